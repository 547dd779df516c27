import { lintTailoring } from '../../src/catalogs/lint/lint-tailoring.js';
import type { Tailoring } from '../../src/schema/catalog.js';
import { aCatalog, aPoint, aRequirement } from './a-catalog.js';
import { shippedContext } from './shipped.js';

const catalog = aCatalog({
  requirements: [
    aRequirement({ id: 'own-01', points: [aPoint('own-01.p1'), aPoint('own-01.p2')] }),
    aRequirement({ id: 'own-02' }),
  ],
});
const reason = 'We do not do this.';

const told = (changes: Partial<Tailoring>, base = catalog): string[] => {
  const tailoring: Tailoring = { kind: 'tailoring', catalog: base.id, ...changes };
  return lintTailoring(tailoring, base, shippedContext).map(({ code, at }) => `${code} ${at.field.join('.')}`);
};

it('has nothing to say of a good tailoring', () => {
  const changes = {
    drop: [{ id: 'own-01.p2', reason }],
    reword: [{ id: 'own-01', reason, title: 'Other words' }],
    add: [{ to: 'own-02', points: [aPoint('own-02.p9')] }],
    requirements: [aRequirement({ id: 'own-90' })],
  };
  expect(told(changes)).toEqual([]);
});

it('finds what the catalog has not, and suggests what was meant', () => {
  expect(told({ drop: [{ id: 'own-10', reason }] })).toEqual(['unknown-id drop.0.id']);
  expect(told({ reword: [{ id: 'own-1', reason, title: 'T' }] })).toEqual(['unknown-id reword.0.id']);
  expect(told({ add: [{ to: 'own-01.p1', points: [aPoint('own-01.p9')] }] })).toEqual(['unknown-id add.0.to']);
});

it('wants a requirement dropped instead of its last point', () => {
  expect(told({ drop: [{ id: 'own-02.p1', reason }] })).toEqual(['no-point-left drop.0.id']);
});

it('wants each rewording to change something that is there', () => {
  expect(told({ reword: [{ id: 'own-01', reason }] })).toEqual(['no-change reword.0']);
  expect(told({ reword: [{ id: 'own-01', reason, expectation: 'Do it.' }] })).toEqual(['wrong-field reword.0.expectation']);
  expect(told({ reword: [{ id: 'own-01.p1', reason, title: 'T' }] })).toEqual(['wrong-field reword.0.title']);
});

it('holds new words against the rules, at their place in the tailoring', () => {
  const statement = 'Controls provide reasonable assurance that reviews ensure complete payments of user entities.';
  expect(told({ reword: [{ id: 'own-01', reason, statement }] })).toEqual(['objective-ensure reword.0.statement']);
});

it('holds added points and requirements against the rules', () => {
  const points = [aPoint('own-02.p9', { effort: { low: 4, high: 2 } })];
  expect(told({ add: [{ to: 'own-02', points }] })).toEqual(['effort-range add.0.points.0.effort']);
  const requirements = [aRequirement({ id: 'own-90', group: 'other' })];
  expect(told({ requirements })).toEqual(['unknown-group requirements.0.group']);
});

it('finds an added id that is taken', () => {
  expect(told({ add: [{ to: 'own-01', points: [aPoint('own-01.p1')] }] })).toContain('duplicate-id add.0.points.0.id');
});

it('does not blame the tailoring for what the catalog says already', () => {
  const vague = aCatalog({ requirements: [aRequirement({ id: 'own-01', risk: 'Things are not timely.' })] });
  expect(told({ reword: [{ id: 'own-01', reason, title: 'Other words' }] }, vague)).toEqual([]);
});
