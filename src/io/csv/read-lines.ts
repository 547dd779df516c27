import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { inputError, isSocGapError, type Problem, type SocGapError } from '../../model/problem.js';
import { decodeText } from '../text/decode-text.js';
import { diskError, systemCode } from '../disk/disk-error.js';

/** A line, and a record of several lines, may have so many bytes: nothing longer is a row of a list. */
export const maxLineBytes = 256 * 1024;

const pieceBytes = 256 * 1024;
/** After so many bytes other work gets its turn: a signal is heard while a large file is read. */
const bytesAtOnce = 8 * 1024 * 1024;
const [lineFeed, carriageReturn] = [10, 13];
const byteOrderMark = Buffer.of(0xef, 0xbb, 0xbf);

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const notAFile = (file: string): SocGapError =>
  inputError({
    code: 'not-a-file',
    message: 'this is not a plain file',
    hint: 'folders, pipes and devices cannot be read; save the list to a file first',
    place: { file },
  });

const tooLong = (file: string, line: number, bytes: Buffer): SocGapError =>
  inputError(
    bytes.includes(carriageReturn)
      ? {
          code: 'lone-carriage-return',
          message: 'a carriage return stands alone',
          hint: 'save the file with the line ends LF or CRLF',
          place: { file, line, column: bytes.indexOf(carriageReturn) + 1 },
        }
      : {
          code: 'line-too-long',
          message: `the line has more than ${maxLineBytes / 1024} KB`,
          hint: 'is this a text file with one row a line?',
          place: { file, line, column: 1 },
        },
  );

const shifted = (problem: Problem, lines: number): Problem =>
  problem.place?.line === undefined
    ? problem
    : { ...problem, place: { ...problem.place, line: problem.place.line + lines } };

/** Whole lines as text; what is wrong with them is told by its line in the file. */
const decodeLines = (bytes: Buffer, file: string, linesBefore: number): string => {
  // decodeText takes a byte order mark for the start of a file; in the middle there is none.
  if (linesBefore > 0 && bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark)) {
    throw inputError({
      code: 'control-character',
      message: 'a byte order mark stands in the middle of the file',
      hint: 'were two files put together? Remove it, and the second header',
      place: { file, line: linesBefore + 1, column: 1 },
    });
  }
  try {
    return decodeText(bytes, file);
  } catch (error) {
    if (!isSocGapError(error)) throw error;
    throw inputError(...error.problems.map((problem) => shifted(problem, linesBefore)));
  }
};

const countLines = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
};

export interface LinesRead {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Reads a plain text file of any size, piece by piece. `take` gets whole lines, CRLF as LF, only the last possibly without its
 * line end. Strict UTF-8 as decodeText. Throws exit 2 for what the file is or holds, with its line, and exit 4 where the disk refuses.
 */
export const readLines = async (path: string, file: string, take: (lines: string) => void): Promise<LinesRead> => {
  const hash = createHash('sha256');
  let [total, since, lines] = [0, 0, 0];
  let rest = Buffer.alloc(0);
  let handle: number | undefined;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    if (!fstatSync(handle).isFile()) throw notAFile(file);
    const piece = Buffer.allocUnsafe(pieceBytes);
    for (;;) {
      const read = readSync(handle, piece, 0, piece.length, null);
      if (read === 0) break;
      const fresh = piece.subarray(0, read);
      hash.update(fresh);
      total += read;
      since += read;
      const end = fresh.lastIndexOf(lineFeed) + 1;
      if (end > 0) {
        const whole = Buffer.concat([rest, fresh.subarray(0, end)]);
        take(decodeLines(whole, file, lines));
        lines += countLines(whole);
        rest = Buffer.from(fresh.subarray(end));
      } else rest = Buffer.concat([rest, fresh]);
      if (rest.length > maxLineBytes) throw tooLong(file, lines + 1, rest);
      if (since >= bytesAtOnce) {
        since = 0;
        await pause();
      }
    }
    if (rest.length > 0) take(decodeLines(rest, file, lines));
    return { sha256: hash.digest('hex'), bytes: total };
  } catch (error) {
    // A socket cannot even be opened.
    if (systemCode(error) === 'ENXIO') throw notAFile(file);
    throw systemCode(error) === undefined ? error : diskError('read', file, error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};
