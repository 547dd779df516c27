import { basename } from 'node:path';
import type { PlainDate } from '../../../model/plain-date.js';

const maxName = 120;

const numbered = (base: string, ending: string, attempt: number): string =>
  attempt === 1 ? `${base}${ending}` : `${base}-${attempt}${ending}`;

/**
 * The name of a copy: the day, then the file's own name, of which letters, digits, dots, dashes and underscores are kept. `attempt`
 * counts from 1; later ones are numbered before the ending.
 */
export const evidenceName = (performed: PlainDate, source: string, attempt = 1): string => {
  const kept = basename(source)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  const own = kept.startsWith(`${performed}-`) ? kept.slice(performed.length + 1) : kept;
  const [, stem = '', ending = ''] = /^(.*?)((?:\.[A-Za-z0-9]{1,10}){0,2})$/u.exec(own) ?? [];
  const short = stem.slice(0, maxName).replace(/[\ud800-\udbff]$/, '') || 'evidence';
  return numbered(`${performed}-${short}`, ending, attempt);
};
