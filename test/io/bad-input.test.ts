import { complaintsOf, engagement, type Files } from './load.js';
import { removeTemporaryFolders } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

const control = 'controls:\n  - id: C-1\n    title: One\n    satisfies: [CC6.1]\n';

/** Each: what is wrong, the files, and where and as what it is told. */
const cases: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'a truth value as YAML 1.1 has it',
    { 'controls.yaml': `${control}    key: yes\n` },
    ['controls.yaml:5:10 wrong-type: yes is text'],
  ],
  [
    'a truth value in quotes',
    { 'controls.yaml': `${control}    key: "true"\n` },
    ['controls.yaml:5:10 wrong-type: "true" in quotes'],
  ],
  [
    'a number where text is meant',
    { 'controls.yaml': `${control}    owner: 6.10\n` },
    ['controls.yaml:5:12 wrong-type: this should be text, and is a number (put quotes around it)'],
  ],
  [
    'text where a list is meant',
    { 'controls.yaml': `${control}    systems: erp\n` },
    ['controls.yaml:5:14 wrong-type: this should be a list'],
  ],
  [
    'text where a number is meant',
    { 'soc-gap.yaml': `${engagement}  headcount: "12"\n` },
    ['soc-gap.yaml:4:14 wrong-type: this should be a whole number, and is text (remove the quotes)'],
  ],
  [
    'a key without a value',
    { 'controls.yaml': `${control}    owner:\n` },
    ['controls.yaml:5:5 wrong-type: the value is missing'],
  ],
  [
    'an unknown key',
    { 'controls.yaml': `${control}    ownr: Jane\n` },
    ['controls.yaml:5:5 unknown-key: the key "ownr" is not known here (did you mean owner?)'],
  ],
  [
    'an unknown key like no other',
    { 'answers.yaml': 'answers:\n  - id: CC6.1\n    answer: missing\n    colour: red\n' },
    [
      'answers.yaml:4:5 unknown-key: the key "colour" is not known here (keys allowed here: id, answer, reason, by, on)',
    ],
  ],
  [
    'a key that is missing',
    { 'controls.yaml': 'controls:\n  - id: C-1\n    title: One\n' },
    ['controls.yaml:2:5 missing-key: the key "satisfies" is missing'],
  ],
  [
    'a misspelt key that must be there, once',
    { 'controls.yaml': control.replace('title', 'titel') },
    ['controls.yaml:3:5 unknown-key: the key "titel"'],
  ],
  [
    'a value that is not one of those allowed',
    { 'controls.yaml': `${control}    frequency: quaterly\n` },
    ['controls.yaml:5:16 unknown-value: "quaterly" is not known here (did you mean quarterly?)'],
  ],
  [
    'an id that is a number',
    { 'controls.yaml': control.replace('C-1', '6.10') },
    ['controls.yaml:2:9 wrong-type: this should be text'],
  ],
  [
    'an id with spaces',
    { 'controls.yaml': control.replace('C-1', 'C 1') },
    ['controls.yaml:2:9 bad-pattern: this is not an id'],
  ],
  [
    'a day that does not exist',
    { 'controls.yaml': `${control}    since: 2025-02-30\n` },
    ['controls.yaml:5:12 bad-date: there is no day 2025-02-30'],
  ],
  [
    'a date in words',
    { 'controls.yaml': `${control}    since: last May\n` },
    ['controls.yaml:5:12 bad-date: this is not a date'],
  ],
  [
    'an unknown requirement',
    { 'controls.yaml': control.replace('CC6.1', 'CC6.3') },
    ['controls.yaml:4:17 unknown-id: there is no requirement or point CC6.3 (did you mean CC6.1?)'],
  ],
  [
    'an id that comes twice',
    { 'controls.yaml': control, 'controls/more.yaml': control },
    ['controls/more.yaml:2:9 duplicate-id: the id C-1 stands in controls twice: first in controls.yaml:2'],
  ],
  [
    'a period that ends before it starts',
    { 'soc-gap.yaml': `${engagement}reports:\n  soc2:\n    period:\n      from: 2025-12-31\n      to: 2025-01-01\n` },
    ['soc-gap.yaml:8:11 period-backwards: the period ends'],
  ],
  [
    'a control that ends before it starts',
    { 'controls.yaml': `${control}    since: 2025-02-01\n    until: 2025-01-01\n` },
    ['controls.yaml:6:12 period-backwards: the control ends'],
  ],
  [
    'an acceptance that expires before it was accepted',
    {
      'acceptances.yaml':
        'acceptances:\n  - { finding: f, reason: r, approver: a, accepted: 2025-02-01, expires: 2025-01-01 }\n',
    },
    ['acceptances.yaml:2:74 period-backwards: the acceptance expires'],
  ],
  ['an empty file', { 'controls.yaml': '' }, ['controls.yaml:1:1 empty-file: the file holds nothing']],
  ['a file of comments', { 'controls.yaml': '# later\n' }, ['controls.yaml:1:1 empty-file: the file holds nothing']],
  [
    'a list at the top',
    { 'controls.yaml': '- id: C-1\n' },
    ['controls.yaml:1:1 wrong-type: the file holds no control register'],
  ],
  [
    'a web page',
    { 'controls.yaml': '<!DOCTYPE html>\n<title>404</title>\n' },
    ['controls.yaml:1:1 yaml-syntax: this is a web page'],
  ],
  [
    'a tab as indent',
    { 'controls.yaml': `${control}\towner: Jane\n` },
    ['controls.yaml:5:1 tab: a tab stands where YAML wants spaces'],
  ],
  ['a tab behind spaces', { 'controls.yaml': `${control}  \t  owner: Jane\n` }, ['controls.yaml:5:3 tab: ']],
  [
    'a key that comes twice',
    { 'controls.yaml': `${control}    title: Two\n` },
    ['controls.yaml:5:5 duplicate-key: the key "title" stands here twice: first on line 3, column 5'],
  ],
  ['an alias to nothing', { 'controls.yaml': `${control}    owner: *jane\n` }, ['controls.yaml:5:12 yaml-alias: ']],
  [
    'an alias to what it stands in',
    { 'controls.yaml': 'controls: &all\n  - *all\n' },
    ['controls.yaml:2:5 yaml-alias: '],
  ],
  [
    'brackets that are never closed',
    { 'controls.yaml': control.replace(']', '') + '  - id: C-2\n' },
    ['controls.yaml:4:16 unclosed: '],
  ],
  [
    'a quote that is never closed',
    { 'controls.yaml': `${control}    owner: "Jane\n  - id: C-2\n` },
    ['controls.yaml:5:12 unclosed: '],
  ],
  [
    'text with a colon',
    { 'controls.yaml': `${control}    text: one: two\n` },
    ['controls.yaml:5:11 yaml-syntax: a second key'],
  ],
  ['several documents', { 'controls.yaml': `${control}---\n${control}` }, ['controls.yaml:5:1 several-documents: ']],
  [
    'another version of YAML',
    { 'controls.yaml': `%YAML 1.1\n---\n${control}` },
    ['controls.yaml:1:1 yaml-directive: '],
  ],
  ['an unknown tag', { 'controls.yaml': `${control}    owner: !person Jane\n` }, ['controls.yaml:5:12 yaml-tag: ']],
  ['a known tag', { 'controls.yaml': `${control}    owner: !!str Jane\n` }, ['controls.yaml:5:12 yaml-tag: ']],
  ['a merge key', { 'controls.yaml': `${control}    <<: { owner: Jane }\n` }, ['controls.yaml:5:5 merge-key: ']],
  [
    'a key of the prototype',
    { 'controls.yaml': `${control}    __proto__: { key: true }\n` },
    ['controls.yaml:5:5 forbidden-key: the key "__proto__"'],
  ],
  [
    'a key of every object',
    { 'controls.yaml': `${control}    constructor: x\n` },
    ['controls.yaml:5:5 forbidden-key: '],
  ],
  [
    'invalid UTF-8',
    { 'controls.yaml': Buffer.concat([Buffer.from(`${control}    owner: Zo`), Buffer.from([0xc3, 0x28])]) },
    ['controls.yaml:5:14 not-utf8: '],
  ],
  [
    'half a character at the end',
    { 'controls.yaml': Buffer.concat([Buffer.from(control), Buffer.from([0xe2, 0x82])]) },
    ['controls.yaml:5:1 not-utf8: '],
  ],
  [
    'UTF-16',
    { 'controls.yaml': Buffer.from(`\u{feff}${control}`, 'utf16le') },
    ['controls.yaml:1:1 not-utf8: the file is UTF-16'],
  ],
  [
    'a NUL',
    { 'controls.yaml': `${control}    owner: a\0b\n` },
    ['controls.yaml:5:13 control-character: the character U+0000'],
  ],
  [
    'an escape for a terminal',
    { 'controls.yaml': `${control}    owner: "a\\eb"\n` },
    ['controls.yaml:5:12 control-character: the text holds the character U+001B'],
  ],
  [
    'a byte order mark in the middle',
    { 'controls.yaml': `${control}    owner: a\u{feff}b\n` },
    ['controls.yaml:5:13 control-character: the character U+FEFF'],
  ],
  [
    'a lone carriage return',
    { 'controls.yaml': `${control}    owner: a\rb\n` },
    ['controls.yaml:5:13 control-character: a carriage return'],
  ],
  [
    'a register whose name ends in .yml',
    { 'controls.yml': control },
    [
      'controls.yml:1:1 unknown-file: this file is not read: its name is not one that soc-gap knows (did you mean controls.yaml?)',
    ],
  ],
  ['a register whose name is misspelt', { 'control.yaml': control }, ['control.yaml:1:1 unknown-file: ']],
  ['a register one folder too deep', { 'controls/it/access.yaml': control }, ['controls/it:1:1 unknown-file: ']],
];

test.each(cases)('%s is told where it stands', async (_name, files, expected) => {
  const told = await complaintsOf(files);
  expect(told.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
});

test('every reference that leads nowhere is told, of all files at once and in their order', async () => {
  const told = await complaintsOf({
    'controls.yaml': `${control}    systems: [s-1]\n    reliesOn: [v-1]\n    duties: [aprove-payments]\n    compensates: [C-9]\n`,
    'evidence.yaml': 'evidence:\n  - { id: E-1, control: C-2, performed: 2025-01-01 }\n',
    'people.yaml': 'people:\n  - { id: p, name: P, duties: [sing] }\n',
    'soc-gap.yaml': `${engagement}reports:\n  soc1:\n    packs: [soc1-core, soc1-pay]\n`,
    'systems.yaml':
      'systems:\n  - { id: s, name: S, vendor: v, generalControls: { access: [C-1, C-3] } }\nprocesses:\n  - { id: p, name: P, systems: [t] }\n',
    'tests.yaml': 'tests:\n  - { id: T-1, control: C-4, on: 2025-01-01, sample: 1 }\n',
    'vendors.yaml': [
      'vendors:',
      '  - { id: w, name: W, cuecs: [{ text: t, controls: [C-5] }] }',
      '  - id: x',
      '    name: X',
      '    carries: [CC6.44, CC6.4.p1]',
      '    monitoredBy: [C-6]',
      '    csocs: [a, { text: t, requirements: [CC6.99], monitoredBy: [C-7] }]',
      '    reports: [{ kind: soc1, exceptions: [{ text: t, controls: [C-8] }] }]',
      '',
    ].join('\n'),
    'user-controls.yaml': 'userControls:\n  - { id: U, text: t, requirements: [CC6.98] }\n',
    'answers.yaml': 'answers:\n  - { id: CC7.1, answer: missing }\n',
  });
  expect(told.map((line) => line.replace(/: there is no| \(.*/g, ''))).toEqual([
    'answers.yaml:2:11 unknown-id requirement or point CC7.1',
    'controls.yaml:5:15 unknown-id system s-1',
    'controls.yaml:6:16 unknown-id vendor v-1',
    'controls.yaml:7:14 unknown-id duty aprove-payments',
    'controls.yaml:8:19 unknown-id control C-9',
    'evidence.yaml:2:25 unknown-id control C-2',
    'people.yaml:2:32 unknown-id duty sing',
    'soc-gap.yaml:6:24 unknown-id pack soc1-pay',
    'systems.yaml:2:31 unknown-id vendor v',
    'systems.yaml:2:67 unknown-id control C-3',
    'systems.yaml:4:33 unknown-id system t',
    'tests.yaml:2:25 unknown-id control C-4',
    'user-controls.yaml:2:38 unknown-id requirement CC6.98',
    'vendors.yaml:2:53 unknown-id control C-5',
    'vendors.yaml:5:15 unknown-id requirement CC6.44',
    'vendors.yaml:5:23 unknown-id requirement CC6.4.p1',
    'vendors.yaml:6:19 unknown-id control C-6',
    'vendors.yaml:7:42 unknown-id requirement CC6.99',
    'vendors.yaml:7:65 unknown-id control C-7',
    'vendors.yaml:8:64 unknown-id control C-8',
  ]);
});

test('a register that could not be read makes no reference to it wrong', async () => {
  const told = await complaintsOf({
    'controls.yaml': 'controls: [',
    'tests.yaml': 'tests:\n  - { id: T, control: C-1, on: 2025-01-01, sample: 1 }\n',
  });
  expect(told).toHaveLength(1);
});

test('at most 50 problems of a file are told, then how many more there are', async () => {
  const told = await complaintsOf({ 'answers.yaml': `answers:\n${'  - { id: CC6.1, answer: no }\n'.repeat(5000)}` });
  expect(told).toHaveLength(51);
  expect(told[50]).toBe('answers.yaml more-problems: and 9949 more problems in this file');
});

test('a folder without soc-gap.yaml says how to get one', async () => {
  const { temporaryFolder } = await import('./temporary-folder.js');
  const told = await complaintsOf({}, temporaryFolder({ 'tests/fixture.yaml': 'a: 1\n' }));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/ no-workspace: the folder holds no soc-gap.yaml \(`soc-gap init`/);
});
