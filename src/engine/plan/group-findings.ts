import type { Remedy } from '../../model/plan.js';
import type { Finding } from '../../schema/assessment.js';
import { remedyOf } from './remedies.js';
import { subjectOf } from './subject-of.js';
import type { ActionSubject } from './subject-of.js';

/** Findings that one piece of work closes, the worst first. */
export interface Group {
  /** `kind:subject`, with a number from the second piece on. */
  readonly id: string;
  readonly kind: Remedy['kind'];
  readonly subject: ActionSubject;
  readonly findings: readonly Finding[];
}

/** Management's word on who does it and by when; undefined where it said neither. */
const planned = ({ response }: Finding): string | undefined =>
  response?.owner === undefined && response?.due === undefined
    ? undefined
    : `${response.owner ?? ''}\n${response.due ?? ''}`;

/** Where management gave findings different owners or due dates, it split the work: so does the plan. The rest goes with the first. */
const split = (findings: readonly Finding[]): Finding[][] => {
  const pieces = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = planned(finding);
    if (key !== undefined && !pieces.has(key)) pieces.set(key, []);
  }
  const [first = ''] = pieces.keys();
  for (const finding of findings) {
    const key = planned(finding) ?? first;
    const piece = pieces.get(key);
    if (piece) piece.push(finding);
    else pieces.set(key, [finding]);
  }
  return [...pieces.values()];
};

/** Open findings as pieces of work, over both reports, by the first of their findings in the register. */
export const groupFindings = (
  findings: readonly Finding[],
  togetherOf: ReadonlyMap<string, string> = new Map(),
): Group[] => {
  const groups = new Map<string, Omit<Group, 'id' | 'findings'> & { readonly findings: Finding[] }>();
  for (const finding of findings) {
    if (finding.status === 'accepted') continue;
    const remedy = remedyOf(finding);
    const subject = subjectOf(finding, remedy, togetherOf);
    const key = [remedy.kind, subject.kind, subject.id].join('\n');
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { kind: remedy.kind, subject, findings: [finding] });
  }
  const used = new Map<string, number>();
  return [...groups.values()].flatMap(({ kind, subject, findings: all }) =>
    split(all).map((piece) => {
      const name = `${kind}:${subject.id}`;
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      return { id: count === 1 ? name : `${name}/${count}`, kind, subject, findings: piece };
    }),
  );
};
