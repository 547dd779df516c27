import Ajv from 'ajv';
import { token } from '../../src/reports/oscal/text';
import { uuid } from '../../src/reports/oscal/uuid';
import type { Assessment, Verdict } from '../../src/schema/assessment';
import { assessExample, examples } from '../contract/assess-example';
import { readSchema, testWith, thirdPartySchema } from '../third-party';
import { anAssessment } from './an-assessment';
import { hostileTexts, madeHostile } from './hostile';
import { renderText } from './render';
import { missing, unowned } from './some-findings';
import { access, payroll } from './some-requirements';

type Node = Readonly<Record<string, never>>;

const document = async (name: string, assessment: Assessment): Promise<Node> =>
  Object.values(JSON.parse(await renderText(name, assessment)) as Readonly<Record<string, Node>>)[0] ?? {};

/** Every id of a document, where it is made and not where it is pointed at. */
const uuidsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(uuidsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'uuid' ? [String(item)] : uuidsOf(item)));
};

/** Every id of a document that is pointed at. */
const pointersOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(pointersOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key.endsWith('-uuid')) return [String(item)];
    if (key.endsWith('-uuids')) return (item as unknown[]).map(String);
    return typeof item === 'string' && item.startsWith('#') ? [item.slice(1)] : pointersOf(item);
  });
};

test('a UUID is of version 5, the same for the same name', () => {
  expect(uuid('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuid('a', 'b')).toBe(uuid('a', 'b'));
  expect(uuid('a', 'b')).not.toBe(uuid('ab'));
});

test('an id that is a token stays, others are told apart', () => {
  expect(token('CC6.1.p2')).toBe('CC6.1.p2');
  expect(token('1.1')).toMatch(/^_1\.1-[0-9a-f]{8}$/);
  expect(token('a b')).not.toBe(token('a_b'));
});

const models = {
  'oscal-poam': 'oscal/oscal_poam_schema.json',
  'oscal-results': 'oscal/oscal_assessment-results_schema.json',
  'oscal-catalog': 'oscal/oscal_catalog_schema.json',
  'oscal-components': 'oscal/oscal_component_schema.json',
};

const accepted = { ...missing, status: 'accepted' as const };

const some = async (name: string): Promise<unknown[]> => {
  const assessments = [
    anAssessment(),
    anAssessment({ findings: [accepted, { ...unowned, reports: [], requirements: [] }] }),
    anAssessment({ reports: [], requirements: [], controls: [], findings: [] }),
    ...hostileTexts.map((text) => madeHostile(anAssessment(), text)),
    ...(await Promise.all(examples.map(assessExample))),
  ];
  return Promise.all(assessments.map(async (item) => JSON.parse(await renderText(name, item)) as unknown));
};

describe.each(Object.entries(models))('%s', (name, path) => {
  test('no id is made twice, and every id that is pointed at is made', async () => {
    for (const item of await some(name)) {
      const made = uuidsOf(item);
      expect(new Set(made).size).toBe(made.length);
      expect(pointersOf(item).filter((pointer) => !made.includes(pointer))).toEqual([]);
    }
  });

  test('ids stay from run to run; that of the document changes with what it rests on', async () => {
    const [before, after] = await Promise.all([
      renderText(name, anAssessment()),
      renderText(name, anAssessment({ inputs: [{ path: 'controls.yaml', sha256: 'd'.repeat(64), bytes: 1 }] })),
    ]);
    const ids = [before, after].map((text) => uuidsOf(JSON.parse(text)));
    expect(ids[0]?.[0]).not.toBe(ids[1]?.[0]);
    expect(ids[0]?.slice(1)).toEqual(ids[1]?.slice(1));
  });

  const schema = thirdPartySchema(path);
  testWith({ 'copy of the OSCAL schema': schema })('every document is as the schema says', async () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(readSchema(schema ?? ''));
    for (const item of await some(name)) {
      validate(item);
      expect(validate.errors).toBeNull();
    }
    expect(validate({})).toBe(false);
  });
});

test.each([
  ['ready', 'satisfied'],
  ['at-risk', 'not-satisfied'],
  ['not-ready', 'not-satisfied'],
  ['not-assessed', 'not-satisfied'],
] as const)('%s is %s, and the property keeps our word', async (conclusion, state) => {
  const type1: Verdict = { ...access.type1, conclusion };
  const { results } = await document('oscal-results', anAssessment({ requirements: [payroll, { ...access, type1 }] }));
  expect(results).toMatchObject([
    {},
    {
      findings: [
        {
          target: { 'target-id': 'CC6.1', status: { state } },
          props: expect.arrayContaining([
            expect.objectContaining({ name: 'conclusion', value: conclusion }),
          ]) as unknown,
        },
      ],
    },
  ]);
});

test('what is not applicable is left out of the selection, with its reason, and has no finding', async () => {
  const type1: Verdict = {
    ...access.type1,
    conclusion: 'not-applicable',
    reasons: [{ because: 'said', says: 'No such data.' }],
  };
  const { results } = await document('oscal-results', anAssessment({ requirements: [{ ...access, type1 }] }));
  const [, soc2] = results as unknown as readonly Node[];
  expect(soc2).not.toHaveProperty('findings');
  expect(soc2).toMatchObject({
    'reviewed-controls': {
      'control-selections': [
        { 'exclude-controls': [{ 'control-id': 'CC6.1' }], remarks: 'CC6.1 is not applicable: No such data.' },
      ],
    },
  });
});

test.each([
  ['open', 'open'],
  ['in-progress', 'remediating'],
  ['said-done', 'remediating'],
  ['accepted', 'deviation-approved'],
  ['acceptance-expired', 'open'],
] as const)('a finding that is %s is a risk that is %s', async (status, risk) => {
  const poam = await document('oscal-poam', anAssessment({ findings: [{ ...missing, status }] }));
  expect(poam).toMatchObject({ risks: [{ status: risk }] });
});

test('the plan carries remedy, dates and management response', async () => {
  expect(await document('oscal-poam', anAssessment({ findings: [missing] }))).toMatchObject({
    'poam-items': [{ title: 'REC-01 lacks evidence for 1 occurrence' }],
    risks: [
      {
        deadline: '2026-11-30T00:00:00Z',
        remediations: [
          {
            lifecycle: 'recommendation',
            description: 'Name an owner.',
            tasks: [
              {
                timing: {
                  'within-date-range': { start: '2026-10-22T00:00:00Z', end: '2026-11-30T00:00:00Z' },
                },
              },
            ],
          },
          { lifecycle: 'planned', description: 'A deputy is trained.' },
        ],
      },
    ],
  });
});

test('without findings the plan says that there is nothing to do', async () => {
  expect(await document('oscal-poam', anAssessment({ findings: [] }))).toMatchObject({
    'poam-items': [{ title: 'Nothing to remediate' }],
  });
});

test('a control of two reports is one component with an implementation for each', async () => {
  const { components } = await document('oscal-components', anAssessment());
  expect(components).toMatchObject([
    {
      'control-implementations': [
        { 'implemented-requirements': [{ 'control-id': 'payroll-05' }] },
        { 'implemented-requirements': [{ 'control-id': 'CC6.1' }] },
      ],
    },
    { 'control-implementations': [{ 'implemented-requirements': [{ 'control-id': 'payroll-05' }] }] },
  ]);
});

test('points are guidance in the catalog, not statements', async () => {
  const { groups } = await document('oscal-catalog', anAssessment());
  expect(groups).toMatchObject([
    {
      id: 'soc1',
      groups: [
        {
          controls: [
            {
              id: 'payroll-05',
              class: 'control-objective',
              parts: [
                { name: 'statement' },
                { name: 'overview' },
                { name: 'guidance', parts: [{ id: 'payroll-05.p1' }] },
              ],
            },
          ],
        },
      ],
    },
    { id: 'soc2', groups: [{ controls: [{ id: 'CC6.1', class: 'criterion' }] }] },
  ]);
});
