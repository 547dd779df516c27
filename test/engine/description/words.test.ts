import { countWords } from '../../../src/engine/description/count-words';
import type { Change, DescriptionEntry, Document } from '../../../src/schema/registers';
import { aControl, soc1, soc2 } from '../a-workspace';
import { itemOf, shortOf, words } from './shipped-description';

const said = (entry: Omit<DescriptionEntry, 'item'>, item = 'SD4'): DescriptionEntry => ({ item, ...entry });
const reports = { soc1 };
const change = (more: Partial<Change>): Change => ({
  id: 'CH-1',
  on: '2026-03-01',
  title: 'New ledger',
  kind: 'system',
  significant: true,
  ...more,
});

test.each([
  [undefined, 0],
  ['', 0],
  ['—', 0],
  ["Each client's file, once.", 4],
  ['Zahlungen über 10 Mio. EUR', 5],
  ['給与計算', 4],
])('%j has words: %d', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('no words are missing, few are thin, enough are present', () => {
  const state = (description: DescriptionEntry[]) => itemOf('SD4', { reports, description }).state;
  expect([state([]), state([said({ text: words(39) })]), state([said({ text: words(40) })])]).toEqual([
    'missing',
    'thin',
    'present',
  ]);
});

test('what is short says how many words there are and how many are asked for', () => {
  const { short } = itemOf('SD4', { reports, description: [said({ text: 'One.' })] });
  expect(short[0]?.says).toBe('The text has 1 word; 40 words are the least that is usually enough.');
});

test('a registered document stands in for words, and says that nobody read it', () => {
  const documents: Document[] = [{ id: 'D1', type: 'risk-register', title: 'Risks' }];
  const { state, says, found } = itemOf('SD9.risk', { reports, documents });
  expect([state, says]).toEqual([
    'present',
    'What is usually enough is on record; the words are in a registered document, which was not read.',
  ]);
  expect(found).toEqual([{ what: 'registered document D1: Risks', file: 'documents.yaml', line: 2 }]);
});

test('a file that is not there is no description', () => {
  const description = [said({ file: 'texts/events.md' })];
  const files = (state: object) => new Map([['texts/events.md', state as never]]);
  const missing = itemOf('SD4', {
    reports,
    description,
    evidenceFiles: files({ state: 'missing', why: 'it is not there' }),
  });
  expect([missing.state, missing.short[0]?.says]).toEqual([
    'missing',
    "The file texts/events.md can't be read: it is not there.",
  ]);
  const read = (bytes: number) =>
    itemOf('SD4', { reports, description, evidenceFiles: files({ state: 'read', sha256: '', bytes }) }).state;
  expect([read(0), read(120), read(4000)]).toEqual(['missing', 'thin', 'present']);
});

test('words written before a significant change of a kind that bears on them are thin', () => {
  const short = (updated: string | undefined, more: Partial<Change> = {}) =>
    shortOf(
      itemOf('SD4', {
        reports,
        description: [said({ text: words(40), ...(updated ? { updated } : {}) })],
        changes: [change(more)],
      }),
    );
  expect(short('2026-02-28')).toEqual(['stale']);
  expect(short('2026-03-01')).toEqual([]);
  expect(short(undefined)).toEqual(['stale']);
  expect(short('2027-01-01')).toEqual(['stale']);
  expect(short('2026-02-28', { significant: false })).toEqual([]);
  expect(short('2026-02-28', { kind: 'people' })).toEqual([]);
  expect(short('2026-02-28', { on: '2026-08-01' })).toEqual([]);
});

test("a change of the other report's controls makes no words stale", () => {
  const parts = { reports: { soc1, soc2 }, controls: [aControl({ id: 'C1', satisfies: ['R1'] })] };
  const description = [said({ text: words(40), updated: '2026-01-01' })];
  expect(shortOf(itemOf('SD4', { ...parts, description, changes: [change({ controls: ['C1'] })] }))).toEqual([]);
});

test('a document that nobody looked at since a significant change is stale too', () => {
  const document: Document = {
    id: 'D1',
    type: 'network-diagram',
    title: 'Networks',
    approved: '2025-01-01',
    reviewed: '2026-02-01',
  };
  const parts = { documents: [document], changes: [change({})], engagement: { scope: { locations: ['Home'] } } };
  expect(shortOf(itemOf('DC3.infrastructure', parts))).toEqual(['stale']);
  expect(
    shortOf(itemOf('DC3.infrastructure', { ...parts, documents: [{ ...document, reviewed: '2026-03-02' }] })),
  ).toEqual([]);
  // A review that is still to come has read nothing yet.
  const ahead = itemOf('DC3.infrastructure', { ...parts, documents: [{ ...document, reviewed: '2026-07-16' }] });
  expect(ahead.short.map(({ says }) => says)).toEqual([expect.stringContaining('The words are of 2025-01-01')]);
});

test('what every description tells cannot be stated to be none', () => {
  const description: DescriptionEntry[] = [{ item: 'SD4', none: true, by: 'Dana', on: '2026-07-01' }];
  expect(shortOf(itemOf('SD4', { reports, description }))).toContain('no-none');
});
