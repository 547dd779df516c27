import Ajv from 'ajv';
import fc from 'fast-check';
import { formats } from '../../src/model/formats';
import { assessmentSchema } from '../../src/schema/assessment';
import type { Assessment } from '../../src/schema/assessment';
import { assessed } from './a-workspace';
import { day, holdsForAll, knowledge, workspace } from './random-workspace';

test('the workspaces that are tried are of every kind', () => {
  const seen = new Set<string>();
  holdsForAll((assessment) => {
    for (const { type1, type2 } of assessment.requirements)
      seen.add(`1 ${type1.conclusion}`).add(`2 ${type2?.conclusion ?? ''}`);
    for (const { severity, check } of assessment.findings) seen.add(severity).add(check);
    // A count over workspaces drawn anew each time would fail now and then.
  }, 1);
  for (const conclusion of ['ready', 'at-risk', 'not-ready', 'not-assessed', 'not-applicable'])
    expect([...seen]).toEqual(expect.arrayContaining([`1 ${conclusion}`, `2 ${conclusion}`]));
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
      const bare = assessed(
        { ...parts, controls: [], evidence: [], tests: [], answers: [], systems: [], vendors: [] },
        { asOf, knowledge },
      );
      for (const { type1, type2 } of bare.requirements)
        expect([type1.conclusion, type2?.conclusion]).toEqual(['not-assessed', 'not-assessed']);
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
  const sum = (counts: {
    total: number;
    ready: number;
    atRisk: number;
    notReady: number;
    notAssessed: number;
    notApplicable: number;
  }) => counts.ready + counts.atRisk + counts.notReady + counts.notAssessed + counts.notApplicable;
  holdsForAll(({ reports: all, requirements, findings, gate }) => {
    for (const report of all) {
      const own = requirements.filter((item) => item.report === report.report);
      expect(report.scope.requirements).toBe(own.length);
      for (const kind of ['type1', 'type2'] as const) {
        const counts = report[kind];
        if (!counts) continue;
        expect([sum(counts), counts.total]).toEqual([own.length, own.length]);
        expect(report.parts.reduce((total, part) => total + (part[kind]?.total ?? 0), 0)).toBe(own.length);
        for (const part of report.parts)
          expect(part.groups.reduce((total, group) => total + (group[kind]?.ready ?? 0), 0)).toBe(part[kind]?.ready);
      }
      const { total, covered, carried, said, missing, notAssessed, notApplicable } = report.points;
      expect(covered + carried + said + missing + notAssessed + notApplicable).toBe(total);
    }
    expect(gate.critical + gate.high + gate.medium + gate.low + gate.accepted).toBe(findings.length);
  });
});

test('sentences are whole: nothing undefined, doubled or empty', () => {
  holdsForAll((assessment) => {
    const sentences = [
      ...assessment.findings.flatMap(({ title, condition, criteria, effect, recommendation }) => [
        title,
        condition,
        criteria,
        effect,
        recommendation,
      ]),
      ...assessment.requirements.flatMap(({ type1, type2 }) =>
        [type1, type2].flatMap((verdict) => verdict?.reasons.map(({ says }) => says) ?? []),
      ),
      ...assessment.controls.flatMap(({ standings }) =>
        standings.flatMap(({ type1, type2 }) =>
          [type1, type2].flatMap((standing) => standing?.reasons.map(({ says }) => says) ?? []),
        ),
      ),
      ...assessment.evidenceRequests.flatMap(({ artefact, period, why }) => [artefact, period, why]),
    ];
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\s\s|\.\.|^\s*$| [.,;]|\(\)|compliant|certified/);
  });
});

test('the order in which evidence and tests stand in their files does not matter', () => {
  const essence = ({ requirements, controls: all, findings, gate, evidenceRequests }: Assessment) => ({
    verdicts: requirements.map(({ id, type1, type2, points }) => ({ id, type1, type2, points })),
    standings: all.map(({ id, standings }) => ({ id, standings })),
    findings: findings
      .map((finding) => ({ ...finding, source: null, dependsOn: [...finding.dependsOn].sort() }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    gate,
    evidenceRequests,
  });
  holdsForAll((assessment, parts, asOf) => {
    const turned = assessed(
      { ...parts, evidence: [...parts.evidence].reverse(), tests: [...parts.tests].reverse() },
      { asOf, knowledge },
    );
    expect(essence(turned)).toEqual(essence(assessment));
  });
});
