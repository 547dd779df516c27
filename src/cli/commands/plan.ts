import { safeText } from '../../io/terminal/safe-text.js';
import type { Host } from '../../model/host.js';
import { exitCodes, inputError } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import { unique } from '../../model/order.js';
import { didYouMean } from '../../model/suggest.js';
import { tellPlan } from '../../reports/plan/tell-plan.js';
import type { Action, Assessment } from '../../schema/assessment.js';
import type { Options } from '../command.js';
import { assessmentOf } from '../assessment-of.js';

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

/** Picks the actions asked for. Throws exit 2 for an owner who has none: a misspelt name must not read as nothing to do. */
const picker = ({ plan }: Assessment, options: Options): ((action: Action) => boolean) => {
  const [phase, owner] = [text(options.phase), text(options.owner)];
  const owners = unique(plan.actions.flatMap((action) => action.owner ?? []));
  if (owner !== undefined && owner !== '' && !owners.includes(owner)) {
    throw inputError({
      code: 'unknown-owner',
      message: `Nobody called ${owner} owns an action of the plan.`,
      hint:
        didYouMean(owner, owners) ??
        (owners.length > 0 ? `Owners are ${owners.slice(0, 8).join(', ')}.` : 'No action has an owner yet.'),
    });
  }
  return (action) =>
    (phase === undefined || action.phase === phase) && (owner === undefined || (action.owner ?? '') === owner);
};

const asJson = ({ asOf, attestation, plan }: Assessment, wanted: (action: Action) => boolean): string => {
  const actions = plan.actions.filter(wanted);
  const ids = new Set(actions.map(({ id }) => id));
  const kept = (list: readonly string[]): string[] => list.filter((id) => ids.has(id));
  const phases = plan.phases.map((phase) => ({ ...phase, actions: kept(phase.actions) }));
  const picked = { ...plan, phases, actions, quickWins: kept(plan.quickWins), criticalPath: kept(plan.criticalPath) };
  return `${JSON.stringify({ schema: 'soc-gap/plan/v1', asOf, attestation, ...picked }, null, 2)}\n`;
};

/** Prints the plan: actions by phase with owner, dates, what they wait for and why, what is quick to win and what could be dropped. */
export const run = async (host: Host, [folder]: readonly string[], options: Options): Promise<ExitCode> => {
  const assessment = await assessmentOf(host, folder, options);
  const wanted = picker(assessment, options);
  await host.stdout.write(
    options.json === true
      ? asJson(assessment, wanted)
      : `${[...tellPlan(assessment, wanted), '', assessment.attestation].map(safeText).join('\n')}\n`,
  );
  return exitCodes.done;
};
