import type { Facts, ReportScope } from '../../../model/facts.js';
import { unique } from '../../../model/order.js';
import type { Process, Step, StepKind } from '../../../schema/registers.js';
import { countWords } from '../count-words.js';
import type { Entry, Source } from '../material.js';
import { isSet, placeOf } from '../material.js';

const kinds: readonly StepKind[] = ['initiate', 'authorize', 'record', 'process', 'correct', 'report'];

/** The systems that a process is done on: its own, and those of its steps. */
export const systemsOf = ({ systems = [], steps = [] }: Process): string[] =>
  unique([...systems, ...steps.flatMap((step) => step.systems ?? [])]);

type Place = Pick<Entry, 'file' | 'line'>;

/** Processes with their place; a SOC 1 report tells of the financial ones (AT-C 320). */
const concerned = (
  { workspace }: Facts,
  { report }: ReportScope,
): { readonly work: Process; readonly place: Place }[] =>
  workspace.processes.flatMap((work, index) =>
    report === 'soc1' && work.financial !== true ? [] : [{ work, place: placeOf(workspace, 'processes', index) }],
  );

/** How many steps of each kind a process has; a kind that it says why it does without counts as told. */
const stepsByKind = ({ steps = [], without = {} }: Process): Record<string, number> =>
  Object.fromEntries(
    kinds.map((kind) => [kind, steps.filter((step) => step.kind === kind).length + isSet(without[kind])]),
  );

export const processes: Source = (facts, scope) =>
  concerned(facts, scope).map(({ work, place }) => ({
    label: work.name,
    ...place,
    has: {
      description: countWords(work.description),
      owner: isSet(work.owner),
      systems: systemsOf(work).length,
      ...stepsByKind(work),
    },
  }));

/** Steps of the financial map, at the place of their process. */
const stepsWhere =
  (isMeant: (step: Step) => boolean): Source =>
  (facts, scope) =>
    concerned(facts, scope).flatMap(({ work, place }) =>
      (work.steps ?? []).filter(isMeant).map(({ id, name }) => ({ label: name ?? id, ...place, has: {} })),
    );

/** What is done to transactions, from initiation to reporting. */
export const steps = stepsWhere(() => true);

/** How wrong information is put right. */
export const corrections = stepsWhere(({ kind }) => kind === 'correct');

/** How results reach user entities. */
export const reporting = stepsWhere(({ kind }) => kind === 'report');

/** Kinds of step that processes say they do without, with the reason. */
export const stepReasons: Source = (facts, scope) =>
  concerned(facts, scope).flatMap(({ work: { name, without = {} }, place }) =>
    kinds.flatMap((kind) => {
      const reason = without[kind];
      return reason === undefined ? [] : [{ label: `${name}, ${kind}: “${reason.trim()}”`, ...place, has: {} }];
    }),
  );

/** Key reports that user entities receive, and whether anything checks them. */
export const userReports: Source = ({ workspace }) =>
  workspace.keyReports.flatMap(({ name, forUsers, controls = [], evidence = [] }, index) =>
    forUsers === true
      ? [
          {
            label: name,
            ...placeOf(workspace, 'keyReports', index),
            has: { checked: controls.length + evidence.length },
          },
        ]
      : [],
  );
