import { findClaims } from '../../src/io/brand/find-claims';

test.each([
  'Brightwater is SOC 2 certified.',
  'Our SOC 2 certification practice prepared this.',
  'With this report you are compliant.',
  'A SOC 2 compliant company.',
  'We certify that controls are in place.',
  'We guarantee an unqualified opinion.',
  'A clean SOC 1 report is guaranteed.',
  'ISO 27001 and SOC 2 certified since 2020.',
  'Ready: SOC 2 certificate included',
])('%s claims what no SOC report gives', (text) => {
  expect(findClaims(text)).toEqual([text]);
});

test.each([
  'Alder Advisory, Certified Public Accountants',
  'Reviewed by a Certified Information Systems Auditor.',
  'This is no certification and guarantees no outcome.',
  'SOC reports are attestations, never certifications.',
  "It doesn't make anybody compliant.",
  'Our firm is ISO 27001 certified.',
  'We guarantee an answer within a day.',
  'For Brightwater alone.',
  '',
])('%s does not', (text) => {
  expect(findClaims(text)).toEqual([]);
});

test('only the sentence that claims is named', () => {
  expect(findClaims('We looked at all registers. You are now SOC 2 certified. Call us.')).toEqual([
    'You are now SOC 2 certified.',
  ]);
});
