import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Control } from '../../src/schema/registers';
import { read } from './read';

type CompanyControl = Partial<Control> & {
  readonly id: string;
  readonly text: string;
  /** What an auditor would remark. */
  readonly remarks: readonly string[];
};

const { controls } = parse(readFileSync(join(__dirname, 'company-controls.yaml'), 'utf8')) as {
  readonly controls: readonly CompanyControl[];
};

/** What the rules remark, in the words of the fixture. */
const remarked = (control: CompanyControl): string[] => {
  const { wording, clash } = read(control.text, control);
  return [
    ...wording.missing,
    ...wording.vague.map(({ says }) => `"${says}"`),
    ...(clash ? [clash.says.split(' ').at(-1) ?? ''] : []),
  ];
};

const judged = controls.map((control) => {
  const found = remarked(control);
  const told = (list: readonly string[]): string[] => list.map((remark) => `${control.id}: ${remark}`);
  return {
    hits: told(found.filter((remark) => control.remarks.includes(remark))),
    falseAlarms: told(found.filter((remark) => !control.remarks.includes(remark))),
    misses: told(control.remarks.filter((remark) => !found.includes(remark))),
  };
});

test('the rules remark on controls of companies what an auditor would, and cry wolf nowhere', () => {
  expect(controls).toHaveLength(80);
  expect(judged.flatMap(({ falseAlarms }) => falseAlarms)).toEqual([]);
  expect(judged.flatMap(({ hits }) => hits)).toHaveLength(82);
});

test('what the rules miss is known: they lean towards silence', () => {
  expect(judged.flatMap(({ misses }) => misses)).toEqual([
    // "Customer complaints get a case number": the customer is taken for who gets it.
    'complaints-number: who',
    // That care is taken is read as something that is done.
    'media-care: how',
    // An order to ensure is read as an order to encrypt.
    'ensure-laptops: what',
    'ensure-laptops: how',
  ]);
});

test('half of the controls are written well, so that false alarms can show', () => {
  expect(controls.filter(({ remarks }) => remarks.length === 0).length).toBeGreaterThanOrEqual(35);
});
