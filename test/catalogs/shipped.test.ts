import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

  it('hold twelve SOC 1 packs with 97 objectives', () => {
    const packs = catalogs.filter(({ report }) => report === 'soc1');
    expect(packs.map(({ id, requirements }) => [id.replace('soc1-', ''), requirements.length])).toEqual([
      ['claims', 8],
      ['core', 10],
      ['custody', 8],
      ['fund-admin', 8],
      ['hosting', 7],
      ['itgc', 11],
      ['loan-servicing', 9],
      ['payments', 7],
      ['payroll', 7],
      ['recordkeeping', 7],
      ['saas-billing', 8],
      ['transfer-agency', 7],
    ]);
  });

  it('show the four areas of SOC 1 in each pack, or say where they are held', () => {
    for (const { id, requirements, areasElsewhere = [] } of catalogs.filter(({ report }) => report === 'soc1')) {
      const here = requirements.flatMap(({ points }) => points.flatMap(({ area }) => area ?? []));
      const shown = new Set([...here, ...areasElsewhere.map(({ area }) => area)]);
      expect([id, [...shown].sort()]).toEqual([id, ['access', 'accuracy', 'regulatory', 'segregation']]);
    }
  });

  it('give each objective three or more expected activities, assertions and what could go wrong', () => {
    for (const { requirements } of catalogs.filter(({ report }) => report === 'soc1')) {
      for (const { id, points, assertions = [], coso = [], related } of requirements) {
        expect([id, points.length >= 3, assertions.length > 0, coso.length > 0]).toEqual([id, true, true, true]);
        expect([id, related?.cobit2019?.length]).not.toEqual([id, undefined]);
      }
    }
  });

  it('leave lint nothing to say', () => {
    const remarks = catalogs.flatMap((catalog) =>
      lintCatalog(catalog, { ...shippedContext, beside: catalogs.filter((other) => other !== catalog) }),
    );
    expect(remarks).toEqual([]);
  });

  it('hold the 72 rules of duties: three of them in two halves, the second with a b behind the id', () => {
    const { pairs } = JSON.parse(readFileSync(join(home, 'dist', 'catalogs', 'segregation-of-duties.json'), 'utf8')) as {
      pairs: readonly { readonly id: string; readonly duties: readonly string[] }[];
    };
    expect(new Set(pairs.map(({ id }) => id.replace(/b$/, ''))).size).toBe(72);
    expect(pairs.filter(({ id }) => id.endsWith('b')).map(({ id }) => id)).toEqual(['R2R-05b', 'IT-02b', 'SVC-03b']);
    expect(new Set(pairs.map(({ duties }) => [...duties].sort().join(' '))).size).toBe(pairs.length);
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
