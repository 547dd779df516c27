import type { Assessment } from '../schema/assessment.js';
import { redactable } from '../schema/common.js';
import { type Redactable, type Replacements, replacementsFor } from './replacements.js';

/** Texts of catalogs name nobody; a system called "Ticket desk" must not change what a criterion asks. */
const untouched: ReadonlySet<string> = new Set([
  'schema',
  'tool',
  'attestation',
  'redacted',
  'catalogs',
  'fingerprint',
  'sha256',
  'statement',
  'risk',
  'cuecs',
  'csocs',
  'expectation',
  'remedy',
]);

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Longer words first, so that a whole name goes before its parts; never inside another word. */
const patternOf = (replacements: Replacements): RegExp | undefined => {
  const words = [...replacements.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return words.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
};

/** A copy of plain data with each text changed, keys and what is not to be touched left alone. */
const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, untouched.has(key) ? child : mapTexts(child, change)]),
  );
};

/**
 * The assessment with names of people, systems, vendors or the organization replaced by numbered words, the same everywhere, so that
 * findings still point to what they are about. Addresses go with people. It replaces what the registers name: free text can hold
 * more, and somebody has to read the report before it is shared.
 */
export const redact = (
  assessment: Assessment,
  what: readonly Redactable[],
): { readonly assessment: Assessment; readonly replaced: number } => {
  const replacements = replacementsFor(assessment, what);
  const pattern = patternOf(replacements);
  let replaced = 0;
  const change = (text: string): string => {
    const named = pattern
      ? text.replace(pattern, (word) => {
          replaced += 1;
          return replacements.get(word) ?? word;
        })
      : text;
    if (!what.includes('people') || !named.includes('@')) return named;
    return named.replace(address, () => {
      replaced += 1;
      return '(address removed)';
    });
  };
  const redacted = redactable.filter((item) => what.includes(item) || assessment.redacted.includes(item));
  return { assessment: { ...(mapTexts(assessment, change) as Assessment), redacted }, replaced };
};
