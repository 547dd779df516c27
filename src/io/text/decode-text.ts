import { TextDecoder } from 'node:util';
import { inputError, type Place, type SocGapError } from '../../model/problem.js';
import { forbiddenCharacter } from './forbidden-character.js';

const fatal = (): TextDecoder => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The place after `before`, the text that precedes it. Columns count UTF-16 units, as editors do. */
const placeAfter = (file: string, before: string): Place => {
  const lines = before.split('\n');
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
};

const decodes = (bytes: Uint8Array): boolean => {
  try {
    fatal().decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** The longest start of the bytes that is valid, by bisection: a decoder says that a byte is wrong, not which. */
const validStart = (bytes: Uint8Array): string => {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
};

const notUtf8 = (bytes: Uint8Array, file: string): SocGapError => {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return inputError({
    code: 'not-utf8',
    message: utf16 ? 'the file is UTF-16, not UTF-8' : 'this is not UTF-8 text',
    hint: 'save the file with the encoding UTF-8',
    place: placeAfter(file, validStart(bytes)),
  });
};

/** Bytes as text: strict UTF-8, one leading byte order mark dropped, CRLF read as LF, no control characters. Throws exit 2. */
export const decodeText = (bytes: Uint8Array, file: string): string => {
  let text: string;
  try {
    text = fatal().decode(bytes);
  } catch {
    throw notUtf8(bytes, file);
  }
  if (text.startsWith('\u{feff}')) text = text.slice(1);
  if (text.includes('\r\n')) text = text.replaceAll('\r\n', '\n');
  const found = forbiddenCharacter(text);
  if (found === undefined) return text;
  throw inputError({
    code: 'control-character',
    message: `the character ${found.name} may not stand in a text file`,
    hint: 'remove it; an editor that shows invisible characters helps',
    place: placeAfter(file, text.slice(0, found.index)),
  });
};
