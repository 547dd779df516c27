import { makeWalker } from './schema-path.js';
import { advice, questions } from './shipped.js';
import type { Condition } from '../../src/schema/condition.js';
import { engagementSchema } from '../../src/schema/engagement.js';
import { personSchema, processSchema, systemSchema, vendorSchema } from '../../src/schema/registers.js';

const engagement = makeWalker(engagementSchema);
const items = { systems: systemSchema, processes: processSchema, vendors: vendorSchema, people: personSchema };
const statementsOf = ({ all = [], any = [], none = [] }: Condition = {}) => [...all, ...any, ...none];

test('every answer goes to a path that the schema of soc-gap.yaml or of the register has', () => {
  const wrong = questions.questions.filter(({ writes }) => {
    if (writes.fact !== undefined) return engagement.at(writes.fact.split('.')) === undefined;
    if (writes.keys !== undefined) return engagement.at([writes.keys]) === undefined;
    return writes.list === undefined || writes.register === undefined;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('every option is a value that the schema takes at the path of its question', () => {
  const wrong = questions.questions.flatMap(({ id, writes, options = [], kind }) => {
    const allowed =
      writes.fact === undefined ? undefined : engagement.valuesAt(writes.fact.split('.'), kind === 'many');
    return options
      .filter(({ value }) => allowed !== undefined && !allowed.includes(value))
      .map(({ value }) => `${id}: ${value}`);
  });
  expect(wrong).toEqual([]);
});

test('every detail of an item is a property of its list, and so is what every item says besides', () => {
  const wrong = questions.questions.flatMap(({ id, writes, fields = [] }) => {
    const walker =
      writes.list === undefined
        ? makeWalker(engagement.itemsAt(writes.fact?.split('.') ?? []))
        : makeWalker(items[writes.list]);
    const paths = [
      ...fields.map(({ name, in: group }) => (group === undefined ? [name] : [group, name])),
      ...fields.flatMap(({ in: group = '', with: said = {} }) => Object.keys(said).map((name) => [group, name])),
      ...Object.keys(writes.with ?? {}).map((name) => [name]),
    ];
    return paths.filter((path) => walker.at(path) === undefined).map((path) => `${id}.${path.join('.')}`);
  });
  expect(wrong).toEqual([]);
});

test('every fact that a condition asks for is one that some question gives', () => {
  const given = new Set(questions.questions.flatMap(({ writes }) => writes.fact ?? writes.keys ?? []));
  const asked = [...questions.questions.map(({ when }) => when), ...advice.signals.map(({ when }) => when)];
  const unknown = asked
    .flatMap((when) => statementsOf(when).map(({ fact }) => fact))
    .filter((fact) => !given.has(fact));
  expect(unknown).toEqual([]);
});

test('a condition asks only for facts of questions that come before it', () => {
  const late = questions.questions.flatMap(({ id, when }, index) => {
    const before = new Set(
      questions.questions.slice(0, index).flatMap(({ writes }) => writes.fact ?? writes.keys ?? []),
    );
    return statementsOf(when)
      .filter(({ fact }) => !before.has(fact))
      .map(({ fact }) => `${id}: ${fact}`);
  });
  expect(late).toEqual([]);
});

test('every question has a section, a free id, and options exactly where it is chosen from', () => {
  const sections = new Set(questions.sections.map(({ id }) => id));
  expect(questions.questions.filter(({ section }) => !sections.has(section))).toEqual([]);
  expect(new Set(questions.questions.map(({ id }) => id)).size).toBe(questions.questions.length);
  const chosen = new Set(['one', 'many']);
  expect(questions.questions.filter(({ kind, options }) => chosen.has(kind) !== (options !== undefined))).toEqual([]);
  expect(questions.questions.filter(({ kind, fields }) => (kind === 'items') !== (fields !== undefined))).toEqual([]);
});

test('every option of an advised question has at least one signal that speaks of it', () => {
  const spoken = new Set(advice.signals.map(({ of }) => of));
  const silent = questions.questions
    .filter(({ advised }) => advised)
    .flatMap(({ options = [] }) => options.map(({ value, advice: of }) => of ?? String(value)))
    .filter((of) => !spoken.has(of));
  expect(silent).toEqual([]);
});

test('every signal speaks of something that can be chosen', () => {
  const known = new Set([
    'soc1',
    'soc2',
    'type-1',
    'type-2',
    'security',
    'availability',
    'processing-integrity',
    'confidentiality',
    'privacy',
    ...advice.packs,
  ]);
  expect(advice.signals.filter(({ of }) => !known.has(of)).map(({ id }) => id)).toEqual([]);
  expect(new Set(advice.signals.map(({ id }) => id)).size).toBe(advice.signals.length);
});
