/** Why a text is no CSV, at an offset of the text that was looked at. */
export interface CsvFault {
  readonly code: 'stray-quote' | 'after-quote' | 'unclosed-quote' | 'lone-carriage-return';
  readonly offset: number;
}

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where the next record starts. */
  readonly next: number;
  /** Line ends in it, its own among them. */
  readonly lines: number;
}

/** `more`: the record goes on behind the text, in a quoted cell that starts at the offset. */
export type CsvResult = CsvRecord | CsvFault | { readonly code: 'more'; readonly offset: number };

const lineEnd = (text: string, from: number): number => {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
};

/** CR LF comes as LF (decodeText); some Windows tools write CR CR LF, of which a CR is left before the line feed. */
const withoutReturn = (text: string, start: number, end: number): number =>
  end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;

interface Quoted {
  readonly value: string;
  readonly next: number;
  readonly lines: number;
}

const readQuoted = (text: string, start: number): Quoted | undefined => {
  let [value, from, lines] = ['', start + 1, 0];
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    for (let at = text.indexOf('\n', from); at >= 0 && at < quote; at = text.indexOf('\n', at + 1)) lines += 1;
    if (text.charCodeAt(quote + 1) !== 34) return { value: value + text.slice(from, quote), next: quote + 1, lines };
    value += text.slice(from, quote + 1);
    from = quote + 2;
  }
};

const readPlain = (text: string, start: number, end: number): string | CsvFault => {
  const cell = text.slice(start, end);
  const quote = cell.indexOf('"');
  if (quote >= 0) return { code: 'stray-quote', offset: start + quote };
  const alone = cell.indexOf('\r');
  return alone < 0 ? cell : { code: 'lone-carriage-return', offset: start + alone };
};

/**
 * Reads one record from whole lines of text, as RFC 4180 has it: cells in quotes may hold delimiters, line ends and doubled quotes.
 * A quote elsewhere is a fault, since nobody knows what was meant.
 */
export const readRecord = (text: string, start: number, delimiter: string): CsvResult => {
  let end = lineEnd(text, start);
  let stop = withoutReturn(text, start, end);
  const cells: string[] = [];
  let [at, lines] = [start, 1];
  for (;;) {
    if (text.charCodeAt(at) === 34) {
      const quoted = readQuoted(text, at);
      if (!quoted) return { code: 'more', offset: at };
      cells.push(quoted.value);
      lines += quoted.lines;
      at = quoted.next;
      if (at > end) {
        end = lineEnd(text, at);
        stop = withoutReturn(text, at, end);
      }
      if (at < stop && text[at] !== delimiter) return { code: 'after-quote', offset: at };
    } else {
      const found = text.indexOf(delimiter, at);
      const close = found < 0 || found > stop ? stop : found;
      const cell = readPlain(text, at, close);
      if (typeof cell !== 'string') return cell;
      cells.push(cell);
      at = close;
    }
    if (at >= stop) return { cells, next: end + 1, lines };
    at += delimiter.length;
  }
};
