import { addDays, isPlainDate } from '../../../model/plain-date.js';
import type { PlainDate } from '../../../model/plain-date.js';
import type { Control } from '../../../schema/registers.js';
import type { Workspace } from '../../../model/workspace.js';
import { unique } from '../../../model/order.js';
import type { Change } from '../change.js';
import { phraseFault, unknownWord } from '../phrase-fault.js';
import { checkIds, idsOf } from './check-ids.js';
import { noReason } from './edit.js';
import type { Edit, PlanContext, Planned } from './edit.js';
import { excluded } from './excluded.js';

type Added = Extract<Change, { readonly kind: 'control'; readonly act: 'add' }>;
type Dropped = Extract<Change, { readonly kind: 'control'; readonly act: 'drop' }>;

/** An id for the change that tells of the end, free among those in use. */
const freeId = (control: string, { changes }: Workspace): string => {
  const taken = new Set(idsOf(changes));
  const base = `ended-${control}`.slice(0, 60);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
};

/** What was done in a period that is over stays done: giving the control up now shows nothing there. */
const untouched = (id: string, last: string, { engagement }: Workspace): string[] =>
  Object.values(engagement.reports ?? {}).flatMap(({ type, period }) =>
    type === 2 && period && period.to <= last
      ? [
          `The period of ${period.from} to ${period.to} ends before and stays as it is. "drop control ${id} after ${addDays(period.from, -1)}" shows it without the control.`,
        ]
      : [],
  );

/**
 * Why it ended: a change of the system where changes are kept, which a type 2 description may have to name (DC 200, DC9; AT-C 320),
 * else an exclusion. That it ended the control register tells itself.
 */
const toldEnd = ({ id, title }: Control, on: PlainDate, context: PlanContext): Edit[] => {
  const { workspace, reason } = context;
  const what = `${id} ${title}`;
  if (workspace.changes.length + workspace.incidents.length === 0) return excluded(context, `Control ${what}`);
  const item = {
    id: freeId(id, workspace),
    on,
    title: `${what} given up`,
    kind: 'control',
    // Management may think otherwise; a reader misses less where it is told.
    significant: true,
    why: reason ?? noReason,
    controls: [id],
  };
  return [{ kind: 'item', list: 'changes', item }];
};

/**
 * A control that is given up ends on a day and stays in the register: what it did before still counts. Its last day is the one before the
 * assessment where none is named.
 */
const dropControl = ({ phrase, id, until }: Dropped, context: PlanContext): Planned => {
  const { workspace, asOf } = context;
  const control = workspace.controls.find((item) => item.id === id);
  if (!control) throw unknownWord(phrase, 'control', id, idsOf(workspace.controls));
  const last = until ?? addDays(asOf, -1);
  if (control.until !== undefined && control.until <= last) {
    throw phraseFault(phrase, 'nothing-to-do', `${id} ends on ${control.until} already`, 'Leave it out.');
  }
  if (control.since !== undefined && last < control.since) {
    const hint = `Name a later last day: drop control ${id} after YYYY-MM-DD.`;
    throw phraseFault(phrase, 'ends-before-start', `${id} starts on ${control.since} only`, hint);
  }
  return {
    says: `Give up the control ${id} ${control.title}: its last day is ${last}.`,
    edits: [
      { kind: 'item', list: 'controls', item: { id, until: last } },
      ...toldEnd(control, addDays(last, 1), context),
    ],
    assumptions: [
      `${id} is not performed after ${last}; what it did before stays on file.`,
      ...unique(untouched(id, last, workspace)),
    ],
  };
};

const addControl = ({ phrase, item }: Added, { workspace, knowledge }: PlanContext): Planned => {
  if (workspace.controls.some(({ id }) => id === item.id)) {
    throw phraseFault(phrase, 'duplicate-id', `there is a control ${item.id} already`, 'Choose another id.');
  }
  const asked = knowledge.catalogs.flatMap(({ requirements }) =>
    requirements.flatMap(({ id, points }) => [id, ...idsOf(points)]),
  );
  checkIds(phrase, 'requirement or point', item.satisfies, asked);
  checkIds(phrase, 'system', item.systems ?? [], idsOf(workspace.systems));
  checkIds(phrase, 'vendor', item.reliesOn ?? [], idsOf(workspace.vendors));
  if (item.since !== undefined && !isPlainDate(item.since)) {
    throw phraseFault(phrase, 'bad-date', `${item.since} is not a date`, 'Write a day that exists as YYYY-MM-DD.');
  }
  return {
    says: `Add the control ${item.id} ${item.title}.`,
    edits: [{ kind: 'item', list: 'controls', item: { ...item } }],
    assumptions: [
      `${item.id} counts as it would stand in the register: ${item.text === undefined ? 'nothing is written about it' : 'it is written'}, and no evidence is on file. "fix control ${item.id}" beside it takes it as working.`,
    ],
  };
};

/** A control more, as it would stand in the register: what it has not done yet it does not show. Or one less. */
export const planControl = (change: Added | Dropped, context: PlanContext): Planned =>
  change.act === 'add' ? addControl(change, context) : dropControl(change, context);
