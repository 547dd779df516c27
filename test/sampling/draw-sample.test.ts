import { join } from 'node:path';
import { drawSample } from '../../src/cli/commands/sample/draw-sample';
import { removeTemporaryFolders, temporaryFolder } from '../io/temporary-folder';
import { shippedTable } from './a-table';

afterAll(removeTemporaryFolders);

const about = {
  table: shippedTable(),
  frequency: 'per-event',
  risk: 'moderate',
  nature: 'manual',
  generalControlsHold: false,
  file: 'list.csv',
  engagement: 'Acme',
  control: 'AC-1',
  stratify: undefined,
  idColumn: undefined,
} as const;

test('a list that changes between its two readings is refused', async () => {
  const folder = temporaryFolder({ 'before.csv': 'id\na\nb\n', 'after.csv': 'id\na\nc\n' });
  let asked = 0;
  const question = {
    ...about,
    get path() {
      asked += 1;
      return join(folder, asked === 1 ? 'before.csv' : 'after.csv');
    },
  };
  await expect(drawSample(question)).rejects.toMatchObject({ exitCode: 2, problems: [{ code: 'population-changed' }] });
});

test('another control gets another sample from the same list', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => `R-${index}\n`).join('');
  const path = join(temporaryFolder({ 'list.csv': `id\n${rows}` }), 'list.csv');
  const [first, second] = [await drawSample({ ...about, path }), await drawSample({ ...about, path, control: 'AC-2' })];
  expect([first.size, second.size]).toEqual([40, 40]);
  expect(first.items.map(({ row }) => row)).not.toEqual(second.items.map(({ row }) => row));
});
