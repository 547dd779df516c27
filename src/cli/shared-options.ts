import { reports } from '../reports/index.js';
import type { OptionSpec } from './command.js';

export const asOf: OptionSpec = {
  flags: '--as-of <date>',
  description: 'assess as of this day, YYYY-MM-DD (default: today)',
};
export const noCache: OptionSpec = { flags: '--no-cache', description: 'read every file anew; the result is the same' };
export const noInput: OptionSpec = { flags: '--no-input', description: 'never ask, even at a terminal' };
export const json: OptionSpec = { flags: '--json', description: 'print JSON' };
export const output: OptionSpec = {
  flags: '-o, --output <file>',
  description: 'write to this file; - is standard output',
};
export const pageFormat: OptionSpec = {
  flags: '-f, --format <name>',
  description: 'text for a terminal, or markdown (default: text)',
  choices: ['text', 'markdown'],
};
export const out: OptionSpec = {
  flags: '--out <dir>',
  description: 'folder for the reports; several formats need one',
};
export const workspace: OptionSpec = {
  flags: '-w, --workspace <folder>',
  description: 'also use the catalogs of this workspace',
};
export const base: OptionSpec = {
  flags: '--base <dir>',
  description: 'where the workspace stands in its repository, for paths in sarif and github (assess finds it by .git)',
};

export const redaction: OptionSpec = {
  flags: '--redact <what>',
  description: 'for sharing: numbers for names of organization, people, systems, vendors, or all; with commas between',
};
export const brand: OptionSpec = {
  flags: '--brand <file>',
  description:
    'markdown, html, docx, xlsx: firm, texts, logo and color of this file (assess takes brand.yaml of the workspace)',
};
export const edition: OptionSpec = {
  flags: '--edition <name>',
  description: 'docx: short leaves registers to the workbook, full has everything (default: short)',
  choices: ['short', 'full'],
};
export const template: OptionSpec = {
  flags: '--template <file>',
  description: 'docx: a Word document of your own, whose styles and page size are taken',
};

/** The formats to render to, and which without it. */
export const formatsOf = (usual: string): OptionSpec => ({
  flags: '-f, --format <names>',
  description: `formats, separated by commas (default: ${usual})`,
});

const width = Math.max(...reports.map(({ name }) => name.length));

/** Every format with what it is, for the help of the commands that write them. */
export const formatNotes: readonly string[] = [
  'Formats:',
  ...reports.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
];
