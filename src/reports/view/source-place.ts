import type { Finding } from '../../schema/assessment.js';
import { visible } from '../escape.js';

/** Where a finding's subject stands, as seen from the top of the repository. */
export interface SourcePlace {
  /** Between slashes, relative, never above the repository. */
  readonly parts: readonly string[];
  /** Counts from 1. */
  readonly line: number;
}

/** Every workspace has it; what stands in no file is about the engagement that it tells of. */
const fallback = { file: 'soc-gap.yaml', line: 1 };

export const sourcePlace = ({ source }: Pick<Finding, 'source'>, base = ''): SourcePlace => {
  const { file, line } = source ?? fallback;
  const parts = `${base}/${visible(file)}`.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return { parts, line: Math.max(1, line) };
};

/** As a relative reference of RFC 3986. */
export const sourceUri = ({ parts }: SourcePlace): string => parts.map(encodeURIComponent).join('/');
