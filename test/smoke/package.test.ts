import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../fake-host.js';

interface Locked {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (name: string): string => readFileSync(join(home, name), 'utf8');

const packed = (): readonly string[] => {
  const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: home,
    encoding: 'utf8',
  });
  const [pack] = JSON.parse(stdout || '[]') as { readonly files: readonly { readonly path: string }[] }[];
  if (pack === undefined) throw new Error(`npm pack said nothing: ${stderr}`);
  return pack.files.map(({ path }) => path);
};

const runtimePackages = (): (readonly [string, Locked])[] => {
  const { packages } = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
  return Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
};

describe('the package', () => {
  const files = packed();

  test.each([
    'bin/soc-gap.js',
    'dist/main.js',
    'dist/catalogs/index.json',
    'dist/schemas/engagement.json',
    'catalogs/soc2/catalog.yaml',
    'examples/payroll-provider/soc-gap.yaml',
    'README.md',
    'LICENSE',
    'package.json',
  ])('holds %s', (path) => {
    expect(files).toContain(path);
  });

  test('holds nothing that only its makers need', () => {
    expect(files.filter((path) => /^(?:test|src|scripts|node_modules|coverage|\.)/u.test(path))).toEqual([]);
  });

  test('holds everything that package.json says it holds', () => {
    const { files: named } = JSON.parse(read('package.json')) as { readonly files: readonly string[] };
    const missing = named.filter((name) => !files.some((path) => path === name || path.startsWith(`${name}/`)));
    expect(missing).toEqual([]);
  });
});

test('at most 70 packages are needed to run it', () => {
  expect(runtimePackages().length).toBeGreaterThan(5);
  expect(runtimePackages().length).toBeLessThanOrEqual(70);
});

test('none of them runs a script when it is installed', () => {
  expect(runtimePackages().filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
});

test('the command can be executed, by the Node that is on the path', () => {
  expect(statSync(join(home, 'bin', 'soc-gap.js')).mode & 0o111).toBe(0o111);
  expect(read('bin/soc-gap.js')).toMatch(/^#!\/usr\/bin\/env node\n/u);
});
