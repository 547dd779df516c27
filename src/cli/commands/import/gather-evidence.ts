import type { CellChange, Merged } from '../../../importers/xlsx/merge-workbook.js';
import type { CellProblem } from '../../../importers/xlsx/read-rows.js';
import { requestSheet } from '../../../model/workbook/columns.js';
import type { Evidence } from '../../../schema/registers.js';

const rowOf = ({ at }: CellChange): string => at.replace(/![A-Z]+/, '!');

/** The control that a request is about: the id of a request is made of it. */
const controlOf = (key: string): string => key.replace(/^(?:PBC|ER)-/, '');

/** The evidence that the request sheet records: new entries, what is on record already, and rows that say too little. */
export const gatherEvidence = (
  { changes }: Pick<Merged, 'changes'>,
  known: readonly Evidence[],
): {
  readonly evidence: readonly Evidence[];
  /** Changes of rows that are on record already. */
  readonly recorded: ReadonlySet<CellChange>;
  readonly problems: readonly CellProblem[];
} => {
  const rows = new Map<string, CellChange[]>();
  for (const change of changes) {
    if (change.sheet !== requestSheet.sheet) continue;
    const row = rows.get(rowOf(change));
    if (row) row.push(change);
    else rows.set(rowOf(change), [change]);
  }
  const sameAs = (one: Pick<Evidence, 'control' | 'performed' | 'ref'>): string =>
    JSON.stringify([one.control, one.performed, one.ref]);
  const onRecord = new Set(known.map(sameAs));
  const taken = new Set(known.map(({ id }) => id));
  const evidence: Evidence[] = [];
  const recorded = new Set<CellChange>();
  const problems: CellProblem[] = [];
  for (const row of rows.values()) {
    const [first] = row;
    const fields = new Map(row.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value] as const])));
    const [performed, ref] = [fields.get('performed'), fields.get('ref')];
    if (!first) continue;
    if (performed === undefined || ref === undefined) {
      const message =
        performed === undefined
          ? 'the row does not say when the control was performed'
          : 'the row does not say where the proof is';
      problems.push({ at: first.at, message, hint: 'fill in Performed on and Link or place' });
      continue;
    }
    const control = controlOf(first.key);
    const [by, note] = [fields.get('by'), fields.get('note')];
    if (onRecord.has(sameAs({ control, performed, ref }))) {
      for (const change of row) recorded.add(change);
      continue;
    }
    const stem = `${control.slice(0, 48)}-${performed}`;
    let id = stem;
    for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`;
    taken.add(id);
    const item: Evidence = {
      id,
      control,
      performed,
      ref,
      ...(by === undefined ? {} : { by }),
      ...(note === undefined ? {} : { note }),
    };
    onRecord.add(sameAs(item));
    evidence.push(item);
  }
  return { evidence, recorded, problems };
};
