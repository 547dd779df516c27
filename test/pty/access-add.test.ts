import { engagement, filesOf, folderWith, inTerminal, removeRoot } from './folders.js';
import { play } from './terminal.js';

afterAll(removeRoot);

const hub = 'Name,User,Role\nDana Fields,d.fields,Releaser\n';

inTerminal('a column that may be one of two is asked for once, and the answer is kept', async () => {
  const folder = folderWith({ 'soc-gap.yaml': engagement, 'hub.csv': hub, 'second.csv': hub });
  const asked = await play(['access', 'add', 'hub.csv'], [{ expect: 'who holds the role', send: '2\r' }], folder);
  expect(asked).toMatchObject({ missed: null, status: 0 });
  expect(filesOf(folder)['access.yaml']).toContain('person: User');
  const remembered = await play(['access', 'add', 'second.csv'], [{ expect: 'read before' }], folder);
  expect(remembered).toMatchObject({ missed: null, status: 0 });
});

inTerminal('who stops at the question has changed nothing', async () => {
  const folder = folderWith({ 'soc-gap.yaml': engagement, 'hub.csv': hub });
  const steps = [{ expect: 'who holds the role', send: '\x03' }];
  expect(await play(['access', 'add', 'hub.csv'], steps, folder)).toMatchObject({ missed: null, status: 130 });
  expect(filesOf(folder)).not.toHaveProperty('access.yaml');
});

inTerminal('days that could be two are asked for once, and the answer is kept', async () => {
  const list = 'User,Role,Expires\nd.fields,Releaser,03/04/2026\n';
  const folder = folderWith({ 'soc-gap.yaml': engagement, 'hub.csv': list, 'second.csv': list });
  const steps = [{ expect: '03/04/2026 can be two days', send: '2\r' }];
  expect(await play(['access', 'add', 'hub.csv'], steps, folder)).toMatchObject({ missed: null, status: 0 });
  expect(filesOf(folder)['access.yaml']).toContain('days: MM/DD/YYYY');
  const remembered = await play(['access', 'add', 'second.csv'], [{ expect: 'read as MM/DD/YYYY' }], folder);
  expect(remembered).toMatchObject({ missed: null, status: 0 });
});
