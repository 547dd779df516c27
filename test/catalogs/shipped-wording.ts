import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Wording } from '../../src/schema/wording';

/** The word lists that ship, from the source. */
export const shippedWording = parse(
  readFileSync(join(resolve(__dirname, '../..'), 'catalogs', 'wording.yaml'), 'utf8'),
) as Wording;
