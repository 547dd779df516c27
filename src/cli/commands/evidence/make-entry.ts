import type { Evidence } from '../../../schema/registers.js';
import type { FiledEvidence } from './file-evidence.js';
import type { AddRequest } from './read-add-request.js';

const maxId = 64;

/** E-<control>-<day>, numbered where it is taken. */
const freeId = (control: string, performed: string, taken: ReadonlySet<string>): string => {
  const base = `E-${control}`.slice(0, maxId - performed.length - 7);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? `${base}-${performed}` : `${base}-${performed}-${count}`;
    if (!taken.has(id)) return id;
  }
};

/** The entry of the register for a file that is in its place. `by` is who names himself by logging in, where nobody is named. */
export const makeEntry = (
  request: AddRequest,
  { how, path, sha256, size }: FiledEvidence,
  evidence: readonly Evidence[],
  login: string | undefined,
): Evidence => {
  const { control, performed, covers, collected, kind, query, rows, note } = request;
  const by = request.by ?? login;
  return {
    id: request.id ?? freeId(control, performed, new Set(evidence.map(({ id }) => id))),
    control,
    performed,
    ...(covers ? { covers: { from: covers.from, to: covers.to } } : {}),
    ...(collected === undefined ? {} : { collected }),
    ...(kind === undefined ? {} : { kind }),
    ...(query === undefined ? {} : { query }),
    ...(rows === undefined ? {} : { rows }),
    ...(how === 'outside' ? { ref: path } : { file: path }),
    sha256,
    size,
    ...(by === undefined ? {} : { by }),
    ...(note === undefined ? {} : { note }),
  };
};

/** An entry that says the same already: this control, these days, this file. */
export const findSame = (entry: Evidence, evidence: readonly Evidence[]): Evidence | undefined =>
  evidence.find(
    (item) =>
      item.control === entry.control &&
      item.performed === entry.performed &&
      item.covers?.from === entry.covers?.from &&
      item.covers?.to === entry.covers?.to &&
      (item.sha256 === entry.sha256 ||
        (item.sha256 === undefined && item.file !== undefined && item.file === entry.file)),
  );
