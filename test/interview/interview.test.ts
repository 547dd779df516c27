import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Crash, fakePrompter, type Reply, type Shown } from './fake-prompter.js';
import { inTurn, personOf } from './person.js';
import { answersOf, filesOf, interview, load, newFolder, removeFolders, scoped, scopedFolder } from './workspace.js';
import type { Said } from '../../src/io/prompts/prompter.js';

afterAll(removeFolders);

test('a whole interview from an empty folder writes a valid workspace', async () => {
  const folder = newFolder();
  const person = personOf(
    (id) => (id === 'CC6.1' ? 'There is' : id === 'CC6.2' ? 'Partly' : id === 'CC1.2' ? 'Skip' : 'No'),
    [[/Which control/, 'A new control']],
  );
  expect(await interview(folder, fakePrompter(person))).toBe('done');
  const { engagement, controls, answers, systems, vendors, people } = await load(folder);
  expect(engagement).toMatchObject({
    version: 1,
    organization: { name: 'Tidepool Notes', headcount: 14, services: [{ id: 'notes', name: 'Notes' }] },
    reports: { soc2: { type: 1, asOf: '2026-12-15', categories: ['security'] } },
    scope: { financialReporting: false, usesSubservice: true, sensitiveData: ['notes'] },
    skipped: ['industry', 'locations'],
  });
  expect(engagement).not.toHaveProperty('asking');
  expect(engagement.reports).not.toHaveProperty('soc1');
  expect(engagement.commitments?.map(({ text }) => text)).toEqual([
    'Customer data is encrypted.',
    'Backups are taken daily.',
  ]);
  expect(systems).toEqual([
    { id: 'notes-application', name: 'Notes application', owner: 'CTO', holds: ['notes', 'accounts'], sensitive: true },
  ]);
  expect(vendors).toEqual([
    {
      id: 'northfell-cloud',
      name: 'Northfell Cloud',
      service: 'Hosting',
      owner: 'CTO',
      method: 'carve-out',
      subservice: true,
      decision: {
        controlsNeeded: true,
        reasons: 'Without it there is no application.',
        touchesFigures: false,
        holdsData: true,
      },
    },
    {
      id: 'deskwell',
      name: 'Deskwell',
      service: 'Ticket desk',
      subservice: false,
      decision: { controlsNeeded: false, reasons: 'Tickets can wait.', watchedByUs: true, holdsData: true },
    },
  ]);
  expect(people).toEqual([{ id: 'ann-example', name: 'Ann Example', role: 'CTO' }]);
  expect(controls.map(({ id, satisfies, owner, partly }) => [id, satisfies, owner, partly])).toEqual([
    ['CTL-001', ['CC6.1'], 'CTO', undefined],
    ['CTL-002', ['CC6.2'], 'CTO', 'Contractors are left out.'],
  ]);
  expect(answers).toHaveLength(31);
  expect(answers.find(({ id }) => id === 'CC1.2')).toEqual({ id: 'CC1.2', answer: 'skipped', on: '2026-11-01' });
  expect(answers.some(({ id }) => id === 'CC6.1' || id === 'CC6.2')).toBe(false);
});

test('an interview that ends at every single question goes on with that question and writes the same files', async () => {
  const choose = (id: string): Reply =>
    id === 'CC1.1' ? 'There is' : id === 'CC1.2' ? 'Partly' : id === 'CC1.3' ? 'Not applicable' : 'No';
  const own = [[/Which control/, 'A new control']] as const;
  const whole = newFolder();
  await interview(whole, fakePrompter(personOf(choose, own)));

  const folder = newFolder();
  const person = personOf(choose, own);
  const key = ({ message, progress }: Shown): string => `${progress ?? ''} | ${message}`;
  let expected: string | undefined;
  let crashes = 0;
  for (let ended = false; !ended;) {
    let answered = false;
    const once = fakePrompter((shown) => {
      if (answered) {
        expected = key(shown);
        return { crash: true };
      }
      if (expected !== undefined && key(shown) !== expected)
        throw new Error(`Asked ${key(shown)} instead of ${expected}`);
      answered = true;
      return person(shown);
    });
    try {
      await interview(folder, once);
      ended = true;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      crashes += 1;
    }
  }
  expect(crashes).toBeGreaterThan(70);
  expect(filesOf(folder)).toEqual(filesOf(whole));
});

test('nothing is asked where everything is answered', async () => {
  const folder = newFolder();
  await interview(folder, fakePrompter(personOf(() => 'No')));
  const before = filesOf(folder);
  const nobody = fakePrompter(({ message }) => {
    throw new Error(`Asked: ${message}`);
  });
  expect(await interview(folder, nobody)).toBe('done');
  expect(filesOf(folder)).toEqual(before);
});

test('what was skipped is asked again only with revisit', async () => {
  const folder = scopedFolder();
  await interview(folder, fakePrompter(personOf((id) => (id === 'CC2.1' ? 'Skip' : 'No'))));
  const asked: string[] = [];
  const person = personOf(() => 'No', [[/Which industry/, 'software']]);
  const listening = fakePrompter((shown) => {
    asked.push(shown.message);
    return person(shown);
  });
  await interview(folder, listening, { revisit: true });
  expect(asked[0]).toBe('Which industry is it in?');
  const { engagement, answers } = await load(folder);
  expect(engagement.organization.industry).toBe('software');
  expect(answers.find(({ id }) => id === 'CC2.1')?.answer).toBe('missing');
});

test('full mode asks about every point and labels it', async () => {
  const folder = scopedFolder();
  const seen: string[] = [];
  const person = personOf(inTurn('No', 'No'));
  await interview(
    folder,
    fakePrompter((shown) => {
      seen.push(shown.progress ?? '');
      return person(shown);
    }),
    { mode: 'full' },
  );
  expect(seen[1]).toMatch(/^CC1 · 2 of \d{3} {3}CC1\.1\.p2 /);
  expect((await answersOf(folder)).map(([id]) => id)).toEqual(['CC1.1.p1', 'CC1.1.p2']);
});

test('? explains a requirement with examples of good evidence and asks again', async () => {
  const said: Said[] = [];
  const folder = scopedFolder();
  await interview(folder, fakePrompter(personOf(inTurn({ command: 'explain' }, 'No')), said));
  const texts = said.map(({ text }) => text);
  expect(texts).toContain('Good evidence, for example:');
  expect(texts.some((text) => text.startsWith('Why it matters: '))).toBe(true);
  expect(await answersOf(folder)).toEqual([['CC1.1', 'missing', undefined]]);
});

test('the choice of a report is shown with what speaks for and against it', async () => {
  const said: Said[] = [];
  const person = personOf(() => 'No', [[/report do you prepare/, { command: 'stop' }]]);
  expect(await interview(newFolder(), fakePrompter(person, said))).toBe('stop');
  const texts = said.map(({ text }) => text);
  expect(texts).toContain('SOC 2: proposed');
  expect(texts.some((text) => text.startsWith('  - No service changes figures'))).toBe(true);
});

test('comments of files that an interview changes stay', async () => {
  const folder = scopedFolder({
    'answers.yaml': '# asked in the workshop\nanswers:\n  - { id: CC1.2, answer: missing } # by the CEO\n',
  });
  await interview(folder, fakePrompter(personOf(inTurn('No', 'No'))));
  expect(filesOf(folder)['answers.yaml']).toMatch(/^# asked in the workshop\n[^]*# by the CEO/);
  expect(filesOf(folder)['soc-gap.yaml']).toBe(scoped);
});

test('registers that were there before soc-gap.yaml count', async () => {
  const folder = newFolder();
  writeFileSync(
    join(folder, 'controls.yaml'),
    'controls:\n  - { id: CTL-007, title: Access review, satisfies: [CC6.2] }\n',
  );
  const person = personOf(inTurn('There is'), [[/Which control/, 'A new control (CTL-008)']]);
  await interview(folder, fakePrompter(person));
  expect((await load(folder)).controls.map(({ id }) => id)).toEqual(['CTL-007', 'CTL-008']);
});
