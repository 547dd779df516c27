import { redact } from '../../src/redaction/redact.js';
import { replacementsFor } from '../../src/redaction/replacements.js';
import { anAssessment } from '../reports/an-assessment.js';
import { missing } from '../reports/some-findings.js';

const everything = ['organization', 'people', 'systems', 'vendors'] as const;

const telling = (condition: string) => anAssessment({ findings: [{ ...missing, condition }] });

const conditionOf = (condition: string, what: Parameters<typeof redact>[1] = everything): string | undefined =>
  redact(telling(condition), what).assessment.findings[0]?.condition;

test('people, systems, vendors and the organization go by numbers, the same everywhere', () => {
  expect(
    conditionOf('Dana Fields runs the payments hub (payments-hub) that Northfell Cloud hosts for Brightwater.'),
  ).toBe('Person 1 runs the System 1 (system-1) that Vendor 1 hosts for The organization.');
});

test('a surname, a short name and an id alone are found, and parts of other words are not', () => {
  expect(conditionOf('Fields asked Northfell; dana-fields did not. Cornfields and Northfells stay.')).toBe(
    'Person 1 asked Vendor 1; person-1 did not. Cornfields and Northfells stay.',
  );
});

test('only what is named is replaced', () => {
  expect(conditionOf('Dana Fields at Northfell Cloud.', ['vendors'])).toBe('Dana Fields at Vendor 1.');
  expect(redact(telling('Dana Fields'), []).assessment).toEqual(telling('Dana Fields'));
});

test('an office names nobody; addresses go with people', () => {
  expect(conditionOf('Head of Security, dana@brightwater.example', ['people'])).toBe(
    'Head of Security, (address removed)',
  );
});

test('texts of catalogs, hashes and the line about attestation stay as they are', () => {
  const { requirements, attestation, catalogs, findings } = redact(anAssessment(), everything).assessment;
  expect(requirements.map(({ statement }) => statement)).toEqual(
    anAssessment().requirements.map(({ statement }) => statement),
  );
  expect([attestation, catalogs]).toEqual([anAssessment().attestation, anAssessment().catalogs]);
  expect(findings.map(({ fingerprint }) => fingerprint)).toEqual(
    anAssessment().findings.map(({ fingerprint }) => fingerprint),
  );
});

test('no name is left in what is shared, and it says how many were replaced', () => {
  const { assessment, replaced } = redact(anAssessment(), everything);
  expect(JSON.stringify(assessment)).not.toMatch(/Dana|Northfell|Brightwater|payments-hub/);
  expect(replaced).toBeGreaterThan(5);
});

test('a part that two names share stands for neither', () => {
  const base = anAssessment();
  const people = [
    { id: 'a', name: 'Dana Fields', role: null },
    { id: 'b', name: 'Owen Fields', role: null },
  ];
  const replacements = replacementsFor({ ...base, names: { ...base.names, people } }, ['people']);
  expect([replacements.get('Dana Fields'), replacements.get('Owen Fields'), replacements.get('Fields')]).toEqual([
    'Person 1',
    'Person 2',
    'Person n',
  ]);
});

test('a name full of signs of patterns is a name like any other', () => {
  const base = anAssessment();
  const people = [{ id: 'x', name: 'J. (Jo) *Ray+', role: null }];
  const assessment = { ...telling('Asked J. (Jo) *Ray+ again.'), names: { ...base.names, people } };
  expect(redact(assessment, ['people']).assessment.findings[0]?.condition).toBe('Asked Person 1 again.');
});
