import type { Answer } from '../../src/schema/registers';
import { aControl, aCatalog, aRequirement, assessed, aVendor, everyMonth, soc2, someKnowledge } from './a-workspace';
import { because, found, verdictOn } from './read-assessment';

type Changes = Parameters<typeof aVendor>[0];

const current = {
  kind: 'soc2',
  type: 2,
  period: { from: '2025-07-01', to: '2026-06-30' },
  reviewed: '2026-07-10',
} as const;

/** R1 is carried by the vendor; C1 meets R2 and may watch the vendor. */
const knowledge = someKnowledge(
  aCatalog({ requirements: [aRequirement('R1', { category: 'availability' }), aRequirement('R2')] }),
);
const reports = { soc2: { ...soc2, categories: ['security' as const, 'availability' as const] } };
const carried = (changes: Changes = {}, control = {}, answers: Answer[] = []) =>
  assessed(
    {
      reports,
      controls: [aControl({ satisfies: ['R2'], ...control })],
      evidence: everyMonth('C1'),
      vendors: [aVendor({ carries: ['R1'], monitoredBy: ['C1'], reports: [current], ...changes })],
      answers,
    },
    { knowledge },
  );
const of = (changes: Changes = {}, control = {}) => {
  const verdict = verdictOn(carried(changes, control));
  return [verdict.conclusion, because(verdict)];
};

test('is ready where the report covers ours and a working control of ours watches', () => {
  expect(of()).toEqual(['ready', ['carried', 'carried-monitored']]);
  expect(verdictOn(carried(), 'R1', 1)).toMatchObject({ conclusion: 'ready', reached: 'implemented' });
});

test('its points are carried, not assessed as ours and not silence', () => {
  const assessment = carried();
  expect(assessment.requirements[0]?.points.map(({ state }) => state)).toEqual(['carried', 'carried']);
  expect(assessment.reports[0]?.points).toMatchObject({ total: 4, carried: 2, notAssessed: 2 });
});

test.each([
  ['nothing watches it', { monitoredBy: [] }, {}, 'at-risk', 'carried-unwatched'],
  ['what watches it falls short', {}, { text: undefined }, 'at-risk', 'carried-unwatched'],
  ['what watches it does so in part', {}, { partly: 'Not all.' }, 'at-risk', 'carried-unwatched'],
  ['nobody read the report', { reports: [{ ...current, reviewed: undefined }] }, {}, 'at-risk', 'carried-unread'],
  [
    'the report leaves out the category',
    { reports: [{ ...current, covers: { categories: ['security'] } }] },
    {},
    'at-risk',
    'carried-category',
  ],
  [
    'days are not covered',
    { reports: [{ ...current, period: { from: '2025-06-01', to: '2026-05-31' } }] },
    {},
    'at-risk',
    'carried',
  ],
  ['there is no report', { reports: [] }, {}, 'not-ready', 'carried'],
  ['the report is of the wrong kind', { reports: [{ kind: 'iso27001' }] }, {}, 'not-ready', 'carried'],
  ['the method is not chosen', { method: undefined }, {}, 'not-assessed', 'carried-without-method'],
  [
    'the method is inclusive and no control is on record',
    { method: 'inclusive' },
    {},
    'not-assessed',
    'carried-inclusive',
  ],
  ['it is said to be no subservice organization', { subservice: false }, {}, 'not-assessed', 'carried-by-vendor'],
] as const)('where %s', (_, changes, control, conclusion, reason) => {
  const [is, reasons] = of(changes as Changes, control);
  expect(is).toBe(conclusion);
  expect(reasons).toContain(reason);
  const assessment = carried(changes as Changes, control);
  expect(assessment.requirements[0]?.findings.length).toBeGreaterThan(0);
});

test('without any report that serves it is critical: no working control is shown', () => {
  expect(found(carried({ reports: [] }), 'vendor-report')).toMatchObject([
    { severity: 'critical', requirements: ['R1'] },
  ]);
  expect(found(carried({ reports: [] }), 'no-control')).toEqual([]);
});

test('"not applicable" does not take out what another organization meets for us', () => {
  const answers: Answer[] = [{ id: 'R1', answer: 'not-applicable', reason: 'We have no data center.' }];
  const verdict = verdictOn(carried({}, {}, answers));
  expect([verdict.conclusion, because(verdict)]).toEqual([
    'ready',
    ['carried', 'carried-monitored', 'carried-applies'],
  ]);
});

test('with controls of ours too, they decide, and what the vendor lacks leaves it at risk', () => {
  const both = (changes: Changes) => {
    const verdict = verdictOn(carried(changes, { satisfies: ['R1', 'R2'] }));
    return [verdict.conclusion, because(verdict)];
  };
  expect(both({})).toEqual(['ready', ['controls-work']]);
  expect(both({ method: 'inclusive' })).toEqual(['ready', ['controls-work']]);
  expect(both({ reports: [] })).toEqual(['at-risk', ['carried', 'carried-monitored']]);
});

test('before the period begins nothing is said of it over the period', () => {
  const early = assessed(
    { reports, vendors: [aVendor({ carries: ['R1'], reports: [current] })] },
    { knowledge, asOf: '2025-12-01' },
  );
  expect(because(verdictOn(early))).toEqual(['not-begun']);
});

test.each([
  ['high', { method: undefined }],
  ['medium', { monitoredBy: [] }],
] as const)('carried-requirement is %s: %j', (severity, changes) => {
  expect(found(carried(changes as Changes), 'carried-requirement')).toMatchObject([
    { severity, subject: { kind: 'requirement', id: 'R1' } },
  ]);
});

test('carried-requirement is silent where all is settled', () => {
  expect(found(carried(), 'carried-requirement')).toEqual([]);
});

test('under the inclusive method no report of the vendor itself is asked for', () => {
  const told = (method: 'carve-out' | 'inclusive') =>
    assessed({ vendors: [aVendor({ carries: ['R1'], method })] }).thirdParties[0]?.coverage[0]?.says;
  expect(told('inclusive')).toBe(
    'None is needed: under the inclusive method its controls are described and tested in our report.',
  );
  expect(told('carve-out')).toBe('Northfell has no report on file.');
});
