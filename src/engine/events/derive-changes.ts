import type { ControlFacts } from '../../model/facts.js';
import { addDays, contains } from '../../model/plain-date.js';
import type { Period, PlainDate } from '../../model/plain-date.js';
import type { Workspace } from '../../model/workspace.js';
import type { AssessedChange } from '../../schema/assessment.js';

type Kind = 'started' | 'replaced' | 'ended' | 'frequency';

/** What the control register itself shows of a change: a control that began, took another's place, ended, or changed its frequency. */
export const deriveChanges = (
  controls: readonly ControlFacts[],
  within: Period,
  { places, controls: register }: Workspace,
): AssessedChange[] => {
  const replaced = new Set(register.flatMap(({ replaces }) => replaces ?? []));
  return controls.flatMap(({ control, index }): AssessedChange[] => {
    const { id, title, since, until, replaces, earlierFrequencies = [], frequency } = control;
    const place = places.controls[index];
    const change = (kind: Kind, on: PlainDate, says: string, others: readonly string[] = []): AssessedChange => ({
      id: `${kind}.${id}`,
      on,
      title: `${id} ${title} ${says}`,
      what: null,
      kind: 'control',
      significant: null,
      why: null,
      systems: control.systems ?? [],
      controls: [id, ...others],
      origin: 'derived',
      recordedAs: null,
      source: place ? { file: place.file, line: place.line } : null,
    });
    const told: AssessedChange[] = [];
    if (since && contains(within, since)) {
      told.push(
        replaces
          ? change('replaced', since, `took the place of ${replaces}`, [replaces])
          : change('started', since, 'started'),
      );
    }
    // The end of a control that another one took the place of is told with that one.
    if (until && contains(within, until) && !replaced.has(id)) told.push(change('ended', until, 'ended'));
    for (const [at, { frequency: before, until: last }] of earlierFrequencies.entries()) {
      const on = addDays(last, 1);
      const next = earlierFrequencies[at + 1]?.frequency ?? frequency ?? 'no frequency';
      const one = change('frequency', on, `changed from ${before} to ${next}`);
      if (contains(within, on)) told.push(at === 0 ? one : { ...one, id: `${one.id}.${at + 1}` });
    }
    return told;
  });
};
