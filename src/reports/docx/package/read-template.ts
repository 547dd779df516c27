import { strFromU8, unzipSync } from 'fflate';
import { inputError } from '../../../model/problem.js';

/** What is taken over from a firm's own document: its styles, its theme, the size of its pages. Its texts, pictures and macros are not. */
export interface Template {
  readonly styles: string;
  /** Ids by the name in small letters. */
  readonly idOfStyle: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
  readonly theme: string | null;
  readonly page: { readonly width: number; readonly height: number } | null;
}

/** A part of a template may have so many bytes once it is unpacked. */
const mostBytes = 8 * 1024 * 1024;

const wanted = new Set(['word/styles.xml', 'word/theme/theme1.xml', 'word/document.xml']);

const refuse = (message: string): never => {
  throw inputError({
    code: 'bad-template',
    message: `The template ${message}.`,
    hint: 'Name a Word document (.docx) that Word or LibreOffice has saved; only its styles are used.',
  });
};

const unpack = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.has(name)) return false;
        if (originalSize > mostBytes) refuse(`unpacks to more than ${mostBytes / 1024 / 1024} MB`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Error && 'problems' in error) throw error;
    return refuse('is no Word document');
  }
};

/** XML without what could make a reader fetch or expand something. */
const textOf = (bytes: Uint8Array | undefined): string | null => {
  if (bytes === undefined) return null;
  const text = strFromU8(bytes);
  return /<!DOCTYPE|<!ENTITY/i.test(text) ? refuse('holds a document type, which Word never writes') : text;
};

const between = (text: string | null, least: number, most: number): number | null => {
  const value = Number(text);
  return text !== null && value >= least && value <= most ? value : null;
};

/** The size of its first pages, upright. */
const pageOf = (document: string | null): Template['page'] => {
  const size = /<w:pgSz\b[^>]*>/.exec(document ?? '')?.[0] ?? '';
  const measure = (name: string): number | null =>
    between(new RegExp(` w:${name}="(\\d{1,6})"`).exec(size)?.[1] ?? null, 6000, 30000);
  const [one, other] = [measure('w'), measure('h')];
  return one === null || other === null ? null : { width: Math.min(one, other), height: Math.max(one, other) };
};

/**
 * Reads a firm's document as a template. Throws exit 2 for what is no Word document or could harm a reader. Numbering in its styles
 * is left out: chapters carry numbers of their own.
 */
export const readTemplate = (bytes: Uint8Array): Template => {
  const files = unpack(bytes);
  const found = textOf(files['word/styles.xml']);
  if (found === null || !/<w:styles\b[\s\S]*<\/w:styles>\s*$/.test(found)) return refuse('has no styles');
  const styles = found.replace(/<w:numPr\b[^>]*\/>|<w:numPr\b[\s\S]*?<\/w:numPr>/g, '');
  const idOfStyle = new Map<string, string>();
  const ids = new Set<string>();
  for (const [body] of styles.matchAll(/<w:style\b[^>]*>[\s\S]*?<\/w:style>/g)) {
    const start = /^<[^>]*>/.exec(body)?.[0] ?? '';
    const id = /w:styleId="([^"]*)"/.exec(start)?.[1];
    const name = /<w:name w:val="([^"]*)"/.exec(body)?.[1];
    if (id === undefined || name === undefined) continue;
    ids.add(id);
    idOfStyle.set(name.toLowerCase(), id);
  }
  const theme = textOf(files['word/theme/theme1.xml']);
  return {
    styles,
    idOfStyle,
    ids,
    // A theme with pictures needs parts that are not taken over.
    theme: theme !== null && !/\br:(?:embed|link|id)=/.test(theme) ? theme : null,
    page: pageOf(textOf(files['word/document.xml'])),
  };
};
