import type { Assertion, Process, StatementLine, Step } from '../../schema/registers.js';
import type { ControlFacts, Facts } from '../facts.js';
import { unique } from '../order.js';
import { coverOf, covers, marksOf } from './cover.js';
import type { Cover } from './cover.js';
import { indexBy } from './index-by.js';

export interface StepFacts {
  readonly step: Step;
  readonly cover: Cover;
}

/** One assertion of one statement line. */
export interface CellFacts {
  readonly assertion: Assertion;
  readonly cover: Cover;
}

export interface LineFacts {
  readonly line: StatementLine;
  readonly cells: readonly CellFacts[];
}

/** A process with its steps and lines as its controls cover them. */
export interface ProcessFacts {
  /** The process itself. */
  readonly work: Process;
  readonly index: number;
  readonly isFinancial: boolean;
  readonly steps: readonly StepFacts[];
  readonly lines: readonly LineFacts[];
  /** Controls on its steps and lines. */
  readonly controls: readonly ControlFacts[];
}

/** What a control speaks to: what it says of itself, else the assertions of the SOC 1 objectives in scope that it bears on. */
const assertionsOf = ({ control, requirements }: ControlFacts): ReadonlySet<Assertion> =>
  new Set(
    control.assertions ??
      requirements.filter(({ report }) => report === 'soc1').flatMap(({ requirement }) => requirement.assertions ?? []),
  );

/** Every process of the workspace, judged against the standings in `facts`. */
export const processMap = (facts: Facts): readonly ProcessFacts[] => {
  const spoken = new Map<string, ReadonlySet<Assertion>>();
  const speaksTo = (id: string, assertion: Assertion): boolean => {
    const control = facts.controlById.get(id);
    if (control === undefined) return false;
    const kept = spoken.get(id) ?? assertionsOf(control);
    spoken.set(id, kept);
    return kept.has(assertion);
  };
  return facts.workspace.processes.map((work, index) => {
    const { steps = [], lines = [] } = work;
    const onSteps = unique(steps.flatMap(({ controls = [] }) => controls));
    const named = unique([...onSteps, ...lines.flatMap(({ controls = [] }) => controls)]);
    return {
      work,
      index,
      isFinancial: work.financial === true,
      steps: steps.map((step) => ({
        step,
        cover: coverOf(marksOf(unique(step.controls ?? []), facts), step.notNeeded),
      })),
      lines: lines.map((line) => ({
        line,
        cells: unique(line.assertions).map((assertion) => {
          const ids = unique([...onSteps, ...(line.controls ?? [])]).filter((id) => speaksTo(id, assertion));
          const marks = marksOf(ids, facts);
          const covering = marks.filter(covers);
          return { assertion, cover: coverOf(covering.length > 0 ? covering : marks) };
        }),
      })),
      controls: named.flatMap((id) => facts.controlById.get(id) ?? []),
    };
  });
};

/** Somebody keeps a map: at least one process has steps or statement lines. */
export const isMapKept = (processes: readonly Process[]): boolean =>
  processes.some(({ steps = [], lines = [] }) => steps.length + lines.length > 0);

/** The SOC 1 objectives that controls bear on; only those that state an assertion, where one is given. */
export const objectivesOf = (controls: readonly ControlFacts[], stating?: Assertion): string[] =>
  unique(
    controls.flatMap(({ requirements }) =>
      requirements
        .filter(({ report }) => report === 'soc1')
        .filter(({ requirement }) => stating === undefined || requirement.assertions?.includes(stating))
        .map(({ requirement }) => requirement.id),
    ),
  );

/** Gives the objectives on completeness of the financial processes that use a system: what a flow that loses data breaks. */
export const completenessBySystem = (processes: readonly ProcessFacts[]): ((system: string) => readonly string[]) => {
  const bySystem = indexBy(
    processes.filter(({ isFinancial }) => isFinancial),
    ({ work: { systems = [], steps = [] } }) => unique([...systems, ...steps.flatMap((step) => step.systems ?? [])]),
  );
  const kept = new Map<string, readonly string[]>();
  return (system) => {
    const found = (): string[] =>
      objectivesOf(
        (bySystem.get(system) ?? []).flatMap((work) => work.controls),
        'completeness',
      );
    const objectives = kept.get(system) ?? found();
    kept.set(system, objectives);
    return objectives;
  };
};
