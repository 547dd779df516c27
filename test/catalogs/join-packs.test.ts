import { adviseOnPacks, offerPacks } from '../../src/catalogs/join-packs.js';
import { advise } from '../../src/questionnaire/advise.js';
import type { AdviceFile } from '../../src/schema/advice.js';
import type { Question, Questions } from '../../src/schema/questions.js';
import { packs as shipped, questions } from '../questionnaire/shipped.js';

type Pack = (typeof shipped)[number];

const leasing: Pack = {
  kind: 'catalog',
  id: 'soc1-leasing',
  report: 'soc1',
  title: 'Lease administration',
  edition: '1',
  standard: 'AT-C section 320',
  provenance: { author: 'us', basis: 'Our own words.', reviewed: '2026-01-31' },
  trade: { value: 'leasing', label: 'Leases' },
  signals: [
    {
      id: 'runs-leasing',
      when: { all: [{ fact: 'scope.financialProcesses', has: 'leasing' }] },
      speaks: 'for',
      says: 'You run leases for customers.',
    },
  ],
  groups: [{ id: 'g', title: 'A group' }],
};

const asking = (optionsFrom: Question['optionsFrom'], options?: Question['options']): Questions => ({
  kind: 'questions',
  edition: '1',
  sections: [{ id: 's', title: 'S' }],
  questions: [
    {
      id: 'q',
      section: 's',
      ask: 'Which?',
      help: 'Any.',
      kind: 'many',
      writes: { fact: 'a' },
      ...(options ? { options } : {}),
      ...(optionsFrom ? { optionsFrom } : {}),
    },
  ],
});
const labels = (from: Questions): (string | undefined)[] =>
  (from.questions[0]?.options ?? []).map(({ label }) => label);
const general: AdviceFile = { kind: 'advice', edition: '1', basis: 'Ours.', signals: [] };

test('a pack’s own file is enough: it is offered by its title, among the trades, and advised', () => {
  const all = [...shipped, leasing];
  expect(labels(offerPacks(asking('packs'), all))).toContain('Lease administration');
  const other = { value: 'other', label: 'Something else' };
  expect(labels(offerPacks(asking('trades', [other]), all)).slice(-2)).toEqual(['Leases', 'Something else']);
  const advice = adviseOnPacks(general, all);
  const facts = new Map([['scope.financialProcesses', ['leasing']]]);
  expect(advise(advice, facts).packs.filter(({ proposed }) => proposed)).toEqual([
    { id: 'soc1-leasing', for: ['You run leases for customers.'], against: [], proposed: true },
  ]);
});

test('trades stand at their places, whatever the order of the files, and each once', () => {
  const twin = { ...leasing, id: 'soc1-rent', trade: { value: 'payroll', label: 'Pay again', place: 2 } };
  const forward = labels(offerPacks(asking('trades'), [...shipped, leasing, twin]));
  const backward = labels(offerPacks(asking('trades'), [twin, leasing, ...[...shipped].reverse()]));
  expect(forward).toEqual(backward);
  expect([forward[0], forward.at(-1), forward.length]).toEqual(['Payroll and payroll taxes', 'Leases', 11]);
});

test('a SOC 2 catalog is no pack, and other questions stay as they are', () => {
  const soc2: Pack = { ...leasing, id: 'soc2', report: 'soc2' };
  expect(adviseOnPacks(general, [soc2])).toMatchObject({ packs: [], signals: [] });
  expect(offerPacks(asking(undefined), [soc2])).toEqual(asking(undefined));
});

test('no question that ships waits for its options any more', () => {
  expect(questions.questions.filter(({ optionsFrom }) => optionsFrom !== undefined)).toEqual([]);
});

test('places of trades are given once', () => {
  const places = shipped.flatMap(({ trade }) => trade?.place ?? []);
  expect(new Set(places).size).toBe(places.length);
});
