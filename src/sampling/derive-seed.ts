import { createHash } from 'node:crypto';

/** What a selection depends on: the same three give the same sample, and nobody can choose what comes out. */
export interface SeedParts {
  /** The organization's name in soc-gap.yaml. */
  readonly engagement: string;
  readonly control: string;
  /** SHA-256 of the population file's bytes, in hexadecimal. */
  readonly population: string;
}

/** The SHA-256, in hexadecimal, of the three with a line feed between them. */
export const deriveSeed = ({ engagement, control, population }: SeedParts): string =>
  createHash('sha256').update(`${engagement}\n${control}\n${population}`, 'utf8').digest('hex');
