import fc from 'fast-check';
import { dayFormsOf, readDay, tellDayForms } from '../../src/io/access/read-day';
import { fromDay, toDay } from '../../src/model/plain-date';
import { dayForm } from '../../src/schema/registers';

test.each([
  ['31.12.2026', 'DD.MM.YYYY', 20261231],
  ['1.3.2026 08:15', 'DD.MM.YYYY', 20260301],
  ['31/12/2026', 'DD/MM/YYYY', 20261231],
  ['12/31/2026 11:59:59 PM', 'MM/DD/YYYY', 20261231],
  ['3/4/2026', 'MM/DD/YYYY', 20260304],
  ['3/4/2026', 'DD/MM/YYYY', 20260403],
  ['31/12/2026, 23:59', 'DD/MM/YYYY', 20261231],
  ['31-12-2026', 'DD-MM-YYYY', 20261231],
  ['2026/3/4', 'YYYY/MM/DD', 20260304],
  ['2026-03-04T00:00:00Z', 'YYYY-MM-DD', 20260304],
  ['31.12.9999', 'DD.MM.YYYY', 0],
  ['00.00.0000', 'DD.MM.YYYY', 0],
  ['', 'MM/DD/YYYY', 0],
  // The year in front can't be mistaken.
  ['2026-03-04', 'DD/MM/YYYY', 20260304],
] as const)('%s read as %s is %d', (cell, form, day) => {
  expect(readDay(cell, form)).toBe(day);
});

test.each([
  ['03/04/2026', undefined],
  ['31.12.2026', undefined],
  ['12/31/2026', 'DD/MM/YYYY'],
  ['31.2.2026', 'DD.MM.YYYY'],
  ['31.12.26', 'DD.MM.YYYY'],
  ['31/12/2026x', 'DD/MM/YYYY'],
  ['46112', 'MM/DD/YYYY'],
] as const)('%s read as %s is no day', (cell, form) => {
  expect(readDay(cell, form)).toBeUndefined();
});

test('every day is read back from every form', () => {
  const [first, last] = [toDay('1900-01-02'), toDay('2199-12-31')];
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), fc.constantFrom(...dayForm.enum), (number, form) => {
      const [year = '', month = '', day = ''] = fromDay(number).split('-');
      const cell = form.replace('YYYY', year).replace('MM', month).replace('DD', day);
      expect(readDay(cell, form)).toBe(Number(`${year}${month}${day}`));
      expect(dayFormsOf(cell)).toContain(form);
    }),
  );
});

test('what could be two days names both ways, what can be one names that', () => {
  expect(dayFormsOf('03/04/2026')).toEqual(['DD/MM/YYYY', 'MM/DD/YYYY']);
  expect([
    tellDayForms('03/04/2026', undefined),
    tellDayForms('12/31/2026', undefined),
    tellDayForms('soon', undefined),
    tellDayForms('12/31/2026', 'DD/MM/YYYY'),
  ]).toEqual([
    'it can be two days: say in access.yaml which it is, `days: DD/MM/YYYY` or `days: MM/DD/YYYY`',
    'say the form of its days in access.yaml: `days: MM/DD/YYYY`',
    'write days as YYYY-MM-DD; a time may follow',
    'its days are read as DD/MM/YYYY; a time may follow',
  ]);
});
