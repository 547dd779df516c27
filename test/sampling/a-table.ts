import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SampleSizes } from '../../src/schema/sample-sizes';

/** The table that ships. */
export const shippedTable = (): SampleSizes => parse(readFileSync('catalogs/sample-sizes.yaml', 'utf8')) as SampleSizes;
