import Ajv from 'ajv';
import { formats } from '../../../src/model/formats';
import { whatIfSchema } from '../../../src/schema/what-if';
import { aControl, aSystem, aVendor, everyMonth, period, soc1, soc2 } from '../a-workspace';
import { anInput, refused, tried } from './try-change';

const both = { soc1, soc2: { ...soc2, categories: ['security' as const, 'privacy' as const] } };
const moves = (list: readonly { readonly id: string; readonly move: string }[]): string[] =>
  list.map(({ id, move }) => `${move} ${id}`);

test('a category that goes takes its criteria and their findings along, and says what is lost', () => {
  const input = anInput({
    reports: both,
    engagement: { scope: { privacyCommitments: true }, commitments: [{ id: 'c', text: 'Told.', category: 'privacy' }] },
    controls: [aControl({ id: 'C1', satisfies: ['P1'] })],
  });
  const result = tried(['drop category privacy'], input);
  expect(moves(result.requirements)).toEqual(['left P1']);
  expect(result.requirements[0]?.why).toMatch(/privacy is not part/);
  expect(result.findings.filter(({ move }) => move === 'gone').map(({ id }) => id)).toContain('no-evidence:C1');
  expect(result.controls.freed).toEqual(['C1']);
  expect(result.evidence.gone).toEqual(['ER-C1']);
  expect(result.losses.map(({ kind }) => kind)).toEqual(['reader', 'commitment', 'demand']);
  expect(result.losses[0]).toMatchObject({ says: 'Privacy is promised.', decisive: true });
  expect(result.changes[0]?.writes).toEqual([{ file: 'soc-gap.yaml', says: 'reports.soc2.categories: [security]' }]);
});

test('every move has its reason, and the result is what its schema says', () => {
  const validate = new Ajv({ strict: false, formats }).compile(whatIfSchema);
  for (const phrases of [['drop category privacy'], ['add pack extra', 'fix critical'], ['move soc2 by 3 months']]) {
    const result = tried(
      phrases,
      anInput({ reports: both, controls: [aControl()], answers: [{ id: 'O1', answer: 'missing' }] }),
    );
    validate(JSON.parse(JSON.stringify(result)));
    expect(validate.errors ?? []).toEqual([]);
    expect([...result.requirements, ...result.findings].filter(({ why }) => why.length < 10)).toEqual([]);
  }
});

test('a pack that comes brings its objectives, as not assessed', () => {
  const result = tried(['add pack extra'], anInput({ reports: both }));
  expect(result.requirements).toMatchObject([{ id: 'X1', move: 'joined', to: 'not-assessed' }]);
});

test('an objective left out tells the assertions that nothing speaks to any more', () => {
  const result = tried(['drop objective O1'], anInput({ reports: both }));
  expect(moves(result.requirements)).toEqual(['left O1']);
  expect(result.losses.map(({ kind }) => kind)).toEqual(['reader', 'assertion']);
  expect(result.changes[0]?.writes[0]?.file).toBe('catalogs/pack-tailoring.yaml');
});

test('an objective left out by tailoring comes back', () => {
  const input = anInput({ reports: both });
  const tailored = {
    ...input,
    workspace: {
      ...input.workspace,
      tailorings: [{ kind: 'tailoring' as const, catalog: 'pack', drop: [{ id: 'O1', reason: 'R.' }] }],
    },
  };
  expect(moves(tried(['add objective O1'], tailored).requirements)).toEqual(['joined O1']);
});

test('without its system a control serves nothing, and what it alone met stands bare', () => {
  const input = anInput({
    systems: [aSystem({ holds: ['balances'] }), aSystem({ id: 'S2', name: 'Other', holds: ['balances'] })],
    controls: [aControl({ systems: ['S1'] }), aControl({ id: 'C2', satisfies: ['R1.p1'], systems: ['S1', 'S2'] })],
  });
  const result = tried(['drop system S1'], input);
  expect(result.controls.freed).toEqual(['C1']);
  expect(result.supports).toEqual(['The data could move: balances is also held by S2.']);
  expect(result.changes[0]?.writes.map(({ says }) => says)).toContain('C2: systems [S2]');
  const bare = tried(['drop system S1', 'drop system S2'], input);
  expect(bare.losses.map(({ says }) => says)).toContain('Without any control, though still in scope: R1.');
  expect(bare.findings.some(({ move }) => move === 'new') || bare.requirements.length > 0).toBe(true);
});

test('a vendor that goes takes the finding about its report along', () => {
  const input = anInput({
    vendors: [aVendor()],
    controls: [aControl({ reliesOn: ['V1'] })],
    evidence: everyMonth('C1'),
  });
  const result = tried(['drop vendor V1'], input);
  expect(moves(result.findings)).toContain('gone vendor-report:V1');
  expect(result.losses.map(({ kind }) => kind)).toContain('not-estimated');
});

test('the inclusive method takes the finding away and says what it does not count', () => {
  const input = anInput({ vendors: [aVendor()], controls: [aControl({ reliesOn: ['V1'] })] });
  const result = tried(['inclusive V1'], input);
  expect(moves(result.findings)).toContain('gone vendor-report:V1');
  expect(result.losses).toMatchObject([{ kind: 'not-estimated', decisive: true }]);
});

test.each([
  ['lengthen soc2 by 3 months', '2026-01-01', '2026-09-30'],
  ['shorten soc2 by 1 month', '2026-01-01', '2026-05-31'],
  ['move soc2 by 3 months', '2026-04-01', '2026-09-30'],
  ['move soc2 to 2026-07-15', '2026-07-15', '2027-01-14'],
  ['period soc2 2026-02-01..2026-12-31', '2026-02-01', '2026-12-31'],
])('"%s" makes it %s to %s', (phrase, from, to) => {
  const { reports } = tried([phrase], anInput());
  expect(reports[0]).toMatchObject({ before: { period }, after: { period: { from, to } } });
});

test('days that are covered no more and a deadline that is missed are lost', () => {
  const input = anInput({ engagement: { audience: { neededBy: '2026-09-01' } } });
  const { losses } = tried(['move soc2 by 6 months'], input);
  expect(losses.map(({ kind }) => kind)).toEqual(['period', 'deadline']);
  expect(losses[0]?.says).toContain('2026-01-01 to 2026-06-30');
});

test('a type 1 first asks less and says that the rest is put off', () => {
  const input = anInput({ controls: [aControl()], evidence: everyMonth('C1').slice(0, 3) });
  const result = tried(['type 1 first soc2'], input);
  expect(result.reports[0]).toMatchObject({ before: { type: 2 }, after: { type: 1 } });
  expect(moves(result.findings)).toContain('gone missing-occurrence:C1');
  expect(result.losses[0]?.says).toContain('not saved');
});

test('a control more counts as it would stand, and only a fix beside it makes it work', () => {
  const input = anInput({ answers: [{ id: 'R1', answer: 'missing' }] });
  const add = 'add control C9: Review; satisfies=R1; text=Somebody reviews and signs.; owner=Ivy; frequency=monthly';
  const alone = tried([add], input);
  expect(moves(alone.findings)).toEqual(expect.arrayContaining(['gone no-control:R1', 'new no-evidence:C9']));
  expect(alone.assumptions[0]).toContain('no evidence is on file');
  const both = tried([add, 'fix control C9'], input);
  expect(moves(both.findings)).not.toContain('new no-evidence:C9');
  expect(both.assumptions.join(' ')).toContain('Taken as standing where they have to');
});

test('a control stands where it must once none of its gaps is left, and not before', () => {
  const input = anInput({ controls: [aControl({ partly: 'Not at night.' })], evidence: everyMonth('C1').slice(0, 3) });
  const half = tried(['fix missing-occurrence:C1'], input);
  expect(half.requirements).toEqual([]);
  expect(half.assumptions.join(' ')).toContain('other gaps of theirs stay open: C1');
  const whole = tried(['fix control C1'], input);
  expect(whole.requirements).toMatchObject([{ id: 'R1', move: 'better', to: 'ready' }]);
  expect(whole.changes[0]?.writes).toEqual([]);
});

test('a requirement whose gap is taken as closed is ready, unless its controls fall short', () => {
  const result = tried(['fix critical'], anInput({ answers: [{ id: 'R1', answer: 'missing' }] }));
  expect(result.requirements).toMatchObject([{ id: 'R1', from: 'not-ready', to: 'ready' }]);
  expect(result.requirements[0]?.why).toContain('Assumed');
});

test('a cap of a system goes with its finding and leaves that of another system', () => {
  const systems = [
    aSystem({ generalControls: { access: ['C2'] } }),
    aSystem({ id: 'S2', name: 'Two', generalControls: { access: ['C2'] } }),
  ];
  const controls = [
    aControl({ nature: 'automated', systems: ['S1', 'S2'] }),
    aControl({ id: 'C2', satisfies: ['R1'] }),
  ];
  const input = anInput({ systems, controls, evidence: everyMonth('C1') });
  const one = tried(['fix general-controls:S1'], input);
  expect(moves(one.findings)).toEqual(['gone general-controls:S1']);
  const all = tried(['fix general-controls:S1', 'fix general-controls:S2', 'fix control C2'], input);
  expect(all.requirements).toMatchObject([{ id: 'R1', to: 'ready' }]);
});

test.each([
  ['drop category security', /common criteria/],
  ['drop category availability', /no category in scope availability/],
  ['add category privacy', /in scope already/],
  ['drop pack pack', /the only pack/],
  ['drop pack pck', /Did you mean pack\?/],
  ['add pack extr', /Did you mean extra\?/],
  ['drop objective R1', /criterion of SOC 2/],
  ['drop objective O9', /Did you mean O1\?|There is O1, O2/],
  ['add objective O1', /left out by tailoring/],
  ['drop system nope', /no system nope/],
  ['drop vendor nope', /no vendor nope/],
  ['inclusive nope', /no vendor nope/],
  ['add control C1: Again; satisfies=R1', /a control C1 already/],
  ['add control C7: New; satisfies=R7', /no requirement or point R7/],
  ['shorten soc2 by 12 months', /nothing of the period/],
  ['type 2 soc2', /type 2 already/],
  ['fix no-owner:C7', /no finding no-owner:C7/],
  ['fix critical', /no critical finding is open/],
])('"%s" does not fit and is refused with a hint', (phrase, says) => {
  expect(refused([phrase], anInput({ reports: both, controls: [aControl()] }))).toMatch(says);
});

test('nothing of the workspace is changed', () => {
  const input = anInput({ reports: both, controls: [aControl({ systems: ['S1'] })], systems: [aSystem()] });
  const before = JSON.stringify(input.workspace);
  tried(['drop system S1', 'drop category privacy', 'fix high'].slice(0, 2), input);
  expect(JSON.stringify(input.workspace)).toBe(before);
});
