import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/io/catalogs/knowledge.js';
import type { Catalog } from '../../src/model/catalog.js';
import type { ScopedRequirement } from '../../src/model/facts.js';
import { assessmentQuestions, type Mode } from '../../src/questionnaire/assessment-questions.js';
import { emptyDraft } from '../../src/questionnaire/draft.js';
import { home } from '../fake-host.js';
import { assessExample, examples } from './assess-example.js';

interface KnownStructure {
  readonly criteria: number;
  readonly points_of_focus: number;
  readonly items: readonly {
    readonly id: string;
    readonly points_of_focus: number;
    readonly coso_principle?: number | null;
  }[];
}

const factsPath = join(home, '..', 'shared', 'facts', 'tsc-structure.json');
const withFacts = existsSync(factsPath) ? test : test.skip;

let catalogs: readonly Catalog[] = [];
beforeAll(async () => {
  catalogs = (await loadKnowledge({ home })).knowledge.catalogs;
});

const requirementsOf = (id: string) => catalogs.find((catalog) => catalog.id === id)?.requirements ?? [];

test('SOC 2 has 61 criteria and 330 points', () => {
  const criteria = requirementsOf('soc2');
  expect([criteria.length, criteria.flatMap(({ points }) => points).length]).toEqual([61, 330]);
});

withFacts('SOC 2 has the structure that was published (skipped where the facts about it are not at hand)', () => {
  const known = JSON.parse(readFileSync(factsPath, 'utf8')) as KnownStructure;
  const told = requirementsOf('soc2').map(({ id, points, coso }) => [id, points.length, coso?.[0] ?? null]);
  expect(told).toEqual(known.items.map((item) => [item.id, item.points_of_focus, item.coso_principle ?? null]));
  expect([known.criteria, known.points_of_focus]).toEqual([61, 330]);
});

test('no id stands for two things in all catalogs together', () => {
  const ids = catalogs.flatMap((catalog) => [
    catalog.id,
    ...catalog.requirements.flatMap(({ id, points }) => [id, ...points.map((point) => point.id)]),
  ]);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

/** What the interview would ask of somebody who has said nothing yet. */
const asked = (requirements: readonly ScopedRequirement[], mode: Mode): readonly string[] =>
  assessmentQuestions(requirements, emptyDraft, mode).flatMap(({ id, state }) => (state === 'open' ? [id] : []));

test.each(examples)('the questionnaire asks every requirement and every point in scope of $name', async (example) => {
  const { requirements } = await assessExample(example);
  const byId = new Map(
    catalogs.flatMap((catalog) =>
      catalog.requirements.map((requirement) => [requirement.id, { catalog: catalog.id, requirement }] as const),
    ),
  );
  const scoped = requirements.map(({ id, report, points }): ScopedRequirement => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`no catalog has ${id}`);
    const inScope = new Set(points.map((point) => point.id));
    return {
      ...found,
      report,
      points: found.requirement.points.filter((point) => inScope.has(point.id)),
      answer: undefined,
      pointAnswers: new Map(),
    };
  });
  expect(requirements.length).toBeGreaterThan(30);
  expect(asked(scoped, 'quick')).toEqual(requirements.map(({ id }) => id));
  expect(asked(scoped, 'full')).toEqual(requirements.flatMap(({ points }) => points.map(({ id }) => id)));
});

test('every requirement has a question for somebody who is no auditor', () => {
  const odd = catalogs.flatMap(({ requirements }) => requirements).filter(({ question }) => !question.endsWith('?'));
  expect(odd.map(({ id }) => id)).toEqual([]);
});
