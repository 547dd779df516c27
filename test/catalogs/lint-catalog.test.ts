import { lintCatalog, lintRules } from '../../src/catalogs/lint/lint-catalog.js';
import type { Catalog } from '../../src/model/catalog.js';
import { aCatalog, aPoint, aRequirement } from './a-catalog.js';
import { shippedContext } from './shipped.js';

const told = (catalog: Catalog, beside: readonly Catalog[] = []): string[] =>
  lintCatalog(catalog, { ...shippedContext, beside }).map(({ level, code, id }) => `${level} ${code} ${id}`);

const withRequirement = (changes: Partial<Parameters<typeof aRequirement>[0]>): Catalog =>
  aCatalog({ requirements: [aRequirement({ id: 'own-01', ...changes })] });

it('has nothing to say of a good catalog', () => {
  expect(told(aCatalog({ requirements: [aRequirement({ id: 'own-01' }), aRequirement({ id: 'own-02' })] }))).toEqual([]);
});

it('gives each rule an id of its own and a sentence', () => {
  expect(new Set(lintRules.map(({ id }) => id)).size).toBe(lintRules.length);
  expect(lintRules.filter(({ says }) => !/^[A-Z].*\.$/.test(says))).toEqual([]);
});

describe('ids', () => {
  it('are not used twice in a catalog', () => {
    const twice = [aRequirement({ id: 'own-01' }), aRequirement({ id: 'own-01', points: [aPoint('own-01.p2')] })];
    expect(told(aCatalog({ requirements: twice }))).toContain('error duplicate-id own-01');
  });

  it('are not told apart by capitals alone', () => {
    const twice = [aRequirement({ id: 'own-01' }), aRequirement({ id: 'OWN-01', points: [aPoint('OWN-01.p2')] })];
    expect(told(aCatalog({ requirements: twice }))).toContain('error duplicate-id OWN-01');
  });

  it('are not those of another catalog', () => {
    const other = aCatalog({ id: 'other', requirements: [aRequirement({ id: 'own-01' })] });
    expect(told(aCatalog(), [other])).toEqual(['error duplicate-id own-01', 'error duplicate-id own-01.p1']);
  });

  it('of a catalog that exists are told once', () => {
    expect(told(aCatalog(), [aCatalog()])).toEqual(['error duplicate-id own-objectives']);
  });

  it('of points begin with that of their requirement', () => {
    expect(told(withRequirement({ points: [aPoint('own-011.p1')] }))).toEqual(['error point-id own-011.p1']);
  });

  it('of groups are not used twice', () => {
    const groups = [
      { id: 'group', title: 'A group' },
      { id: 'group', title: 'Another' },
    ];
    expect(told(aCatalog({ groups }))).toEqual(['error duplicate-id own-objectives']);
  });
});

describe('references', () => {
  it('to a group that the catalog lacks are an error with a suggestion', () => {
    const [remark] = lintCatalog(withRequirement({ group: 'gruop' }), shippedContext);
    expect(remark).toMatchObject({ code: 'unknown-group', hint: 'did you mean group?', at: { field: ['group'] } });
  });

  it('to a group of another category are an error', () => {
    const groups = [{ id: 'group', title: 'A group', category: 'privacy' as const }];
    expect(told(aCatalog({ groups }))).toEqual(['error wrong-category own-01']);
  });

  it('to a COSO principle beyond 17 or named twice are errors', () => {
    expect(told(withRequirement({ coso: [10, 18, 10] }))).toEqual([
      'error unknown-principle own-01',
      'error named-twice own-01',
    ]);
  });

  it.each([
    ['cobit2019', 'DSS07'],
    ['iso27001', 'A.5.38'],
    ['csf2', 'PR.AA-99'],
    ['sp80053', 'AC-99'],
  ])('to an id that %s lacks are an error', (framework, id) => {
    expect(told(withRequirement({ related: { [framework]: [id] } }))).toEqual(['error unknown-related-id own-01']);
  });

  it('that exist in the frameworks are fine', () => {
    const related = { cobit2019: ['DSS05'], iso27001: ['A.5.30'], csf2: ['PR.AA-01'], sp80053: ['AC-2'] };
    expect(told(withRequirement({ related }))).toEqual([]);
  });

  it('to an ISO id twice ask whether one lost its zero', () => {
    const [remark] = lintCatalog(withRequirement({ related: { iso27001: ['A.5.3', 'A.5.3'] } }), shippedContext);
    expect(remark).toMatchObject({ code: 'named-twice', hint: 'name it once; or was one of them A.5.30?' });
  });
});

describe('trailing zeros of ISO ids', () => {
  it('are missed where many ids could have lost one and none kept it', () => {
    expect(told(withRequirement({ related: { iso27001: ['A.5.1', 'A.5.3', 'A.8.2'] } }))).toEqual([
      'remark lost-zeros own-objectives',
    ]);
  });

  it('are there where one id kept it', () => {
    expect(told(withRequirement({ related: { iso27001: ['A.5.1', 'A.5.3', 'A.8.2', 'A.8.20'] } }))).toEqual([]);
  });
});

describe('effort', () => {
  it.each([
    [3, 1],
    [2, 2],
  ])('from %d to %d days is an error', (low, high) => {
    expect(told(withRequirement({ points: [aPoint('own-01.p1', { effort: { low, high } })] }))).toEqual([
      'error effort-range own-01.p1',
    ]);
  });
});

describe('fields of a report', () => {
  it('SOC 2 asks requirements for a category and points for a scope', () => {
    expect(told(aCatalog({ report: 'soc2' }))).toEqual([
      'error missing-category own-01',
      'error missing-scope own-01.p1',
    ]);
  });

  it('SOC 1 knows neither, since they would hide a point from the report', () => {
    const points = [aPoint('own-01.p1', { scope: 'privacy', role: 'controller' })];
    expect(told(withRequirement({ category: 'privacy', points }))).toEqual([
      'error soc2-field own-01',
      'error soc2-field own-01.p1',
      'error soc2-field own-01.p1',
    ]);
  });

  it('a privacy role stands beside the scope privacy only', () => {
    const points = [aPoint('own-01.p1', { scope: 'all', role: 'controller' })];
    const requirements = [aRequirement({ id: 'own-01', category: 'security', points })];
    expect(told(aCatalog({ report: 'soc2', requirements }))).toEqual(['error role-without-privacy own-01.p1']);
  });
});

describe('wording', () => {
  it('that is vague is remarked upon with what to write instead', () => {
    const points = [aPoint('own-01.p1', { expectation: 'Access is reviewed regularly by appropriate people.' })];
    const remarks = lintCatalog(withRequirement({ points }), shippedContext);
    expect(remarks.map(({ code, hint }) => [code, hint])).toEqual([
      ['vague-wording', 'say what makes it right'],
      ['vague-wording', 'name the frequency, e.g. each month'],
    ]);
  });

  it('is not vague because a word begins like a vague one', () => {
    const points = [aPoint('own-01.p1', { expectation: 'The property list and its variousness ledger are signed.' })];
    expect(told(withRequirement({ points }))).toEqual([]);
  });

  it('that calls somebody compliant is remarked upon', () => {
    expect(told(withRequirement({ risk: 'The organization would not be compliant.' }))).toEqual([
      'remark not-attestation own-01',
    ]);
  });

  it('that repeats a sentence is remarked upon, whatever its capitals and signs', () => {
    const points = [
      aPoint('own-01.p1', { expectation: 'An operator signs the daily batch list.' }),
      aPoint('own-01.p2', { remedy: 'Begin on Monday. An operator signs the daily batch-list!' }),
      aPoint('own-01.p3', { remedy: 'Start at once. An operator signs the DAILY batch list.' }),
    ];
    expect(told(withRequirement({ points }))).toEqual(['remark same-sentence own-01.p3']);
  });

  it('that differs by one word of ten is nearly the same', () => {
    const points = [
      aPoint('own-01.p1', { expectation: 'A second person compares each new payee with signed request of the client.' }),
      aPoint('own-01.p2', { expectation: 'A second person compares each changed payee with signed request of the client.' }),
    ];
    expect(told(withRequirement({ points }))).toEqual(['remark near-duplicate own-01.p2']);
  });

  it('that shares half its words is not', () => {
    const points = [
      aPoint('own-01.p1', { expectation: 'A second person compares each new payee with the signed request.' }),
      aPoint('own-01.p2', { expectation: 'A second person recounts each bundle and writes its total down.' }),
    ];
    expect(told(withRequirement({ points }))).toEqual([]);
  });
});
