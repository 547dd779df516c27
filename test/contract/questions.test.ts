import Ajv from 'ajv';
import { loadData } from '../../src/io/catalogs/knowledge.js';
import { isPlainDate } from '../../src/model/plain-date.js';
import { allSchemas } from '../../src/schema/all.js';
import type { Questions } from '../../src/schema/questions.js';
import { home } from '../fake-host.js';
import { answerOf, interviewed, saidOnly, type Person } from './every-answer.js';

const people: readonly Person[] = [
  { yes: true, chooses: 'first' },
  { yes: true, chooses: 'last' },
  { yes: false, chooses: 'first' },
  { yes: false, chooses: 'last' },
];

let questions: Questions = { kind: 'questions', edition: '', sections: [], questions: [] };
beforeAll(async () => {
  questions = (await loadData({ home }, 'questions')) as Questions;
});

const validate = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false })
  .addFormat('plain-date', isPlainDate)
  .compile(allSchemas.engagement);

const faultsOf = (value: unknown): readonly string[] =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

test('every scoping question is asked of somebody', () => {
  const asked = new Set(people.flatMap((person) => interviewed(questions, person).asked));
  expect(questions.questions.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([]);
});

test('nobody is asked everything: conditions leave questions out', () => {
  const counts = people.map((person) => interviewed(questions, person).asked.length);
  expect(Math.max(...counts)).toBeLessThan(questions.questions.length);
  expect(Math.min(...counts)).toBeGreaterThan(10);
});

test.each(people)('what somebody answers is a valid soc-gap.yaml: yes $yes, option $chooses', (person) => {
  expect(faultsOf(interviewed(questions, person).engagement)).toEqual([]);
});

test('every option is a value that soc-gap.yaml takes where the question writes it', () => {
  const faults = questions.questions
    .filter(({ kind }) => kind === 'one' || kind === 'many')
    .flatMap((question) =>
      (question.options ?? []).flatMap(({ value }) =>
        faultsOf(saidOnly(question, question.kind === 'many' ? [value] : value)).map(
          (fault) => `${question.id}: ${fault}`,
        ),
      ),
    );
  expect(faults).toEqual([]);
});

test('an option that the schema does not know is caught', () => {
  const [question] = questions.questions.filter(({ kind, writes }) => kind === 'many' && writes.fact !== undefined);
  if (question === undefined) throw new Error('there is no such question');
  expect(faultsOf(saidOnly(question, ['nobody-at-all']))).not.toEqual([]);
  expect(answerOf(question, { yes: true, chooses: 'first' })).not.toContain('nobody-at-all');
});
