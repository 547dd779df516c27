import { fakePrompter } from './fake-prompter.js';
import { inTurn, personOf } from './person.js';
import { answersOf, filesOf, interview, load, removeFolders, scopedFolder } from './workspace.js';

afterAll(removeFolders);

test('going back opens the question before with its answer, changes it, and comes forward again', async () => {
  const folder = scopedFolder();
  const defaults: unknown[] = [];
  const replies = inTurn('No', { command: 'back' }, 'Not applicable', { command: 'stop' });
  const person = personOf(replies);
  await interview(
    folder,
    fakePrompter((shown) => {
      defaults.push([shown.progress?.slice(0, 14), shown.default]);
      return person(shown);
    }),
  );
  expect(defaults.slice(0, 3)).toEqual([
    ['CC1 · 1 of 33 ', undefined],
    ['CC1 · 2 of 33 ', undefined],
    ['CC1 · 1 of 33 ', 'missing'],
  ]);
  expect(defaults.at(-1)).toEqual(['CC1 · 2 of 33 ', undefined]);
  expect(await answersOf(folder)).toEqual([['CC1.1', 'not-applicable', 'Nobody outside the organization gets paper.']]);
});

test('going back from a control to "no" takes the control back that was made for it', async () => {
  const folder = scopedFolder();
  const person = personOf(inTurn('There is', { command: 'back' }, 'No'), [[/Which control/, 'A new control']]);
  await interview(folder, fakePrompter(person));
  expect((await load(folder)).controls).toEqual([]);
  expect(await answersOf(folder)).toEqual([['CC1.1', 'missing', undefined]]);
});

test('going back from a control to "no" only unmaps a control that was there before', async () => {
  const folder = scopedFolder({
    'controls.yaml': 'controls:\n  - { id: HR-1, title: Code of conduct, satisfies: [CC1.4] } # kept by HR\n',
  });
  const person = personOf(inTurn('There is', { command: 'back' }, 'No'), [[/Which control/, 'HR-1']]);
  await interview(folder, fakePrompter(person));
  expect((await load(folder)).controls).toEqual([{ id: 'HR-1', title: 'Code of conduct', satisfies: ['CC1.4'] }]);
  expect(filesOf(folder)['controls.yaml']).toContain('# kept by HR');
});

test('going back inside a control changes the detail before', async () => {
  const folder = scopedFolder();
  let owners = 0;
  const person = personOf(inTurn('There is'), [
    [/Which control/, 'A new control'],
    [/^Who answers/, () => (owners++ === 0 ? 'Nobody' : 'Head of IT')],
    [/How often/, () => (owners === 1 ? { command: 'back' } : 'Every month')],
  ]);
  await interview(folder, fakePrompter(person));
  expect((await load(folder)).controls).toMatchObject([{ id: 'CTL-001', owner: 'Head of IT', frequency: 'monthly' }]);
});

test('an existing control is mapped and needs no answer beside it', async () => {
  const folder = scopedFolder({
    'controls.yaml': 'controls:\n  - { id: HR-1, title: Code of conduct, satisfies: [CC1.4] }\n',
  });
  await interview(folder, fakePrompter(personOf(inTurn('There is'), [[/Which control/, 'HR-1']])));
  const { controls, answers } = await load(folder);
  expect(controls).toEqual([{ id: 'HR-1', title: 'Code of conduct', satisfies: ['CC1.4', 'CC1.1'] }]);
  expect(answers).toEqual([]);
});

test('an existing control that meets a requirement only in part is not said to be partial itself', async () => {
  const folder = scopedFolder({
    'controls.yaml': 'controls:\n  - { id: HR-1, title: Code of conduct, satisfies: [CC1.4] }\n',
  });
  await interview(folder, fakePrompter(personOf(inTurn('Partly'), [[/Which control/, 'HR-1']])));
  const { controls } = await load(folder);
  expect(controls[0]).not.toHaveProperty('partly');
  expect(await answersOf(folder)).toEqual([['CC1.1', 'partly', 'Contractors are left out.']]);
});

test('a control that nobody has written down is recorded as an answer only', async () => {
  const folder = scopedFolder();
  await interview(folder, fakePrompter(personOf(inTurn('There is'), [[/Which control/, 'None']])));
  expect((await load(folder)).controls).toEqual([]);
  expect(await answersOf(folder)).toEqual([['CC1.1', 'in-place', undefined]]);
});
