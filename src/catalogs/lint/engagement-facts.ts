import { engagementSchema } from '../../schema/engagement.js';

/** What is known of a fact before anybody answers: what it can be. */
export interface FactKind {
  readonly type: 'text' | 'number' | 'yes-no';
  readonly list: boolean;
  /** The only values that it can have, where they are few. */
  readonly values?: readonly (string | number | boolean)[];
}

interface Shape {
  readonly type?: unknown;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

const scalarKind = (shape: Shape): Omit<FactKind, 'list'> => {
  const values = shape.enum ?? (shape.const === undefined ? undefined : [shape.const]);
  if (values !== undefined) return { type: typeof values[0] === 'number' ? 'number' : 'text', values };
  if (shape.type === 'boolean') return { type: 'yes-no', values: [true, false] };
  return { type: shape.type === 'integer' || shape.type === 'number' ? 'number' : 'text' };
};

const walk = (path: string, shape: Shape): (readonly [string, FactKind])[] => {
  if (shape.properties !== undefined) {
    return Object.entries(shape.properties).flatMap(([key, child]) => walk(path === '' ? key : `${path}.${key}`, child));
  }
  // Lists of objects are no facts: see factsOf in src/model/condition.ts.
  if (shape.items !== undefined) return shape.items.properties ? [] : [[path, { ...scalarKind(shape.items), list: true }]];
  return [[path, { ...scalarKind(shape), list: false }]];
};

/** Every fact that soc-gap.yaml can state, by its path. The schema is the only list of them. */
export const engagementFacts: ReadonlyMap<string, FactKind> = new Map(walk('', engagementSchema));

/** Those, and `reports`, which only the questionnaire and its advice know: the reports that were chosen so far. */
export const questionFacts: ReadonlyMap<string, FactKind> = new Map([
  ...engagementFacts,
  ['reports', { type: 'text', list: true, values: ['soc1', 'soc2'] }],
]);
