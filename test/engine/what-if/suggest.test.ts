import Ajv from 'ajv';
import fc from 'fast-check';
import { parseChange } from '../../../src/engine/what-if/parse-change';
import { estimator } from '../../../src/engine/what-if/suggest/estimate';
import { suggestChanges } from '../../../src/engine/what-if/suggest/suggest';
import { assessNow, whatIf } from '../../../src/engine/what-if/what-if';
import { formats } from '../../../src/model/formats';
import { suggestionsSchema } from '../../../src/schema/what-if-suggestions';
import type { Suggestions } from '../../../src/schema/what-if-suggestions';
import {
  aCatalog,
  aControl,
  aPack,
  aRequirement,
  aSystem,
  aVendor,
  performed,
  period,
  soc1,
  soc2,
  someKnowledge,
} from '../a-workspace';
import { day, workspace } from '../random-workspace';
import { anInput } from './try-change';

const both = {
  soc1: { ...soc1, packs: ['pack', 'extra'] },
  soc2: { ...soc2, categories: ['security' as const, 'privacy' as const] },
};
const suggested = (input: ReturnType<typeof anInput>, evaluations = 3): Suggestions =>
  suggestChanges(input, assessNow(input), evaluations);

test('security and single criteria are never proposed', () => {
  const { suggestions, idle } = suggested(anInput({ reports: both }));
  const phrases = [...suggestions.map(({ phrase }) => phrase), ...idle];
  expect(phrases).toContain('drop category privacy');
  expect(phrases.filter((phrase) => /security|R1/.test(phrase))).toEqual([]);
});

test('what a decisive fact speaks for comes last, whatever it would save', () => {
  const { suggestions } = suggested(
    anInput({
      reports: both,
      engagement: { scope: { privacyCommitments: true } },
      controls: [aControl({ satisfies: ['P1'], text: undefined })],
    }),
  );
  expect(suggestions.find(({ phrase }) => phrase === 'drop category privacy')).toMatchObject({ standing: 'decisive' });
  const standings = suggestions.map(({ standing }) => standing);
  expect(standings.indexOf('decisive')).toBeGreaterThanOrEqual(standings.lastIndexOf('weighed'));
});

test('no suggestion is without its reason, and the result is what its schema says', () => {
  const validate = new Ajv({ strict: false, formats }).compile(suggestionsSchema);
  const result = suggested(
    anInput({
      reports: both,
      systems: [aSystem()],
      vendors: [aVendor()],
      controls: [aControl({ systems: ['S1'], reliesOn: ['V1'] })],
    }),
  );
  validate(JSON.parse(JSON.stringify(result)));
  expect(validate.errors ?? []).toEqual([]);
  expect(result.suggestions.filter(({ why }) => why === '')).toEqual([]);
  expect(result.suggestions.filter(({ about, losses }) => about === 'system' && losses.length === 0)).toEqual([]);
});

test('the figures of a suggestion that was evaluated are those of the what-if', () => {
  const input = anInput({ reports: both, controls: [aControl({ satisfies: ['P1'] })] });
  const { suggestions } = suggested(input, 50);
  const shown = suggestions.find(({ phrase }) => phrase === 'drop category privacy');
  const { before, after } = whatIf([parseChange('drop category privacy')], input, assessNow(input));
  expect(shown).toMatchObject({
    evaluated: true,
    saves: { effort: { low: before.effort.low - after.effort.low, high: before.effort.high - after.effort.high } },
  });
});

test('the earliest clean start is told as a change of the period, without person-days', () => {
  const input = anInput({
    reports: { soc2 },
    controls: [aControl({ frequency: 'monthly' }), aControl({ id: 'C2', satisfies: ['P1'], text: undefined })],
    evidence: performed('C1', '2026-01-20', '2026-02-20', '2026-04-20', '2026-05-20', '2026-06-20'),
  });
  const before = assessNow(input);
  const start = before.schedule.reports[0];
  const { periods, untried } = suggestChanges(input, before, 6);
  expect(periods).toHaveLength(1);
  expect(periods[0]).toMatchObject({ phrase: `move soc2 to ${start?.start ?? ''}`, was: period });
  // March lies before it and cannot be made good; a report as long as before is asked for.
  expect(periods[0]?.past).toContain('missing-occurrence:C1');
  expect(new Set([...(periods[0]?.past ?? []), ...(periods[0]?.closed ?? [])])).toEqual(
    new Set([...(periods[0]?.past ?? []), ...(start?.blockers ?? [])]),
  );
  expect(periods[0]?.losses.map(({ kind }) => kind)).toContain('period');
  expect(untried.filter((line) => /later|period/i.test(line))).toEqual([]);
  const without = suggestChanges(input, before, 5);
  expect(without.periods).toEqual([]);
  expect(without.untried.filter((line) => /period/i.test(line))).toHaveLength(1);
});

test('sensitive data that others in scope hold anyhow is told with what the move would free', () => {
  const input = anInput({
    reports: both,
    systems: [
      aSystem({ id: 'S1', sensitive: true, holds: ['pay'] }),
      aSystem({ id: 'S2', sensitive: true, holds: ['Pay', 'tax'] }),
      aSystem({ id: 'S3', sensitive: true, holds: ['pay'], outOfScope: 'Shut down.' }),
    ],
    controls: [aControl({ systems: ['S1'] }), aControl({ id: 'C2', systems: ['S1', 'S2'] })],
  });
  expect(suggested(input).data).toMatchObject([
    {
      system: 'S1',
      kinds: [{ kind: 'pay', systems: ['S2'] }],
      neededBy: [],
      frees: { controls: ['C1'], dataStores: [], interfaces: [] },
    },
  ]);
});

const knowledge = someKnowledge(
  aPack(aRequirement('O1'), aRequirement('O2')),
  aCatalog({ requirements: [aRequirement('R1'), aRequirement('R2', { category: 'privacy' })] }),
);

test.each(['drop category privacy', 'drop objective O1'])(
  'in any workspace %s saves what is estimated: those requirements, and every finding that is named',
  (phrase) => {
    const change = parseChange(phrase);
    const onOne = fc.property(workspace, day, (parts, asOf) => {
      const reports = {
        ...parts.reports,
        soc2: { ...parts.reports.soc2, categories: ['security' as const, 'privacy' as const] },
      };
      const input = anInput({ ...parts, reports }, { shipped: knowledge, asOf });
      const before = assessNow(input);
      const estimate = estimator(before, input.workspace)(change);
      const result = whatIf([change], input, before);
      const left = result.requirements.filter(({ move }) => move === 'left').map(({ id }) => id);
      expect([...estimate.requirements]).toEqual(left);
      const gone = result.findings.filter(({ move }) => move === 'gone').map(({ id }) => id);
      expect(gone).toEqual(expect.arrayContaining([...estimate.findings]));
      expect(estimate.saves.requests).toBe(result.before.requests - result.after.requests);
    });
    fc.assert(onOne, { numRuns: 150 });
  },
);

test.each(['drop system S1', 'drop vendor V1'])(
  'in any workspace after %s every finding that the estimate names is gone',
  (phrase) => {
    const change = parseChange(phrase);
    const onOne = fc.property(workspace, day, (parts, asOf) => {
      const input = anInput(parts, { shipped: knowledge, asOf });
      const { systems, vendors } = input.workspace;
      fc.pre(phrase.includes('system') ? systems.length > 0 : vendors.some(({ subservice }) => subservice));
      const before = assessNow(input);
      const estimate = estimator(before, input.workspace)(change);
      const result = whatIf([change], input, before);
      expect(result.findings.filter(({ move }) => move === 'gone').map(({ id }) => id)).toEqual(
        expect.arrayContaining([...estimate.findings]),
      );
    });
    fc.assert(onOne, { numRuns: 150 });
  },
);
