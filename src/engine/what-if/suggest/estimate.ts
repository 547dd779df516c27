import type { Workspace } from '../../../model/workspace.js';
import type { Finding } from '../../../schema/assessment.js';
import type { Outcome } from '../../judge.js';
import type { Suggestion } from '../../../schema/what-if-suggestions.js';
import type { Change } from '../change.js';
import { countFindings, sumEffort } from '../totals.js';

/** What falls away with a change, read from one assessment: every finding that is named goes, and others may go with it. */
export interface Estimate {
  readonly saves: Suggestion['saves'];
  /** Ids of the findings that fall away. */
  readonly findings: readonly string[];
  readonly requirements: readonly string[];
  /** Requirements that would be in scope without any control. */
  readonly bare: readonly string[];
}

type Index = ReadonlyMap<string, readonly number[]>;

const indexBy = <T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Index => {
  const index = new Map<string, number[]>();
  items.forEach((item, at) => {
    for (const key of new Set(keysOf(item))) {
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
  });
  return index;
};

/** Items all of whose keys are among the given ones. Only those that have one of them are looked at. */
const within = <T>(
  items: readonly T[],
  index: Index,
  keysOf: (item: T) => readonly string[],
  given: ReadonlySet<string>,
): T[] => {
  const at = new Set([...given].flatMap((key) => index.get(key) ?? []));
  return [...at]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const item = items[place];
      return item !== undefined && keysOf(item).every((key) => given.has(key)) ? [item] : [];
    });
};

const requirementsOf = ({ requirements }: { readonly requirements: readonly string[] }): readonly string[] =>
  requirements;

/** Gives the estimate of single changes, each from indexes of the one assessment: no change is evaluated for it. */
export const estimator = (before: Outcome, workspace: Workspace): ((change: Change) => Estimate) => {
  const { findings, evidenceRequests, requestList, requirements } = before;
  const byRequirement = {
    findings: indexBy(findings, requirementsOf),
    evidence: indexBy(evidenceRequests, requirementsOf),
    requests: indexBy(requestList, requirementsOf),
  };
  const bySubject = indexBy(findings, ({ subject }) => [`${subject.kind} ${subject.id}`]);
  const controlsOf = indexBy(workspace.controls, ({ systems }) => systems ?? []);
  const bearing = indexBy(requirements, ({ controls }) => controls);
  const requested = new Set(evidenceRequests.map(({ control }) => control));
  const listed = new Set(requestList.map(({ control }) => control));

  const about = (kind: string, id: string): Finding[] =>
    (bySubject.get(`${kind} ${id}`) ?? []).flatMap((at) => findings[at] ?? []);

  const told = (
    found: readonly Finding[],
    rest: Omit<Estimate, 'saves' | 'findings'>,
    evidence: number,
    requests: number,
  ): Estimate => ({
    ...rest,
    findings: found.map(({ id }) => id),
    saves: {
      requirements: rest.requirements.length,
      findings: countFindings(found),
      effort: sumEffort(found),
      evidence,
      requests,
    },
  });

  const withoutRequirements = (ids: readonly string[]): Estimate => {
    const gone = new Set(ids);
    return told(
      // What is said of a person, a vendor, a system or the engagement may hold without any requirement.
      within(findings, byRequirement.findings, requirementsOf, gone).filter(
        ({ subject }) => subject.kind === 'requirement' || subject.kind === 'control',
      ),
      { requirements: ids, bare: [] },
      within(evidenceRequests, byRequirement.evidence, requirementsOf, gone).length,
      within(requestList, byRequirement.requests, requirementsOf, gone).length,
    );
  };

  const withoutSystem = (id: string): Estimate => {
    const controls = (controlsOf.get(id) ?? [])
      .flatMap((at) => workspace.controls[at] ?? [])
      .filter(({ systems = [] }) => systems.every((other) => other === id))
      .map((control) => control.id);
    const gone = new Set(controls);
    const bare = within(requirements, bearing, (item) => item.controls, gone).map((item) => item.id);
    const found = [...about('system', id), ...controls.flatMap((control) => about('control', control))];
    return told(
      found,
      { requirements: [], bare },
      controls.filter((control) => requested.has(control)).length,
      controls.filter((control) => listed.has(control)).length,
    );
  };

  return (change) => {
    switch (change.kind) {
      case 'report':
        return withoutRequirements(requirements.filter(({ report }) => report === change.id).map(({ id }) => id));
      case 'category':
        return withoutRequirements(requirements.filter(({ category }) => category === change.id).map(({ id }) => id));
      case 'pack':
        return withoutRequirements(requirements.filter(({ catalog }) => catalog === change.id).map(({ id }) => id));
      case 'objective':
        return withoutRequirements([change.id]);
      case 'system':
        return withoutSystem(change.id);
      case 'vendor':
        return told(about('vendor', change.id), { requirements: [], bare: [] }, 0, 0);
      default:
        // What a type 1 saves hangs on every standing: only an evaluation tells.
        return told([], { requirements: [], bare: [] }, 0, 0);
    }
  };
};
