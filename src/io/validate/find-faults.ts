import type { ErrorObject } from 'ajv';
import { loaders, type Validator } from '../../generated/validators.js';
import type { FileKind } from '../../schema/workspace-files.js';
import type { ValuePath } from '../yaml/parse-yaml.js';

/** One way in which a value does not fit its schema: ajv's words, with the path as keys. */
export interface Fault {
  readonly path: ValuePath;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schemaPath: string;
}

export interface Faults {
  readonly told: readonly Fault[];
  /** How many more there are. */
  readonly untold: number;
  /** Items of top-level lists that have a fault, as `list/index`. */
  readonly badItems: ReadonlySet<string>;
}

const maxTold = 500;
/** Lists are judged in pieces of so many items, so that a file that is wrong everywhere does not fill the memory with errors. */
const pieceSize = 2000;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Piece {
  readonly value: unknown;
  /** The list that was cut, and the position of its first item here. */
  readonly list?: string;
  readonly start: number;
}

function* piecesOf(value: unknown): Generator<Piece, void> {
  if (!isRecord(value)) {
    yield { value, start: 0 };
    return;
  }
  const long = Object.entries(value).filter(([, list]) => Array.isArray(list) && list.length > pieceSize);
  const cut = Object.fromEntries(long.map(([name, list]) => [name, (list as unknown[]).slice(0, pieceSize)]));
  yield { value: { ...value, ...cut }, start: 0 };
  for (const [list, items] of long as [string, unknown[]][]) {
    for (let start = pieceSize; start < items.length; start += pieceSize) {
      // The other keys were judged with the first piece; those that must be there must be here too.
      yield { value: { ...value, ...cut, [list]: items.slice(start, start + pieceSize) }, list, start };
    }
  }
}

const pathOf = (pointer: string, root: unknown): (string | number)[] => {
  let at: unknown = root;
  const keys = pointer === '' ? [] : pointer.slice(1).split('/');
  return keys.map((raw) => {
    const text = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    const key = Array.isArray(at) ? Number(text) : text;
    at = Array.isArray(at) ? (at as unknown[])[Number(text)] : isRecord(at) ? at[text] : undefined;
    return key;
  });
};

const faultOf = (error: ErrorObject, piece: Piece): Fault | undefined => {
  const path = pathOf(error.instancePath, piece.value);
  if (piece.list !== undefined) {
    const [list, index] = path;
    if (list !== piece.list || typeof index !== 'number') return undefined;
    path[1] = index + piece.start;
  }
  return {
    path,
    keyword: error.keyword,
    params: error.params as Record<string, unknown>,
    schemaPath: error.schemaPath,
  };
};

/** Two faults are one where a person would mend both at once: the same value is wrong, or the same key. */
const identity = ({ path, params }: Fault): string =>
  JSON.stringify([path, params.additionalProperty ?? null, params.missingProperty ?? null]);

/** Every way in which a file's value does not fit the schema of its kind, in the order of the file's lists. */
export const findFaults = async (kind: FileKind, value: unknown): Promise<Faults> => {
  const validate: Validator = (await loaders[kind]()).default;
  const told = new Map<string, Fault>();
  const badItems = new Set<string>();
  let untold = 0;
  for (const piece of piecesOf(value)) {
    if (validate(piece.value)) continue;
    for (const error of validate.errors ?? []) {
      const fault = faultOf(error, piece);
      if (fault === undefined) continue;
      badItems.add(fault.path.slice(0, 2).join('/'));
      const key = identity(fault);
      if (told.has(key)) continue;
      if (told.size < maxTold) told.set(key, fault);
      else untold += 1;
    }
  }
  return { told: [...told.values()], untold, badItems };
};
