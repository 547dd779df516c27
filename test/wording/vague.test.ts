import { read } from './read';

const vague = (text: string, control = {}): string[] => read(text, control).wording.vague.map(({ says }) => says);

test.each([
  ['The owner reviews access periodically.', ['periodically']],
  ['Appropriate personnel review logs as needed.', ['appropriate', 'as needed']],
  ['Incidents are resolved in a timely manner.', ['timely']],
  ['The board meets on a regular basis.', ['on a regular basis']],
  ['The manager approves and/or rejects it.', ['and/or']],
  // How often something is watched sets no limit to how fast somebody answers.
  ['The analyst watches the alerts continuously and answers promptly.', ['promptly']],
  ['Qualified personnel test plans wherever feasible.', ['qualified personnel', 'wherever feasible']],
])('%s leaves open %j', (text, words) => {
  expect(vague(text)).toEqual(words);
});

test.each([
  'The owner removes access timely, within two business days.',
  'The owner reviews the list regularly, each quarter.',
  'Treasury confirms that there are sufficient funds.',
  'Records are kept as required by the retention schedule.',
  'Inappropriate access is removed by the owner.',
  'The owner removes access that is not needed.',
])('%s leaves nothing open', (text) => {
  expect(vague(text)).toEqual([]);
});

test('the frequency of the register is proposed for a word that stands in its place', () => {
  expect(read('The owner reviews it periodically.', { frequency: 'semi-annual' }).wording.vague).toEqual([
    { says: 'periodically', instead: 'write each half-year, as the register has it' },
  ]);
});
