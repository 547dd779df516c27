import { phraseForms } from '../../../src/engine/what-if/change';
import { parseChange } from '../../../src/engine/what-if/parse-change';
import { isSocGapError } from '../../../src/model/problem';

const refusal = (phrase: string): string => {
  try {
    parseChange(phrase);
  } catch (error) {
    if (isSocGapError(error)) return `${error.problems[0]?.message ?? ''} / ${error.problems[0]?.hint ?? ''}`;
    throw error;
  }
  return 'read';
};

test.each(phraseForms)('"%s" is read, and kept as it was written', (phrase) => {
  expect(parseChange(phrase).phrase).toBe(phrase);
});

test.each([
  ['  DROP   category PRIVACY ', { kind: 'category', act: 'drop', id: 'privacy' }],
  [
    'period soc2 2027-01-01 2027-06-30',
    { kind: 'period', report: 'soc2', period: { from: '2027-01-01', to: '2027-06-30' } },
  ],
  ['move soc1 by -1 month', { kind: 'shift', report: 'soc1', act: 'move', count: -1, unit: 'months' }],
  ['shorten soc2 10 days', { kind: 'shift', act: 'shorten', count: 10, unit: 'days' }],
  ['type 1 soc2 on 2026-12-31', { kind: 'type', type: 1, report: 'soc2', asOf: '2026-12-31' }],
  ['fix HIGH', { kind: 'fix', what: 'severity', id: 'high' }],
  ['fix no-owner:AC-07', { kind: 'fix', what: 'finding', id: 'no-owner:AC-07' }],
  ['drop report SOC1', { kind: 'report', act: 'drop', id: 'soc1' }],
  ['drop control AC-1', { kind: 'control', act: 'drop', id: 'AC-1' }],
  ['Drop Control AC-1 AFTER 2026-12-31', { kind: 'control', act: 'drop', id: 'AC-1', until: '2026-12-31' }],
  ['add system S9', { kind: 'system', act: 'add', id: 'S9' }],
  [
    'add control AC-20: Access: reviewed; satisfies=CC6.2, CC6.3; key=yes; relies-on=V1; frequency=monthly',
    {
      kind: 'control',
      item: {
        id: 'AC-20',
        title: 'Access: reviewed',
        satisfies: ['CC6.2', 'CC6.3'],
        key: true,
        reliesOn: ['V1'],
        frequency: 'monthly',
      },
    },
  ],
  [
    'add vendor mailer: Mailer; controls=C1,C2',
    { kind: 'vendor', act: 'add', id: 'mailer', item: { name: 'Mailer', method: 'carve-out', controls: ['C1', 'C2'] } },
  ],
])('"%s" says what it means', (phrase, meant) => {
  expect(parseChange(phrase)).toMatchObject(meant);
});

test.each([
  ['dorp category privacy', /dorp is no change.*Did you mean drop\?/],
  ['drop', /does not say what to drop/],
  ['drop categry privacy', /Did you mean category\?/],
  ['drop category privcy', /Did you mean privacy\?/],
  ['drop category', /the id of the category is missing.*"drop category privacy"/],
  ['drop category privacy and availability', /"and availability" is too much/],
  ['drop control', /the id of the control is missing.*"drop control AC-07"/],
  ['drop control AC-1 on 2026-12-31', /"on 2026-12-31" is too much.*after/],
  ['drop control AC-1 after', /its last day is missing/],
  ['drop control AC-1 after 2026-13-31', /2026-13-31 is not a date/],
  ['drop report', /soc1 or soc2 is missing/],
  ['drop report soc3', /no report soc3.*Did you mean soc/],
  ['add report soc1', /reports are not added so.*effort --add soc1/],
  ['add reprot soc1', /no kind of thing reprot/],
  ['move soc2 soon', /how many months or days/],
  ['lengthen soc2 by -3 months', /less than nothing/],
  ['move soc3 by 3 months', /no report soc3.*Did you mean soc/],
  ['period soc2 2027-02-30..2027-06-30', /2027-02-30 is not a date/],
  ['period soc2 2027-06-30..2027-01-01', /ends before it begins/],
  ['period soc2 2027-01-01', /a period is two days/],
  ['type 3 soc2', /type 1 or type 2/],
  ['fix hihg', /Did you mean high\?/],
  ['fix', /what to take as fixed is missing/],
  ['add control AC-20', /an id and a title are needed/],
  ['add control AC-20: Review', /satisfies nothing/],
  ['add control AC-20: Review; satisfes=CC6.1', /has no satisfes.*satisfies/],
  ['add control AC-20: Review; satisfies=CC6.1; frequency=montly', /no frequency montly.*monthly/],
  ['add control AC-20: Review; satisfies', /satisfies has no value/],
  ['add control 9: Review; satisfies=CC6.1', /9 is no id/],
  ['', /is no change that can be tried/],
])('"%s" is refused with what to write instead', (phrase, says) => {
  expect(refusal(phrase)).toMatch(says);
});
