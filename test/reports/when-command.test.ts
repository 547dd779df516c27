import { run } from '../../src/cli/commands/when';
import type { Options } from '../../src/cli/command';
import type { Host } from '../../src/model/host';
import { isSocGapError } from '../../src/model/problem';
import { removeTemporaryFolders, temporaryFolder } from '../io/temporary-folder';

afterAll(removeTemporaryFolders);

const workspace = {
  'soc-gap.yaml': `version: 1
organization: { name: Acme }
reports:
  soc2: { type: 2, period: { from: 2027-01-01, to: 2027-06-30 }, categories: [security] }
`,
  'controls.yaml': `controls:
  - { id: AC-1, title: Access review, owner: Ivy, satisfies: [CC6.1], frequency: monthly }
`,
  'people.yaml': 'people:\n  - { id: ivy, name: Ivy, capacity: 5 }\n',
};

const when = async (options: Options, files = workspace): Promise<{ out: string; code: number; refused: string[] }> => {
  let out = '';
  const output = { isTTY: false, columns: 80 };
  const host: Host = {
    env: {},
    cwd: temporaryFolder(files),
    stdout: { ...output, write: (text) => Promise.resolve(void (out += String(text))) },
    stderr: { ...output, write: () => Promise.resolve() },
    stdin: { isTTY: false },
    today: () => '2026-07-20',
    onSignal: () => () => undefined,
    home: process.cwd(),
  };
  try {
    return { code: await run(host, [], { ...options, cache: false }), out, refused: [] };
  } catch (error) {
    if (!isSocGapError(error)) throw error;
    return { code: error.exitCode, out, refused: error.problems.map(({ code }) => code) };
  }
};

interface Printed {
  readonly schema: string;
  readonly asOf: string;
  readonly tasks: readonly { readonly action: string; readonly owner: string | null; readonly capacity: number }[];
  readonly reports: readonly { readonly ifStarted: { readonly date: string; readonly kind: string } }[];
}

const printed = async (options: Options): Promise<Printed> =>
  JSON.parse((await when({ ...options, json: true })).out) as Printed;

test('it prints the start of each report and that it is no attestation', async () => {
  const { out, code } = await when({});
  expect(code).toBe(0);
  expect(out).toContain('SOC 2 type 2');
  expect(out).toMatch(/nothing is on record .*assessed/);
  expect(out).toContain('If the period starts on 2027-01-01, the planned first day');
  expect(out).toContain('It is no attestation');
});

test('--start asks about another day', async () => {
  const { out } = await when({ start: '2026-07-21' });
  expect(out).toContain(
    'If the period starts on 2026-07-21, the day asked about, 1 control is likely to carry deviations',
  );
  expect((await printed({ start: '2026-08-01' })).reports[0]?.ifStarted).toMatchObject({
    date: '2026-08-01',
    kind: 'asked',
  });
});

test('--json prints the schedule with everybody’s capacity as of the day given', async () => {
  const { schema, asOf, tasks } = await printed({ asOf: '2026-09-01' });
  expect([schema, asOf]).toEqual(['soc-gap/when/v1', '2026-09-01']);
  expect(tasks.find(({ action }) => action.endsWith(':AC-1'))).toMatchObject({ owner: 'Ivy', capacity: 5 });
});

test.each([['2026-02-30'], ['tomorrow'], ['']])('--start %j is refused before anything is printed', async (start) => {
  expect(await when({ start })).toEqual({ code: 2, out: '', refused: ['bad-date'] });
});

test('a capacity of more than five person-days a week is refused', async () => {
  const people = 'people:\n  - { id: ivy, name: Ivy, capacity: 6 }\n';
  expect(await when({}, { ...workspace, 'people.yaml': people })).toMatchObject({ code: 2, out: '' });
});
