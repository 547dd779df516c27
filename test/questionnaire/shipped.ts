import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Advice } from '../../src/schema/advice.js';
import type { Questions } from '../../src/schema/questions.js';

const read = (name: string): unknown => parse(readFileSync(join(__dirname, '../../catalogs', name), 'utf8'));

/** The data that ships; the build validates it against its schemas. */
export const questions = read('questions.yaml') as Questions;
export const advice = read('advice.yaml') as Advice;
