import { decodeText } from './decode-text.js';
import { maxFileBytes, readBytes } from './read-bytes.js';

/** Reads a text file of the user's: see readBytes and decodeText for what is refused. `file` is the name for messages. */
export const readText = (path: string, file: string, maxBytes: number = maxFileBytes): string =>
  decodeText(readBytes(path, file, maxBytes).bytes, file);
