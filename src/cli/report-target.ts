import type { Host } from '../model/host.js';
import { inputError } from '../model/problem.js';
import type { Report } from '../reports/report.js';

/** What the command line says of where reports go. */
export interface Target {
  /** A file, or `-` for standard output: one format goes there. */
  readonly output?: string | undefined;
  /** Takes one file of each format. Without it they are printed. */
  readonly folder?: string | undefined;
}

/** Where one report goes. */
export type Place =
  | { readonly kind: 'print' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'append'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

export interface Placed {
  readonly report: Report;
  readonly place: Place;
}

const refuse = (code: string, message: string, hint: string): never => {
  throw inputError({ code, message, hint });
};

const placeOf = (host: Host, report: Report, { output, folder }: Target): Place => {
  if (output === '-') return { kind: 'print' };
  if (output !== undefined) return { kind: 'file', path: output };
  if (report.printed) return { kind: 'print' };
  const append = report.appendTo === undefined ? undefined : host.env[report.appendTo];
  if (append) return { kind: 'append', path: append };
  return folder === undefined ? { kind: 'print' } : { kind: 'folder', path: folder };
};

/**
 * Settles where each report goes before anything is read or written. Throws exit 2 where they would overwrite each other, where
 * several files meet one name, or where bytes would be shown to a person.
 */
export const placeReports = (host: Host, formats: readonly Report[], target: Target): readonly Placed[] => {
  if (target.output !== undefined && formats.length > 1) {
    refuse(
      'one-format',
      `--output takes one format, not ${formats.length}.`,
      'Name one with --format, or use --out DIR for several.',
    );
  }
  const placed = formats.map((report) => ({ report, place: placeOf(host, report, target) }));
  const printed = placed.filter(({ place }) => place.kind === 'print').map(({ report }) => report);
  if (printed.length > 1) {
    const names = printed.map(({ name }) => name).join(', ');
    refuse('one-format', `Standard output takes one format, not ${names}.`, 'Use --out DIR for several.');
  }
  for (const { report, place } of placed) {
    if (report.several && place.kind !== 'folder')
      refuse('several-files', `${report.name} gives several files.`, 'Name a folder for them with --out DIR.');
    if (report.binary && place.kind === 'print' && host.stdout.isTTY)
      refuse('binary-output', `${report.name} is no text to show at a terminal.`, 'Write it to a file with -o FILE.');
  }
  return placed;
};
