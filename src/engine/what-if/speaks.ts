import type { Knowledge } from '../../model/catalog.js';
import { holds } from '../../model/condition.js';
import type { Workspace } from '../../model/workspace.js';
import { knownFacts } from '../../questionnaire/known-facts.js';
import type { Advice } from '../../schema/advice.js';
import type { Change } from './change.js';
import { aboutControl } from './speaks/about-control.js';
import { lostReport } from './speaks/about-report.js';
import { aboutSystem } from './speaks/about-system.js';
import { aboutVendor } from './speaks/about-vendor.js';
import { both, nothing } from './speaks/told.js';
import type { Speaks } from './speaks/told.js';

/** Signals of the advice that hold and speak of one thing. `keep`: the change gives it up, so what speaks for it is lost. */
const signalsOf = (of: string, keep: boolean, workspace: Workspace, advice: Advice): Speaks => {
  const facts = knownFacts(workspace.engagement);
  const speaking = advice.signals.filter((signal) => signal.of === of && holds(signal.when, facts));
  const against = speaking.filter(({ speaks }) => speaks === (keep ? 'for' : 'against'));
  return {
    losses: against.map(({ says, decisive }) => ({ kind: 'reader', says, decisive: decisive === true })),
    supports: speaking.filter((signal) => !against.includes(signal)).map(({ says }) => says),
  };
};

/** An objective goes with the risk that it stands for, unless another in scope states it in the terms of its trade. */
const aboutObjective = (id: string, { engagement }: Workspace, { catalogs }: Knowledge): Speaks => {
  const chosen = new Set(engagement.reports?.soc1?.packs);
  const all = catalogs.filter((catalog) => chosen.has(catalog.id)).flatMap(({ requirements }) => requirements);
  const objective = all.find((item) => item.id === id);
  const twice = all.filter(({ covers }) => covers?.includes(id)).map((item) => item.id);
  if (twice.length > 0) {
    return {
      losses: [],
      supports: [
        `${twice.join(', ')} ${twice.length === 1 ? 'states' : 'state'} it in the terms of the trade, so the report says it twice.`,
      ],
    };
  }
  const says = `Auditors of user entities expect objectives for what the service does to their figures, and management has to say why this one is not relevant (AT-C 320). Its risk: ${objective?.risk ?? ''}`;
  return { losses: [{ kind: 'reader', says, decisive: false }], supports: [] };
};

type TypeChange = Extract<Change, { readonly kind: 'type' }>;

/** Not on record anywhere and true of each: a type 1 puts the work on operation off. */
const typeOne: Speaks = {
  losses: [
    {
      kind: 'reader',
      says: 'A type 1 says nothing about operation over time. What falls away here is put off to the type 2 after it, not saved.',
      decisive: false,
    },
  ],
  supports: [],
};

/** Whoever reads the other report alone has no say in the type of this one. */
const aboutType = ({ report, type }: TypeChange, workspace: Workspace, { signals, ...advice }: Advice): Speaks => {
  const heard = { ...advice, signals: signals.filter((signal) => (signal.report ?? report) === report) };
  return type === 1
    ? both(typeOne, signalsOf('type-2', true, workspace, heard), signalsOf('type-1', false, workspace, heard))
    : both(signalsOf('type-1', true, workspace, heard), signalsOf('type-2', false, workspace, heard));
};

/** What on record speaks against each change and for it: signals of the advice, processes, data, and what no figure holds. */
export const speaksOf = (change: Change, workspace: Workspace, knowledge: Knowledge, advice: Advice): Speaks => {
  switch (change.kind) {
    case 'category':
    case 'pack':
      return signalsOf(change.id, change.act === 'drop', workspace, advice);
    case 'type':
      return aboutType(change, workspace, advice);
    case 'report':
      return both(signalsOf(change.id, true, workspace, advice), { losses: [lostReport(change.id)], supports: [] });
    case 'system':
      return change.act === 'drop' ? aboutSystem(change.id, workspace) : nothing;
    case 'vendor':
      return change.act === 'drop' ? aboutVendor(change.id, workspace) : nothing;
    case 'method': {
      const says =
        change.method === 'inclusive'
          ? 'By the inclusive method its controls are described and tested in your report, and its management gives an assertion and representations of its own (AT-C 320; DC 200, DC7). Few vendors agree, and the work is not in these figures.'
          : 'By the carve-out method readers look at its report themselves: its controls, and what it expects of you, have to be named in yours, and you have to watch it.';
      return { losses: [{ kind: 'not-estimated', says, decisive: change.method === 'inclusive' }], supports: [] };
    }
    case 'objective':
      return change.act === 'drop' ? aboutObjective(change.id, workspace, knowledge) : nothing;
    case 'control':
      return change.act === 'drop' ? aboutControl(change.id, workspace, knowledge) : nothing;
    case 'period':
    case 'shift':
    case 'move':
    case 'fix':
      return nothing;
  }
};
