import type { AssessedChange, ReportEvents } from '../../../src/schema/assessment';
import { change as changed } from '../change';
import type { Changes } from '../change';
import type { Change, Incident } from '../../../src/schema/registers';
import { aControl, soc1, soc2 } from '../a-workspace';
import { described, itemOf, none, shortOf } from './shipped-description';

const incident = (more: Changes<Incident> = {}): Incident =>
  changed<Incident>(
    {
      id: 'INC-1',
      on: '2026-03-04',
      title: 'File loaded twice',
      what: 'A file was loaded twice.',
      cause: 'control-operation',
      effect: 'One run was late.',
      handled: 'It was reversed.',
    },
    more,
  );
const change = (more: Partial<Change> = {}): Change => ({
  id: 'CH-1',
  on: '2026-03-01',
  title: 'New ledger',
  what: 'The ledger was replaced.',
  kind: 'system',
  significant: true,
  ...more,
});
const eventsOf = (parts: Parameters<typeof described>[0], report = 'soc2', asOf?: string): ReportEvents => {
  const events = described(parts, asOf).events.find((item) => item.report === report);
  if (!events) throw new Error(`There are no events of ${report}.`);
  return events;
};

describe('incidents', () => {
  test('none on record is no statement that there was none', () => {
    const { state, short } = itemOf('DC4', {});
    expect([state, short[0]?.says]).toEqual([
      'missing',
      'No incident from 2026-01-01 to 2026-06-30 is on record, and nobody has stated that there was none. Silence says neither.',
    ]);
  });

  test('a statement holds from the last day of the period; one made before says nothing of the rest', () => {
    const told = (on: string) => itemOf('DC4', { description: [none('DC4', on)] });
    expect(told('2026-06-30').state).toBe('present');
    expect([told('2026-06-29').state, shortOf(told('2026-06-29'))]).toEqual(['thin', ['outlived']]);
  });

  test('while the period runs a statement holds for some weeks', () => {
    const reports = { soc2: { ...soc2, period: { from: '2026-01-01', to: '2026-12-31' } } };
    const short = (on: string) => shortOf(itemOf('DC4', { reports, description: [none('DC4', on)] }, '2026-07-15'));
    expect([short('2026-04-14'), short('2026-04-13')]).toEqual([[], ['outlived']]);
  });

  test('a statement of a later day was not made yet', () => {
    const item = itemOf('DC4', { description: [none('DC4', '2026-08-01')] });
    expect([item.state, shortOf(item)]).toEqual(['missing', ['future']]);
  });

  test('"none" beside an incident that has to be told is contradicted', () => {
    const description = [none('DC4', '2026-07-01')];
    expect(shortOf(itemOf('DC4', { description, incidents: [incident()] }))).toEqual(['contradiction']);
    const harmless = incident({ cause: 'other', commitments: [] });
    expect(shortOf(itemOf('DC4', { description, incidents: [harmless] }))).toEqual([]);
  });

  test.each<[string, Changes<Incident>, string]>([
    ['a control that did not run', { cause: 'control-operation' }, 'to-tell'],
    ['a control of a weak design', { cause: 'control-design' }, 'to-tell'],
    ['a commitment that failed', { cause: 'other', commitments: ['c1'] }, 'to-tell'],
    ['neither', { cause: 'other', commitments: [] }, 'not-needed'],
    ['a cause that nobody wrote down', { cause: undefined, commitments: [] }, 'undecided'],
    ['commitments that nobody looked at', { cause: 'other' }, 'undecided'],
    ['a decision to tell it', { cause: 'other', commitments: [], disclose: true }, 'to-tell'],
    ['a decision against the facts', { disclose: false }, 'left-out'],
    ['a decision that the facts bear', { cause: 'other', commitments: [], disclose: false }, 'not-needed'],
  ])('%s decides whether it is told', (_title, more, disclosure) => {
    expect(eventsOf({ incidents: [incident(more)] }).incidents[0]?.disclosure).toBe(disclosure);
  });

  test('one that has to be told says what happened, how far it reached and how it was handled', () => {
    const { id, on, title } = incident();
    const item = itemOf('DC4', { incidents: [{ id, on, title, cause: 'control-design' }] });
    expect([item.state, item.short.map(({ says }) => says)]).toEqual([
      'thin',
      ['INC-1 does not tell what happened, how far it reached and how it was handled.'],
    ]);
  });

  test('those of the period count, and those that were still open in it', () => {
    const ids = (more: Partial<Incident>) => eventsOf({ incidents: [incident(more)] }).incidents.map(({ id }) => id);
    expect(ids({ on: '2026-01-01' })).toEqual(['INC-1']);
    expect(ids({ on: '2025-12-31', resolved: '2026-01-01' })).toEqual(['INC-1']);
    expect(ids({ on: '2025-12-31', resolved: '2025-12-31' })).toEqual([]);
    expect(ids({ on: '2026-07-01' })).toEqual([]);
  });

  test('what is to be resolved after the assessment is still open in it', () => {
    const resolvedOn = (day: string) => eventsOf({ incidents: [incident({ resolved: day })] }).incidents[0]?.resolved;
    expect([resolvedOn('2026-07-15'), resolvedOn('2026-07-16')]).toEqual(['2026-07-15', null]);
  });

  test('one of controls that only the other report covers is told there', () => {
    const parts = {
      reports: { soc1, soc2 },
      controls: [aControl({ satisfies: ['O1'] })],
      incidents: [incident({ controls: ['C1'] })],
    };
    expect([eventsOf(parts, 'soc1').incidents.length, eventsOf(parts, 'soc2').incidents.length]).toEqual([1, 0]);
  });
});

describe('changes', () => {
  const derived = (events: ReportEvents): AssessedChange[] =>
    events.changes.filter(({ origin }) => origin === 'derived');

  test('the control register shows what began, took a place, ended and changed its frequency', () => {
    const controls = [
      aControl({ id: 'C1', since: '2026-02-01' }),
      aControl({ id: 'C2', until: '2026-03-31' }),
      aControl({ id: 'C3', since: '2026-04-01', replaces: 'C2' }),
      aControl({ id: 'C4', until: '2026-05-31' }),
      aControl({ id: 'C5', earlierFrequencies: [{ frequency: 'weekly', until: '2026-05-31' }] }),
      aControl({ id: 'C6', since: '2025-12-31' }),
    ];
    expect(derived(eventsOf({ controls })).map(({ id, on }) => `${on} ${id}`)).toEqual([
      '2026-02-01 started.C1',
      '2026-04-01 replaced.C3',
      '2026-05-31 ended.C4',
      '2026-06-01 frequency.C5',
    ]);
  });

  test('one that no change on record names is short, and recording it settles that', () => {
    const controls = [aControl({ since: '2026-02-01' })];
    const alone = itemOf('DC9', { controls });
    expect([alone.state, shortOf(alone)]).toEqual(['thin', ['silence', 'unrecorded']]);
    const told = { controls, changes: [change({ kind: 'control', controls: ['C1'] })] };
    expect([itemOf('DC9', told).state, derived(eventsOf(told))[0]?.recordedAs]).toEqual(['present', 'CH-1']);
  });

  test('"none" beside a significant change is contradicted; beside one that is not, it holds', () => {
    const description = [none('DC9', '2026-07-01')];
    expect(shortOf(itemOf('DC9', { description, changes: [change()] }))).toEqual(['contradiction']);
    expect(shortOf(itemOf('DC9', { description, changes: [change({ significant: false })] }))).toEqual([]);
  });

  test('a significant one says what changed', () => {
    const { id, on, title, kind, significant } = change();
    expect(shortOf(itemOf('DC9', { changes: [{ id, on, title, kind, significant }] }))).toEqual(['lacking']);
  });

  test('they come by day, and none of after the period or of after the assessment', () => {
    const changes = [
      change({ id: 'B', on: '2026-05-01' }),
      change({ id: 'A', on: '2026-02-01' }),
      change({ id: 'C', on: '2026-06-20' }),
    ];
    const ids = eventsOf({ changes }, 'soc2', '2026-06-10').changes.map(({ id }) => id);
    expect(ids).toEqual(['A', 'B']);
  });
});
