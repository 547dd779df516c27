import { parse } from 'csv-parse/sync';
import type { Assessment } from '../../src/schema/assessment';
import { anAssessment } from './an-assessment';
import { renderFiles } from './render';

const fileOf = async (name: string, assessment: Assessment = anAssessment()): Promise<string> => {
  const content = (await renderFiles('csv', assessment)).find((file) => file.name === `${name}.csv`)?.content;
  if (typeof content !== 'string') throw new Error(`no ${name}.csv`);
  return content;
};

type Row = Readonly<Record<string, string>>;
const rowsOf = async (name: string, assessment?: Assessment): Promise<Row[]> =>
  parse(await fileOf(name, assessment), { bom: true, columns: true });

test('the gap register has a row for each finding, worst first as in the assessment', async () => {
  const rows = await rowsOf('findings');
  expect(rows.map((row) => row.Finding)).toEqual(['missing-occurrence:REC-01', 'no-owner:AC-01']);
  expect(rows[0]).toMatchObject({
    Severity: 'high',
    Due: '2026-11-30',
    Ticket: 'OPS-1',
    'Recorded in': 'controls.yaml:12',
  });
});

test('a requirement stands with both verdicts; what is not recorded is blank', async () => {
  const rows = await rowsOf('requirements');
  expect(rows[0]).toMatchObject({ Requirement: 'payroll-05', 'Type 1': 'ready', 'Type 2': 'at risk' });
  expect(rows[1]).toMatchObject({ Requirement: 'CC6.1', 'Type 1': 'at risk', 'Type 2': '', 'Why, type 2': '' });
});

test('a point that nobody spoke of is not assessed', async () => {
  expect((await rowsOf('points')).map((row) => [row.Point, row.State])).toContainEqual(['CC6.1.p2', 'not assessed']);
});

test('readiness stands with all its counts', async () => {
  const [row] = await rowsOf('readiness');
  expect(row).toMatchObject({ Report: 'SOC 1', Requirements: '1', 'At risk': '1', Ready: '0', 'Not assessed': '0' });
});

test('the plan has actions with the terms of their order, their days and what they close', async () => {
  const [first] = anAssessment().plan.actions;
  const [row] = await rowsOf('plan');
  expect(row).toMatchObject({ 'No.': '1', Action: first?.id, Starts: first?.from, Closed: first?.to });
  expect(row?.Priority).toContain('÷ effort');
  expect(row?.Closes).toContain(first?.closes[0] ?? 'nothing');
});

test('occurrences are counted where they can be, and told why where they cannot', async () => {
  const rows = await rowsOf('occurrences');
  expect(rows).toMatchObject([{ Control: 'REC-01', Expected: '9', Missing: '1', 'Why none can be counted': '' }]);
});

test('about says of whom the files tell', async () => {
  const rows = await rowsOf('about');
  expect(rows.map((row) => row.Field)).toContain('No attestation');
});

test('a register without rows keeps its header, so that an older file is replaced', async () => {
  expect(await fileOf('findings', anAssessment({ findings: [] }))).toMatch(/^\ufeff"No\.","Finding"[^\r\n]*\r\n$/);
});

test('lines end as RFC 4180 says, and a mark tells spreadsheets that it is UTF-8', async () => {
  const text = await fileOf('controls');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
});
