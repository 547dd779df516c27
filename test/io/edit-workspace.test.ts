import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEditor, type WorkspaceEditor } from '../../src/io/edit/edit-workspace.js';
import { parseYaml } from '../../src/io/yaml/parse-yaml.js';
import { engagement } from './load.js';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

const controls = `# Who does what.
controls:
  # Access
  - id: C-1   # the first
    title: "Reviews"
    satisfies: [CC6.1, CC6.2] # both
    text: >-
      Folded text
      over two lines.

  # Payroll
`;

const second = `  - { id: C-2, title: Two, satisfies: [] }
  # The last word.
`;

/** Edits a workspace of these files and returns a reader of the result. */
const edit = async (
  files: Readonly<Record<string, string>>,
  change: (editor: WorkspaceEditor) => void,
): Promise<(file: string) => string> => {
  const folder = temporaryFolder({ 'soc-gap.yaml': engagement, ...files });
  const editor = await openEditor(folder);
  change(editor);
  await editor.save();
  return (file) => readFileSync(join(folder, file), 'utf8');
};

test('a new item goes behind the last one and changes no other line', async () => {
  const read = await edit({ 'controls.yaml': controls + second }, (editor) => {
    editor.upsert('controls', 'controls', 'id', { id: 'C-3', title: 'Three', satisfies: ['CC6.1'] });
  });
  const item = '  - id: C-3\n    title: Three\n    satisfies: [CC6.1]\n';
  expect(read('controls.yaml')).toBe(controls + second.replace('  # The last', `${item}  # The last`));
});

test('an item that exists is merged in place and the rest of the file stays byte for byte', async () => {
  const read = await edit({ 'controls.yaml': controls + second }, (editor) => {
    editor.upsert('controls', 'controls', 'id', { id: 'C-1', owner: 'Jane Doe' });
  });
  const text = read('controls.yaml');
  expect(text).toContain('- id: C-1 # the first\n');
  expect(text).toContain('satisfies: [CC6.1, CC6.2] # both\n');
  expect(text).toContain('    owner: Jane Doe\n');
  expect(text.startsWith('# Who does what.\ncontrols:\n  # Access\n')).toBe(true);
  expect(text.endsWith(`\n  # Payroll\n${second}`)).toBe(true);
});

test('an item in another file of the register is changed there', async () => {
  const read = await edit(
    { 'controls.yaml': controls, 'controls/access.yaml': 'controls:\n- id: A-1\n  title: One\n  satisfies: []\n' },
    (editor) => {
      editor.upsert('controls', 'controls', 'id', { id: 'A-1', title: 'Changed' });
    },
  );
  expect(read('controls/access.yaml')).toBe('controls:\n- id: A-1\n  title: Changed\n  satisfies: []\n');
  expect(read('controls.yaml')).toBe(controls);
});

test('an item in braces stays in braces', async () => {
  const read = await edit({ 'controls.yaml': controls + second }, (editor) => {
    editor.upsert('controls', 'controls', 'id', { id: 'C-2', title: 'Zwei' });
  });
  expect(read('controls.yaml')).toBe(controls + second.replace('Two', 'Zwei'));
});

test('an item is taken out with its lines and no others', async () => {
  const read = await edit({ 'controls.yaml': controls + second }, (editor) => {
    editor.remove('controls', 'controls', 'id', 'C-2');
  });
  expect(read('controls.yaml')).toBe(`${controls}  # The last word.\n`);
});

test('the last item of a list leaves an empty list', async () => {
  const read = await edit({ 'answers.yaml': 'answers:\n  - id: CC6.1\n    answer: missing\n' }, (editor) => {
    editor.remove('answers', 'answers', 'id', 'CC6.1');
  });
  expect(parseYaml(read('answers.yaml'), 'answers.yaml').value).toEqual({ answers: [] });
});

test('a missing file starts with its schema and what it is', async () => {
  const read = await edit({}, (editor) => {
    editor.upsert('answers', 'answers', 'id', { id: 'CC6.1', answer: 'missing', on: '2026-01-31' });
    editor.upsert('answers', 'answers', 'id', { id: 'CC6.1', answer: 'partly', reason: 'no' });
  });
  const text = read('answers.yaml');
  expect(text).toMatch(/^# yaml-language-server: \$schema=\S+answers\.json\n# \S/);
  expect(text.slice(text.indexOf('answers:'))).toBe(
    'answers:\n  - id: CC6.1\n    answer: partly\n    on: 2026-01-31\n    reason: "no"\n',
  );
});

test('a value of soc-gap.yaml is set and the comments around it stay', async () => {
  const before =
    'version: 1\norganization:\n  name: Acme # for now\n# What we prepare.\nreports:\n  soc2: { type: 1 }\n';
  const read = await edit({ 'soc-gap.yaml': before }, (editor) => {
    editor.setValue('soc-gap.yaml', ['organization', 'name'], 'Acme Inc');
    editor.setValue('soc-gap.yaml', ['reports', 'soc2', 'categories'], ['security']);
    editor.setValue('soc-gap.yaml', ['scope', 'movesMoney'], false);
  });
  expect(read('soc-gap.yaml')).toBe(
    'version: 1\norganization:\n  name: Acme Inc # for now\n# What we prepare.\nreports:\n' +
      '  soc2: { type: 1, categories: [security] }\nscope:\n  movesMoney: false\n',
  );
});

test('an undefined value takes its key away', async () => {
  const read = await edit({ 'soc-gap.yaml': `${engagement}  industry: Payroll\nscope:\n  board: true\n` }, (editor) => {
    editor.setValue('soc-gap.yaml', ['organization', 'industry'], undefined);
    editor.setValue('soc-gap.yaml', ['scope'], undefined);
  });
  expect(read('soc-gap.yaml')).toBe(engagement);
});

test.each([
  ' \n',
  'a \n\n b\n',
  'no',
  '12:30:45',
  '1_000',
  '0x1F',
  '- a',
  'a: b',
  '# x',
  '"',
  "'",
  '\t',
  '\\',
  '',
  '{',
  '%',
  '@',
  'true',
  '~',
  '2025-01-01',
  'é\u{1f600}',
  'x'.repeat(400),
])('the text %j is read back as it was answered', async (text) => {
  const read = await edit({}, (editor) => {
    editor.setValue(
      'soc-gap.yaml',
      ['commitments'],
      [{ id: 'K-1', text: text === '' ? 'x' : text, source: `${text}!` }],
    );
  });
  const value = parseYaml(read('soc-gap.yaml'), 'soc-gap.yaml').value;
  expect(value).toMatchObject({ commitments: [{ text: text === '' ? 'x' : text, source: `${text}!` }] });
});

test('a list that is written in an unusual way is still changed rightly', async () => {
  const read = await edit(
    { 'controls.yaml': '{controls: [{id: C-1, title: One, satisfies: []}]} # odd\n' },
    (editor) => {
      editor.upsert('controls', 'controls', 'id', { id: 'C-2', title: 'Two', satisfies: [] });
    },
  );
  const text = read('controls.yaml');
  expect(parseYaml(text, 'controls.yaml').value).toMatchObject({
    controls: [{ id: 'C-1' }, { id: 'C-2', title: 'Two' }],
  });
  expect(text).toContain('# odd');
});

test('nothing is written where the result would not be valid', async () => {
  const folder = temporaryFolder({ 'soc-gap.yaml': engagement, 'controls.yaml': controls });
  const editor = await openEditor(folder);
  editor.upsert('answers', 'answers', 'id', { id: 'CC6.1', answer: 'missing' });
  editor.upsert('controls', 'controls', 'id', { id: 'C-1', frequency: 'sometimes' });
  await expect(editor.save()).rejects.toMatchObject({ exitCode: 2, problems: [{ code: 'unknown-value' }] });
  expect(readFileSync(join(folder, 'controls.yaml'), 'utf8')).toBe(controls);
  expect(existsSync(join(folder, 'answers.yaml'))).toBe(false);
});

test('what somebody changed in the file meanwhile is kept', async () => {
  const folder = temporaryFolder({ 'soc-gap.yaml': engagement });
  const editor = await openEditor(folder);
  editor.setValue('soc-gap.yaml', ['scope', 'board'], true);
  writeFileSync(join(folder, 'soc-gap.yaml'), `${engagement}  industry: Payroll\n`);
  await editor.save();
  expect(readFileSync(join(folder, 'soc-gap.yaml'), 'utf8')).toBe(
    `${engagement}  industry: Payroll\nscope:\n  board: true\n`,
  );
});
