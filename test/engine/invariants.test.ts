import Ajv from 'ajv';
import fc from 'fast-check';
import { formats } from '../../src/model/formats';
import { isPlainDate } from '../../src/model/plain-date';
import { atLeast } from '../../src/model/rung';
import { assessmentSchema } from '../../src/schema/assessment';
import type { AssessedRequirement, Assessment, Conclusion } from '../../src/schema/assessment';
import type { Answer, Control, Evidence, Person, System, Test, Vendor } from '../../src/schema/registers';
import { frequency } from '../../src/schema/registers';
import { aCatalog, aControl, aPack, aRequirement, assessed, covering, performed, someKnowledge } from './a-workspace';

const knowledge = someKnowledge(aPack(), aCatalog({ requirements: [aRequirement('R1'), aRequirement('R2', { category: 'security' })] }));
const targets = ['R1', 'R1.p1', 'R1.p2', 'R2', 'R2.p1', 'O1', 'O1.p2'];
const months = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
const day = fc.tuple(fc.constantFrom(...months), fc.constantFrom('01', '15', '28')).map(([month, date]) => `${month}-${date}`);
const range = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const controlId = fc.constantFrom('C1', 'C2', 'C3');
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength });
const maybe = { requiredKeys: [] as never[] };
/** There in so many of ten cases, so that clean workspaces come up as well as poor ones. */
const often = <T>(arbitrary: fc.Arbitrary<T>, ofTen: number): fc.Arbitrary<T | undefined> =>
  fc.integer({ min: 1, max: 10 }).chain((roll) => (roll <= ofTen ? arbitrary : fc.constant(undefined)));

const control = (id: string): fc.Arbitrary<Control> =>
  fc
    .record({
      satisfies: fc.uniqueArray(fc.constantFrom(...targets), { minLength: 1, maxLength: 4 }),
      text: often(fc.constant('Somebody does something each month and signs.'), 9),
      owner: often(fc.constant('Dana'), 9),
      performers: often(some(fc.constantFrom('dana', 'Dana Fields', 'luis')), 4),
      nature: often(fc.constantFrom('manual' as const, 'automated' as const), 8),
      frequency: often(fc.constantFrom(...frequency.enum), 9),
      key: often(fc.boolean(), 5),
      systems: often(fc.constant<string[]>(['S1']), 4),
      reliesOn: often(fc.constant<string[]>(['V1']), 2),
      duties: often(some(fc.constantFrom('pay', 'reconcile')), 4),
      compensates: often(some(controlId, 1), 3),
      since: often(day, 2),
      until: often(day, 2),
      partly: often(fc.constant('Not everywhere.'), 1),
    })
    .map((changes) => aControl({ id, title: `Control ${id}`, procedure: undefined, leaves: undefined, ...changes }));

/** Any days and intervals, and for some controls a trace of every single day. */
const evidenceItems = fc
  .tuple(
    some(fc.record({ control: controlId, performed: day, covers: range }, { requiredKeys: ['control', 'performed'] }), 12),
    fc.subarray(['C1', 'C2', 'C3']),
  )
  .map(([items, whole]): Evidence[] => [
    ...items.map((item, index) => ({ id: `E${index}`, ref: 'T', ...item })),
    ...whole.flatMap((id) => months.map((month) => covering(id, `${month}-28`, `${month}-01`, `${month}-28`))),
    ...whole.flatMap((id) => months.flatMap((month) => performed(id, `${month}-30`, `${month}-31`).filter((item) => isPlainDate(item.performed)))),
    ...whole.flatMap((id) => months.flatMap((month) => performed(id, `${month}-29`).filter((item) => isPlainDate(item.performed)))),
  ]);
const tests = some(
  fc.record(
    {
      control: controlId,
      on: day,
      sample: fc.integer({ min: 0, max: 5 }),
      covers: range,
      population: fc.record({ count: fc.integer({ min: 0, max: 9 }), source: fc.constant('list') }),
      deviations: some(fc.record({ item: fc.constant('One'), cause: fc.constantFrom('isolated' as const, 'recurring' as const, 'design' as const), remedied: day }, { requiredKeys: ['item', 'cause'] }), 2),
    },
    { requiredKeys: ['control', 'on', 'sample'] },
  ),
).map((items): Test[] => items.map((item, index) => ({ id: `T${index}`, ...item })));
const vendors: fc.Arbitrary<Vendor[]> = some(
  fc.record(
    {
      id: fc.constant('V1'),
      name: fc.constant('Northfell'),
      subservice: fc.boolean(),
      method: fc.constantFrom('carve-out' as const, 'inclusive' as const),
      reports: some(fc.record({ kind: fc.constantFrom('soc1' as const, 'soc2' as const), period: range, opinion: fc.constantFrom('unqualified' as const, 'qualified' as const, 'adverse' as const) }, { requiredKeys: ['kind'] }), 2),
    },
    { requiredKeys: ['id', 'name'] },
  ),
  1,
);
const systems: fc.Arbitrary<System[]> = fc
  .record({ generalControls: fc.record({ access: some(controlId, 1), change: some(controlId, 1), operations: some(controlId, 1) }, maybe), vendor: fc.constant('V1') }, maybe)
  .map((rest) => [{ id: 'S1', name: 'Ledger', ...rest }]);
const people: fc.Arbitrary<Person[]> = some(fc.constantFrom('pay', 'reconcile')).map((duties) => [{ id: 'dana', name: 'Dana Fields', duties }]);
const answers: fc.Arbitrary<Answer[]> = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...targets), answer: fc.constantFrom(...(['in-place', 'partly', 'missing', 'not-applicable', 'skipped'] as const)), reason: fc.constant('Why.') }, { requiredKeys: ['id', 'answer'] }),
  { selector: ({ id }) => id, maxLength: 4 },
);
const type = fc.constantFrom(1 as const, 2 as const);
const reports = fc.record({ soc1: type, soc2: type, period: range }).map(({ soc1, soc2, period }) => ({
  soc1: { type: soc1, period, packs: ['pack'] },
  soc2: { type: soc2, period, categories: ['security' as const] },
}));
const controls = fc.tuple(control('C1'), control('C2'), control('C3')).chain((all) => fc.integer({ min: 0, max: 3 }).map((count) => all.slice(0, count)));

const workspace = fc
  .record({ reports, controls, evidence: evidenceItems, tests, vendors, systems, people, answers })
  .map((parts) => {
    // References lead somewhere, as the loader sees to it.
    const ids = new Set(parts.controls.map(({ id }) => id));
    const known = (list: readonly string[] | undefined) => (list ?? []).filter((id) => ids.has(id));
    const vendorIds = new Set(parts.vendors.map(({ id }) => id));
    return {
      ...parts,
      controls: parts.controls.map((item) => ({ ...item, compensates: known(item.compensates), reliesOn: (item.reliesOn ?? []).filter((id) => vendorIds.has(id)) })),
      evidence: parts.evidence.filter((item) => ids.has(item.control)),
      tests: parts.tests.filter((item) => ids.has(item.control)),
      systems: parts.systems.map((item) => ({
        ...item,
        generalControls: { access: known(item.generalControls?.access), change: known(item.generalControls?.change), operations: known(item.generalControls?.operations) },
      })),
    };
  });

type Parts = typeof workspace extends fc.Arbitrary<infer T> ? T : never;
const holdsForAll = (property: (assessment: Assessment, parts: Parts, asOf: string) => void): void =>
  fc.assert(
    fc.property(workspace, day, (parts, asOf) => property(assessed(parts, { asOf, knowledge }), parts, asOf)),
    { numRuns: 120 },
  );

const rank: Readonly<Record<Conclusion, number>> = { 'not-ready': 0, 'not-assessed': 1, 'at-risk': 2, ready: 3, 'not-applicable': 4 };

const judgedOf = (assessment: Assessment, item: AssessedRequirement) => {
  const isOver = assessment.reports.find(({ report }) => report === item.report)?.type === 2;
  return { type: isOver ? ('type2' as const) : ('type1' as const), verdict: isOver && item.type2 ? item.type2 : item.type1 };
};

test('the workspaces that are tried are of every kind', () => {
  const seen = new Set<string>();
  holdsForAll((assessment) => {
    for (const { type1, type2 } of assessment.requirements) seen.add(`1 ${type1.conclusion}`).add(`2 ${type2?.conclusion ?? ''}`);
    for (const { severity, check } of assessment.findings) seen.add(severity).add(check);
  });
  for (const conclusion of Object.keys(rank)) expect([...seen]).toEqual(expect.arrayContaining([`1 ${conclusion}`, `2 ${conclusion}`]));
  expect(seen.size).toBeGreaterThan(25);
});

test('the same input gives the same assessment, and input is left as it was', () => {
  holdsForAll((assessment, parts, asOf) => {
    const before = JSON.stringify(parts);
    expect(assessed(parts, { asOf, knowledge })).toEqual(assessment);
    expect(JSON.stringify(parts)).toBe(before);
  });
});

test('every assessment is valid by its published schema', () => {
  const validate = new Ajv({ strict: false, formats, allErrors: true }).compile(assessmentSchema);
  holdsForAll((assessment) => {
    validate(assessment);
    expect(validate.errors ?? []).toEqual([]);
  });
});

test('without controls and answers nothing but silence is concluded', () => {
  fc.assert(
    fc.property(workspace, day, (parts, asOf) => {
      const bare = assessed({ ...parts, controls: [], evidence: [], tests: [], answers: [], systems: [] }, { asOf, knowledge });
      for (const { type1, type2 } of bare.requirements) expect([type1.conclusion, type2?.conclusion]).toEqual(['not-assessed', 'not-assessed']);
    }),
  );
});

test('every id that a finding names is in the assessment, and findings are told once', () => {
  holdsForAll(({ findings, requirements, controls: all, order, evidenceRequests }) => {
    const requirementIds = new Set(requirements.map(({ id }) => id));
    const controlIds = new Set(all.map(({ id }) => id));
    const ids = new Set(findings.map(({ id }) => id));
    expect(ids.size).toBe(findings.length);
    expect(new Set(findings.map((finding) => finding.fingerprint)).size).toBe(findings.length);
    for (const finding of findings) {
      for (const id of finding.requirements) expect(requirementIds).toContain(id);
      for (const id of [...finding.controls, ...finding.compensatedBy]) expect(controlIds).toContain(id);
      for (const id of finding.dependsOn) expect(ids).toContain(id);
    }
    for (const id of [...requirements, ...all].flatMap((item) => item.findings)) expect(ids).toContain(id);
    expect([...order].sort()).toEqual([...ids].sort());
    for (const request of evidenceRequests) expect(controlIds).toContain(request.control);
  });
});

test('counts add up, whole, by part, by group and by point', () => {
  const sum = (counts: { total: number; ready: number; atRisk: number; notReady: number; notAssessed: number; notApplicable: number }) =>
    counts.ready + counts.atRisk + counts.notReady + counts.notAssessed + counts.notApplicable;
  holdsForAll(({ reports: all, requirements, findings, gate }) => {
    for (const report of all) {
      const own = requirements.filter((item) => item.report === report.report);
      expect(report.scope.requirements).toBe(own.length);
      for (const kind of ['type1', 'type2'] as const) {
        const counts = report[kind];
        if (!counts) continue;
        expect([sum(counts), counts.total]).toEqual([own.length, own.length]);
        expect(report.parts.reduce((total, part) => total + (part[kind]?.total ?? 0), 0)).toBe(own.length);
        for (const part of report.parts) expect(part.groups.reduce((total, group) => total + (group[kind]?.ready ?? 0), 0)).toBe(part[kind]?.ready);
      }
      const { total, covered, said, missing, notAssessed, notApplicable } = report.points;
      expect(covered + said + missing + notAssessed + notApplicable).toBe(total);
    }
    expect(gate.critical + gate.high + gate.medium + gate.low + gate.accepted).toBe(findings.length);
  });
});

test('ready means that each control that bears on it reaches the rung needed, but for those that did not occur', () => {
  holdsForAll((assessment) => {
    for (const item of assessment.requirements) {
      for (const kind of ['type1', 'type2'] as const) {
        if (item[kind]?.conclusion !== 'ready') continue;
        const standings = item.controls.flatMap((id) => {
          const found = assessment.controls.find((candidate) => candidate.id === id)?.standings.find(({ report }) => report === item.report);
          return found?.[kind] ? [found[kind]] : [];
        });
        const alive = standings.filter(({ rung }) => rung !== 'absent');
        const tested = alive.filter(({ reasons }) => !reasons.some((reason) => reason.because === 'did-not-occur'));
        expect(tested.length).toBeGreaterThan(0);
        for (const standing of tested) expect(atLeast(standing.rung, standing.needed)).toBe(true);
      }
    }
  });
});

test('a rung never stands above the one before the caps, and each cap leaves its reason', () => {
  holdsForAll((assessment) => {
    for (const standing of assessment.controls.flatMap((item) => item.standings.flatMap(({ type1, type2 }) => [type1, ...(type2 ? [type2] : [])]))) {
      expect(atLeast(standing.base, standing.rung)).toBe(true);
      expect(standing.reasons.length).toBeGreaterThan(standing.base === standing.rung ? 0 : 1);
    }
  });
});

test('a requirement that is at risk or not ready has a finding that says what to do', () => {
  holdsForAll((assessment) => {
    for (const item of assessment.requirements) {
      const { conclusion } = judgedOf(assessment, item).verdict;
      if (conclusion === 'at-risk' || conclusion === 'not-ready') expect([item.id, conclusion, item.findings.length > 0]).toEqual([item.id, conclusion, true]);
    }
  });
});

test('sentences are whole: nothing undefined, doubled or empty', () => {
  holdsForAll((assessment) => {
    const sentences = [
      ...assessment.findings.flatMap(({ title, condition, criteria, effect, recommendation }) => [title, condition, criteria, effect, recommendation]),
      ...assessment.requirements.flatMap(({ type1, type2 }) => [type1, type2].flatMap((verdict) => verdict?.reasons.map(({ says }) => says) ?? [])),
      ...assessment.controls.flatMap(({ standings }) => standings.flatMap(({ type1, type2 }) => [type1, type2].flatMap((standing) => standing?.reasons.map(({ says }) => says) ?? []))),
      ...assessment.evidenceRequests.flatMap(({ artefact, period, why }) => [artefact, period, why]),
    ];
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\s\s|\.\.|^\s*$| [.,;]|\(\)|compliant|certified/);
  });
});

test('one more control that covers a requirement whole, with all its evidence, never makes its conclusion worse', () => {
  holdsForAll((assessment, parts, asOf) => {
    const extra: Control = { id: 'C9', title: 'Covers it', text: 'Who, what, when.', owner: 'Ivy', satisfies: ['R1'], procedure: 'P', nature: 'manual', leaves: 'a list', frequency: 'monthly' };
    const evidence = [...parts.evidence, ...performed('C9', ...months.flatMap((month) => [`${month}-01`, `${month}-15`, `${month}-28`]))];
    const after = assessed({ ...parts, controls: [...parts.controls, extra], evidence }, { asOf, knowledge });
    const [before, now] = [assessment, after].map(({ requirements }) => requirements.find(({ id }) => id === 'R1'));
    for (const kind of ['type1', 'type2'] as const) {
      const [was, is] = [before?.[kind]?.conclusion, now?.[kind]?.conclusion];
      if (was && is && was !== 'not-applicable') expect(rank[is]).toBeGreaterThanOrEqual(rank[was]);
    }
  });
});

test('the order in which evidence and tests stand in their files does not matter', () => {
  const essence = ({ requirements, controls: all, findings, gate, evidenceRequests }: Assessment) => ({
    verdicts: requirements.map(({ id, type1, type2, points }) => ({ id, type1, type2, points })),
    standings: all.map(({ id, standings }) => ({ id, standings })),
    findings: findings.map(({ source: _, dependsOn, ...rest }) => ({ ...rest, dependsOn: [...dependsOn].sort() })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    gate,
    evidenceRequests,
  });
  holdsForAll((assessment, parts, asOf) => {
    const turned = assessed({ ...parts, evidence: [...parts.evidence].reverse(), tests: [...parts.tests].reverse() }, { asOf, knowledge });
    expect(essence(turned)).toEqual(essence(assessment));
  });
});
