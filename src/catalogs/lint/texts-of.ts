import type { Catalog } from '../../model/catalog.js';
import { entriesOf } from './entries-of.js';
import type { At } from './rule.js';

/** A sentence field of a catalog, with its place. */
export interface Text {
  readonly id: string;
  /** The key that holds it, e.g. `statement`. */
  readonly kind: string;
  readonly text: string;
  readonly at: At;
}

/** Every text that people read, in the catalog's order: requirements' fields, then points', with their lists of evidence. */
export const textsOf = (catalog: Catalog): Text[] =>
  entriesOf(catalog).flatMap((entry): Text[] => {
    const { id } = entry;
    const text = (kind: string, value: string): Text => ({ id, kind, text: value, at: { ...entry.at, field: [kind] } });
    if (!('point' in entry)) {
      const { title, statement, risk, question } = entry.requirement;
      return [text('title', title), text('statement', statement), text('risk', risk), text('question', question)];
    }
    const { expectation, evidence, remedy } = entry.point;
    const items = evidence.map((item, index) => ({
      ...text('evidence', item),
      at: { ...entry.at, field: ['evidence', index] },
    }));
    return [text('expectation', expectation), ...items, text('remedy', remedy)];
  });
