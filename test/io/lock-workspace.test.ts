import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { lockFile, lockWorkspace } from '../../src/io/disk/lock-workspace.js';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

const program = (): string => {
  const outfile = join(temporaryFolder(), 'lock.js');
  buildSync({ entryPoints: ['src/io/disk/lock-workspace.ts'], bundle: true, platform: 'node', format: 'cjs', outfile });
  return outfile;
};

/** A process that takes the lock, says `held`, and then does what `body` says; `lock` and `folder` are known there. */
const start = (module: string, folder: string, body: string): ChildProcess =>
  spawn(process.execPath, [
    '-e',
    `const { lockWorkspace } = require(${JSON.stringify(module)}); const folder = ${JSON.stringify(folder)};
     const fs = require('node:fs'); const wait = (ms) => new Promise((done) => setTimeout(done, ms));
     (async () => { ${body} })().catch((error) => { console.log('refused ' + error.exitCode + ' ' + error.message); });`,
  ]);

const outputOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (data: Buffer) => (text += data.toString()));
    child.on('close', () => {
      resolve(text);
    });
  });

const says = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((resolve) => {
    child.stdout?.on('data', (data: Buffer) => {
      if (data.toString().includes(word)) resolve();
    });
  });

test('a second run is refused with exit 5 and the holder, until the first lets go', async () => {
  const folder = temporaryFolder();
  const lock = await lockWorkspace(folder);
  await expect(lockWorkspace(folder)).rejects.toMatchObject({
    exitCode: 5,
    message: expect.stringContaining(`process ${process.pid}`) as string,
  });
  await lock.release();
  expect(readdirSync(folder)).toEqual([]);
  await (await lockWorkspace(folder)).release();
});

test('a lock of another living process is respected, and taken over when it was killed', async () => {
  const folder = temporaryFolder();
  const child = start(program(), folder, `await lockWorkspace(folder); console.log('held'); await wait(60000);`);
  await says(child, 'held');
  await expect(lockWorkspace(folder)).rejects.toMatchObject({
    exitCode: 5,
    message: expect.stringContaining(`process ${child.pid ?? 0}`) as string,
  });
  const closed = outputOf(child);
  child.kill('SIGKILL');
  await closed;
  const before = Date.now();
  const lock = await lockWorkspace(folder);
  expect(Date.now() - before).toBeLessThan(1000);
  await lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a process that got the number of a dead one is not taken for it', async () => {
  const folder = temporaryFolder({
    [lockFile]: `pid ${process.pid}\nstarted 00000000-1\nhost ${hostname()}\nlock 1\n`,
  });
  await (await lockWorkspace(folder)).release();
  expect(existsSync(join(folder, lockFile))).toBe(false);
});

test('a lock of another machine is respected and the hint says how to end it', async () => {
  const folder = temporaryFolder({ [lockFile]: 'pid 1\nstarted x\nhost elsewhere.example\nlock 1\n' });
  await expect(lockWorkspace(folder)).rejects.toMatchObject({
    exitCode: 5,
    problems: [{ hint: expect.stringContaining(lockFile) as string }],
  });
});

test('a lock file that a power cut emptied is taken over', async () => {
  const folder = temporaryFolder({ [lockFile]: '' });
  await (await lockWorkspace(folder)).release();
});

test('of runs that count at once, while others die with the lock in their hands, no count is lost', async () => {
  const folder = temporaryFolder({ count: '0' });
  const module = program();
  const take = `const take = async () => { for (;;) { try { return await lockWorkspace(folder); } catch (error) {
    if (error.exitCode !== 5) throw error; await wait(2); } } };`;
  const count = `for (let n = 0; n < 10; n += 1) { const lock = await take(); const file = folder + '/count';
    const before = Number(fs.readFileSync(file, 'utf8')); await wait(0); fs.writeFileSync(file, String(before + 1)); await lock.release(); }
    console.log('done');`;
  const die = `await take(); process.kill(process.pid, 'SIGKILL');`;
  const bodies = [count, die, count, count, die, count, die, count].map((body) => take + body);
  const outputs = await Promise.all(bodies.map((body) => outputOf(start(module, folder, body))));
  expect(outputs.map((text) => text.trim())).toEqual(['done', '', 'done', 'done', '', 'done', '', 'done']);
  expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('50');
});

test('what others left in the folder is swept up with the lock', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.soc-gap-999999999--1.tmp'), 'half');
  await (await lockWorkspace(folder)).release();
  expect(readdirSync(folder)).toEqual([]);
});
