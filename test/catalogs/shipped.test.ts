import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintCatalog } from '../../src/catalogs/lint/lint-catalog.js';
import type { Catalog } from '../../src/model/catalog.js';
import { home, shippedCatalogs, shippedContext } from './shipped.js';

const checkWording = join(home, '..', 'shared', 'tools', 'check-wording.mjs');

describe('the shipped catalogs', () => {
  let catalogs: readonly Catalog[] = [];
  beforeAll(async () => {
    catalogs = (await shippedCatalogs()).map(({ catalog }) => catalog);
  });
  const named = (id: string): Catalog => {
    const found = catalogs.find((catalog) => catalog.id === id);
    if (found === undefined) throw new Error(`no catalog ${id}`);
    return found;
  };
  const pointsOf = (id: string) => named(id).requirements.flatMap(({ points }) => points);

  it('hold the 61 criteria and 330 points of focus of SOC 2', () => {
    expect([named('soc2').requirements.length, pointsOf('soc2').length]).toEqual([61, 330]);
  });

  it('hold its points by scope as published', () => {
    const count = (scope: string): number => pointsOf('soc2').filter((point) => point.scope === scope).length;
    const scopes = ['all', 'system', 'availability', 'processing-integrity', 'confidentiality', 'privacy'];
    expect(scopes.map(count)).toEqual([201, 7, 17, 19, 12, 74]);
  });

  it('hold the SOC 1 packs core, itgc and payroll', () => {
    const packs = ['soc1-core', 'soc1-itgc', 'soc1-payroll'];
    expect(packs.map((id) => named(id).requirements.length)).toEqual([10, 11, 7]);
  });

  it('leave lint nothing to say', () => {
    const remarks = catalogs.flatMap((catalog) =>
      lintCatalog(catalog, { ...shippedContext, beside: catalogs.filter((other) => other !== catalog) }),
    );
    expect(remarks).toEqual([]);
  });

  it('say for each requirement how often customers ask about it', () => {
    const demands = catalogs.flatMap(({ requirements }) => requirements.map(({ demand }) => demand));
    expect([...new Set(demands)].sort()).toEqual([1, 2, 3]);
  });

  const sayHow = existsSync(checkWording) ? it : it.skip;
  sayHow('share no run of words with the official text (skipped where the tool that knows its hashes is missing)', () => {
    const folders = ['', 'soc1', 'soc2'].map((name) => join(home, 'catalogs', name));
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(15);
    const output = execFileSync(process.execPath, [checkWording, ...files], { encoding: 'utf8' });
    expect(output.trim()).toBe('0 shared run(s)');
  });
});
