import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, host, load, newFolder, removeFolders, scopedFolder } from './workspace.js';
import { run as advise } from '../../src/cli/commands/advise.js';
import { run as init } from '../../src/cli/commands/init.js';
import { isSocGapError } from '../../src/model/problem.js';

afterAll(removeFolders);

const exitOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (code) => code,
    (error: unknown) => (isSocGapError(error) ? error.exitCode : error),
  );
/** Standard output of a command. */
const listening = () => {
  const written: string[] = [];
  const write = (text: string): Promise<void> => {
    written.push(text);
    return Promise.resolve();
  };
  return { written, host: { ...host, stdout: { ...host.stdout, write } } };
};

test('init makes a workspace that is valid as it stands', async () => {
  const folder = join(newFolder(), 'new', 'place "quoted" # not a comment');
  expect(await init(host, [folder], { yes: true })).toBe(0);
  const { engagement } = await load(folder);
  expect(engagement).toEqual({ version: 1, organization: { name: 'place "quoted" # not a comment' } });
});

test('everything that the starter offers in comments is valid too', async () => {
  const folder = newFolder();
  await init(host, [folder], { yes: true });
  const path = join(folder, 'soc-gap.yaml');
  const open = readFileSync(path, 'utf8').replace(/^( *)# ( *(?:[A-Za-z0-9]+:( |$)|- \{).*)$/gmu, '$1$2');
  writeFileSync(path, open);
  const { engagement } = await load(folder);
  expect(Object.keys(engagement)).toEqual(['version', 'organization', 'audience', 'reports', 'scope', 'commitments']);
});

test('init refuses a folder that has a workspace, and changes nothing', async () => {
  const folder = scopedFolder();
  const before = filesOf(folder);
  expect(await exitOf(init(host, [folder], { yes: true }))).toBe(2);
  expect(filesOf(folder)).toEqual(before);
});

test('advise prints its reasons as JSON', async () => {
  const { written, host: ears } = listening();
  expect(await advise(ears, [scopedFolder()], { json: true })).toBe(0);
  const advised: unknown = JSON.parse(written.join(''));
  expect(advised).toMatchObject({ schema: 'soc-gap/advice/v1', recommendation: 'soc2', type: { proposed: 2 } });
});

test('advise in words gives the reasons, and names what is not known', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'soc-gap.yaml'), 'version: 1\norganization: { name: A }\nscope: { hostsSystems: true }\n');
  const { written, host: ears } = listening();
  await advise(ears, [folder], {});
  const text = written.join('');
  expect(text).toContain('Report: SOC 2\n');
  expect(text).toContain("Does a service change figures in your customers' books? (scope.financialReporting)");
});

test('advise without a workspace and without a terminal is exit 3', async () => {
  expect(await exitOf(advise(host, [newFolder()], {}))).toBe(3);
});
