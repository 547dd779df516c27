import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Knowledge } from '../../../src/model/catalog';
import type { Assessment, DescribedItem } from '../../../src/schema/assessment';
import type { DescriptionCriteria } from '../../../src/schema/description-criteria';
import type { DescriptionEntry } from '../../../src/schema/registers';
import { assessed, someKnowledge } from '../a-workspace';

const path = join(resolve(__dirname, '../../..'), 'catalogs', 'description.yaml');

/** catalogs/description.yaml, from the source. */
export const shippedDescription = parse(readFileSync(path, 'utf8')) as DescriptionCriteria;

/** A small world of one pack and one criterion, with the shipped items of descriptions. */
export const knowledge: Knowledge = { ...someKnowledge(), description: shippedDescription };

type Parts = Parameters<typeof assessed>[0];

export const described = (parts: Parts, asOf = '2026-07-15'): Assessment => assessed(parts, { asOf, knowledge });

/** One item of a description, as a workspace leaves it. */
export const itemOf = (id: string, parts: Parts, asOf?: string): DescribedItem => {
  const item = described(parts, asOf)
    .description.flatMap(({ items }) => items)
    .find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`There is no item ${id}.`);
  return item;
};

export const shortOf = ({ short }: DescribedItem): string[] => short.map(({ because }) => because);

export const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

export const none = (item: string, on: string): DescriptionEntry => ({ item, none: true, by: 'Dana Fields', on });
