import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reports } from '../../src/reports/index.js';
import { home } from '../fake-host.js';
import { differentLines } from './different-lines.js';
import { examples, renderExample } from './assess-example.js';

const updates = process.env.UPDATE_GOLDEN === '1';
/** Those that `assess` writes unasked; the scenarios hold what the other formats give. */
const textReports = reports.filter((report) => report.usual && !report.binary);

const cases = examples.flatMap((example) =>
  textReports.map(({ name, extension }) => [`${example.name}, ${name}`, example, name, extension] as const),
);

test.each(cases)('the report beside the example is current: %s', async (_title, example, format, extension) => {
  const path = join(home, 'examples', example.name, 'reports', `gap-report.${extension}`);
  const text = await renderExample(example, format);
  if (updates) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path)).toBe(true);
  expect(differentLines(text, readFileSync(path, 'utf8'))).toEqual([]);
});

test('a report that is not current is told by its lines', () => {
  expect(differentLines('a\nb\nc', 'a\nB\nc')).toEqual(['2: B → b']);
  expect(differentLines('a', 'a\nb')).toEqual(['2: b → (end)']);
});
