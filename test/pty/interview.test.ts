import { spawnSync } from 'node:child_process';
import { assess, engagement, filesOf, folderWith, inTerminal, removeRoot, scoped } from './folders.js';
import { program } from './terminal.js';

afterAll(removeRoot);

inTerminal('a terminal that is closed in the middle loses nothing and is no success', async () => {
  const folder = folderWith({ 'soc-gap.yaml': scoped });
  const { status, signal } = await assess(folder, [
    { expect: 'CC1 · 1 of 33', send: '3\r' },
    { expect: 'CC1 · 2 of 33', close: true },
  ]);
  expect([status, signal]).not.toEqual([0, null]);
  expect(filesOf(folder)['answers.yaml']).toContain('CC1.1');
});

inTerminal('line breaks pasted into a text become blanks and answer no other question', async () => {
  const folder = folderWith({ 'soc-gap.yaml': engagement });
  const played = await assess(folder, [
    { expect: 'Name of the service', send: 'Notes\rfor\r\nteams\r' },
    { expect: 'What customers use it for', signal: 'SIGTERM' },
  ]);
  expect(played).toMatchObject({ missed: null, status: 143 });
  expect(filesOf(folder)['soc-gap.yaml']).toContain('name: Notes for teams');
});

inTerminal('line breaks pasted at a choice accept no more than that choice', async () => {
  const folder = folderWith({ 'soc-gap.yaml': scoped });
  const played = await assess(folder, [
    { expect: 'CC1 · 1 of 33', send: '3\r\r\r\r\r' },
    { expect: 'CC1 · 2 of 33', send: 'minutes of the board\r.?<\r' },
    { send: '\x03' },
  ]);
  expect(played).toMatchObject({ missed: null, status: 130 });
  expect(filesOf(folder)['answers.yaml']?.match(/id:/g)).toHaveLength(1);
});

inTerminal('? explains with examples of good evidence, and an Enter out of habit answers nothing', async () => {
  const folder = folderWith({ 'soc-gap.yaml': scoped });
  const played = await assess(folder, [
    { expect: 'CC1 · 1 of 33', send: '?' },
    { expect: 'Good evidence, for example:' },
    { expect: 'CC1 · 1 of 33', send: '\r' },
    { send: '\x03' },
  ]);
  expect(played).toMatchObject({ missed: null, status: 130 });
  expect(filesOf(folder)).not.toHaveProperty('answers.yaml');
});

inTerminal('going back changes the answer that was given, also after a restart', async () => {
  const folder = folderWith({ 'soc-gap.yaml': scoped });
  await assess(folder, [
    { expect: 'CC1 · 1 of 33', send: '3\r' },
    { expect: 'CC1 · 2 of 33', send: '\x03' },
  ]);
  const played = await assess(folder, [
    { expect: 'CC1 · 2 of 33', send: '<' },
    { expect: 'CC1 · 1 of 33', send: '5\r' },
    { expect: 'CC1 · 2 of 33', send: '\x03' },
  ]);
  expect(played).toMatchObject({ missed: null, status: 130 });
  expect(filesOf(folder)['answers.yaml']).toMatch(/id: CC1\.1\n\s+answer: skipped/);
});

inTerminal('a second run does not get in while one is at a question', async () => {
  const folder = folderWith({ 'soc-gap.yaml': scoped });
  const first = assess(folder, [{ expect: 'CC1 · 1 of 33', wait: 5, send: '\x03' }]);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const second = await assess(folder, []);
  expect(second.status).toBe(5);
  expect(second.output).toContain('another run holds the workspace');
  expect((await first).missed).toBeNull();
});

inTerminal('text from files reaches the terminal harmless', async () => {
  const controls = 'controls:\n  - { id: C-1, title: "turn \u202e around", satisfies: [CC6.1] }\n';
  const folder = folderWith({ 'soc-gap.yaml': scoped, 'controls.yaml': controls });
  const { output, missed } = await assess(folder, [
    { expect: 'CC1 · 1 of 33', send: '1\r' },
    { expect: 'Which control is it?', send: '\x03' },
  ]);
  expect(missed).toBeNull();
  expect(output).toContain('turn \\u{202e} around');
  expect(output).not.toContain('\u202e');
});

inTerminal('"stop here" ends the questions, and what was answered is assessed', async () => {
  const folder = folderWith({ 'soc-gap.yaml': scoped });
  const { status, output } = await assess(folder, [
    { expect: 'CC1 · 1 of 33', send: '3\r' },
    { expect: 'CC1 · 2 of 33', send: '.' },
  ]);
  expect(output).toContain('Stopped here');
  expect(status).toBe(0);
});

inTerminal('without a terminal nothing is asked: exit 3, nothing written', () => {
  const folder = folderWith({ 'soc-gap.yaml': engagement });
  const before = filesOf(folder);
  const { status, stderr, stdout } = spawnSync(process.execPath, [program, 'assess', folder], {
    input: '\n\n\n\n',
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toContain('reports');
  expect(filesOf(folder)).toEqual(before);
});
