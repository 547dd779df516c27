import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { adviseOnPacks, offerPacks } from '../../src/catalogs/join-packs.js';
import type { AdviceFile } from '../../src/schema/advice.js';
import type { CatalogFile } from '../../src/schema/catalog.js';
import type { Questions } from '../../src/schema/questions.js';

const catalogs = join(__dirname, '../../catalogs');
const read = (name: string): unknown => parse(readFileSync(join(catalogs, name), 'utf8'));

/** The packs that ship, from their files. */
export const packs = readdirSync(join(catalogs, 'soc1')).map((name) => read(`soc1/${name}`) as CatalogFile);

/** The data that ships, with what the packs bring; the build validates it against its schemas. */
export const questions = offerPacks(read('questions.yaml') as Questions, packs);
export const advice = adviseOnPacks(read('advice.yaml') as AdviceFile, packs);
