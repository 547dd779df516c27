import { mergeWorkbook, type CurrentCells } from '../../src/importers/xlsx/merge-workbook';
import { baseSheet, cellHash } from '../../src/model/workbook/base';
import type { GridSheet, GridValue } from '../../src/model/workbook/grid';

const fields = ['status', 'response', 'cause', 'owner', 'due', 'ticket', 'closingEvidence'] as const;
type Row = Partial<Record<(typeof fields)[number], string>>;

/** What a finding's cells held at the export (was), hold in the workbook (typed), and would hold in a fresh one (now). */
const merge = (was: Row, typed: Readonly<Record<string, GridValue>>, now: Row, more: readonly GridSheet[] = []) => {
  const headers = ['Status', 'Owner', 'Due', 'Management response', 'Ticket'];
  const register: GridSheet = {
    name: 'Gap register',
    rows: [
      ['Gap id', ...headers, 'Mine'],
      ['f:1', ...headers.map((header) => typed[header] ?? null), 'own note'],
    ],
  };
  const marks = fields.map((field) => cellHash(was[field] ?? '')).join(' ');
  const base: GridSheet = {
    name: baseSheet,
    rows: [
      ['Sheet', 'Key', 'Marks'],
      ['Gap register', 'f:1', marks],
    ],
  };
  const current: CurrentCells = new Map([['Gap register', new Map([['f:1', new Map(Object.entries(now))]])]]);
  return mergeWorkbook({
    grids: more.length > 0 ? more : [register, base],
    current,
    readFree: (_key, text) => ({ text, value: text }),
  });
};

test('a blank cell changes nothing', () => {
  expect(merge({ owner: 'Ann' }, {}, { owner: 'Ann' }).changes).toEqual([]);
});

test('what was not touched changes nothing, though the workspace has moved on', () => {
  const { changes, conflicts } = merge({ owner: 'Ann' }, { Owner: ' Ann ' }, { owner: 'Bob' });
  expect([changes, conflicts]).toEqual([[], []]);
});

test('what was changed in the workbook alone is brought in', () => {
  const { changes } = merge({ owner: 'Ann' }, { Owner: 'Cleo' }, { owner: 'Ann' });
  expect(changes).toEqual([
    {
      sheet: 'Gap register',
      key: 'f:1',
      field: 'owner',
      header: 'Owner',
      at: 'Gap register!C2',
      now: 'Ann',
      to: 'Cleo',
      value: 'Cleo',
    },
  ]);
});

test('what was changed on both sides is a conflict, cell by cell', () => {
  const { changes, conflicts } = merge(
    { owner: 'Ann' },
    { Owner: 'Cleo', Ticket: 'T-1' },
    { owner: 'Bob', ticket: '' },
  );
  expect(changes.map(({ field }) => field)).toEqual(['ticket']);
  expect(conflicts.map(({ now, to }) => [now, to])).toEqual([['Bob', 'Cleo']]);
});

test('the same change on both sides is none', () => {
  const { changes, conflicts } = merge({ owner: 'Ann' }, { Owner: 'Bob' }, { owner: 'Bob' });
  expect([changes, conflicts]).toEqual([[], []]);
});

test('(clear) empties a field', () => {
  const { changes } = merge({ owner: 'Ann' }, { Owner: '(Clear)' }, { owner: 'Ann' });
  expect(changes.map(({ to, value }) => [to, value])).toEqual([['', undefined]]);
});

test('choices are taken in any case and spacing, dates as numbers and as text', () => {
  const { changes, problems } = merge({ status: 'open' }, { Status: 'IN-progress', Due: 46_387 }, { status: 'open' });
  expect(problems).toEqual([]);
  expect(changes.map(({ value }) => value).sort()).toEqual(['2026-12-31', 'in-progress']);
});

test('a wrong value is named by sheet and cell, with what is meant', () => {
  const { problems, changes } = merge({}, { Status: 'dnoe', Due: '2026-02-30' }, {});
  expect(changes).toEqual([]);
  expect(problems).toEqual([
    { at: 'Gap register!B2', message: 'dnoe is none of: open; in progress; done', hint: 'did you mean done?' },
    { at: 'Gap register!D2', message: '2026-02-30 is no date', hint: 'write a day that exists as YYYY-MM-DD' },
  ]);
});

test('a row without its id and an id in two rows are problems', () => {
  const sheet: GridSheet = {
    name: 'Gap register',
    rows: [
      ['Owner', 'Gap id'],
      ['Ann', null],
      ['Bob', 'f:1'],
      ['Cleo', 'f:1'],
    ],
  };
  expect(merge({}, {}, {}, [sheet]).problems.map(({ at }) => at)).toEqual(['Gap register!B2', 'Gap register!B4']);
});

test('a sheet whose id column is gone says so', () => {
  const sheet: GridSheet = { name: 'Gap register', rows: [['Owner'], ['Ann']] };
  expect(merge({}, {}, {}, [sheet]).problems).toEqual([
    {
      at: 'Gap register!A1',
      message: 'no column has the header Gap id',
      hint: 'rows are found by it; put the header back',
    },
  ]);
});

test('without marks nothing on record is overwritten', () => {
  const sheet: GridSheet = {
    name: 'Gap register',
    rows: [
      ['Gap id', 'Owner', 'Ticket'],
      ['f:1', 'Cleo', 'T-1'],
    ],
  };
  const { changes, conflicts } = merge({}, {}, { owner: 'Ann' }, [sheet]);
  expect([changes.map(({ field }) => field), conflicts.map(({ field }) => field)]).toEqual([['ticket'], ['owner']]);
});

test('a row about what is no longer there is told, if somebody filled it in', () => {
  const sheet: GridSheet = {
    name: 'Gap register',
    rows: [
      ['Gap id', 'Owner'],
      ['f:gone', 'Cleo'],
      ['f:other', null],
    ],
  };
  expect(merge({}, {}, {}, [sheet]).gone).toEqual([{ at: 'Gap register!A2', key: 'f:gone' }]);
});
