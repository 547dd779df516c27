import type { Check, Observation } from '../model/check.js';
import { processMap } from '../model/map/process-map.js';
import type { LineFacts, ProcessFacts } from '../model/map/process-map.js';
import { unique } from '../model/order.js';
import type { Assertion } from '../schema/registers.js';
import { aboutProcess, soc1Scope } from './about-map.js';

/** The lines of a process that no control covers for one assertion, and those for which only controls below designed are named. */
interface Gap {
  readonly assertion: Assertion;
  readonly nobody: readonly string[];
  readonly short: readonly string[];
  readonly controls: readonly string[];
}

const gapsOf = (lines: readonly LineFacts[]): Gap[] => {
  const cells = lines.flatMap(({ line, cells: own }) => own.map((cell) => ({ ...cell, name: line.name })));
  return unique(cells.map(({ assertion }) => assertion)).flatMap((assertion) => {
    const of = (state: 'nobody' | 'short') =>
      cells.filter((cell) => cell.assertion === assertion && cell.cover.state === state);
    const [nobody, short] = [of('nobody'), of('short')];
    if (nobody.length + short.length === 0) return [];
    const controls = unique(short.flatMap(({ cover }) => cover.controls.map(({ id }) => id)));
    return [{ assertion, nobody: nobody.map(({ name }) => name), short: short.map(({ name }) => name), controls }];
  });
};

const tell = ({ assertion, nobody, short, controls }: Gap): string =>
  [
    ...(nobody.length > 0 ? [`No control on its steps bears on ${assertion} of ${nobody.join(', ')}.`] : []),
    ...(short.length > 0
      ? [`For ${assertion} of ${short.join(', ')} there is only ${controls.join(', ')}, below designed.`]
      : []),
  ].join(' ');

const observe = (mapped: ProcessFacts, gap: Gap): Observation => {
  const { assertion, nobody, short, controls } = gap;
  return {
    ...aboutProcess(mapped, assertion.replaceAll(' ', '-')),
    controls,
    severity: nobody.length > 0 ? 'high' : 'medium',
    title: `Nobody covers ${assertion} in ${mapped.work.name}`,
    condition: tell(gap),
    criteria:
      'For each statement line that a process feeds, a control bears on each assertion that the process can break.',
    effect:
      'The auditors of user entities find nothing in the report for this assertion and have to test it at the user entity.',
    recommendation: `Name a control on the steps of ${mapped.work.name} that bears on ${assertion}, map it to an objective that states it, or take the assertion off a line that it does not concern.`,
    blocksPeriod: nobody.length > 0,
    effort: { low: 1, high: 8 },
    data: { process: mapped.work.id, assertion, nobody, short },
    measure: nobody.length + short.length,
  };
};

export const assertionUncovered: Check = {
  id: 'assertion-uncovered',
  stage: 'requirement',
  gap: 'design',
  rule: 'Each assertion of each statement line that a financial process feeds is covered by a control on designed or above: one on a step of the process, or named on the line, that bears on the assertion. It bears on those that it says itself, else on those of the SOC 1 objectives in scope that it satisfies. No such control: high; none that far: medium.',
  source: 'AT-C 320 (objectives relate to the assertions in user entities’ financial statements); AU-C 402.',
  run: (facts) => {
    if (!soc1Scope(facts)) return {};
    return {
      observations: processMap(facts)
        .filter(({ isFinancial }) => isFinancial)
        .flatMap((mapped) => gapsOf(mapped.lines).map((gap) => observe(mapped, gap))),
    };
  },
};
