import type { ControlFacts, ControlLook, RequirementFacts } from '../model/facts.js';
import { judged } from '../model/facts.js';
import { isNotApplicable } from '../model/not-applicable.js';
import { higher } from '../model/rung.js';
import type { Rung } from '../model/rung.js';
import { isCarriedOut } from '../model/third-party/carriers.js';
import type {
  AssessedControl,
  AssessedPoint,
  AssessedReliance,
  AssessedRequirement,
  Standing,
} from '../schema/assessment.js';
import type { Point } from '../schema/catalog.js';

const saidRung = { 'in-place': 'informal', partly: 'informal', missing: 'absent' } as const;

const best = (
  controls: readonly ControlFacts[],
  report: string,
  pick: (look: ControlLook) => Standing | null,
): Rung | null => {
  const rungs = controls.flatMap(({ looks }) =>
    looks.filter((look) => look.scope.report === report).flatMap((look) => pick(look)?.rung ?? []),
  );
  return rungs.length > 0 ? rungs.reduce(higher) : null;
};

/** A control that has ended covers nothing any more, though it stays on record beside the point. */
const isAlive = ({ looks }: ControlFacts, report: string): boolean =>
  looks.some((look) => look.scope.report === report && judged(look).rung !== 'absent');

const describePoint = (point: Point, facts: RequirementFacts): AssessedPoint => {
  const controls = facts.controls.filter(({ control }) => control.satisfies.includes(point.id));
  const answer = facts.scoped.pointAnswers.get(point.id);
  const said =
    answer && answer.answer !== 'skipped' && answer.answer !== 'not-applicable' ? saidRung[answer.answer] : null;
  const { report } = facts.scope;
  const isLeftOut = facts.verdict.conclusion === 'not-applicable';
  const state = ((): AssessedPoint['state'] => {
    if (controls.some((item) => isAlive(item, report))) return 'covered';
    if (isCarriedOut(facts.carriers)) return 'carried';
    if (isNotApplicable(answer) || isLeftOut) return 'not-applicable';
    if (said === 'informal') return 'said';
    return said === 'absent' || controls.length > 0 ? 'missing' : 'not-assessed';
  })();
  return {
    id: point.id,
    area: point.area ?? null,
    expectation: point.expectation,
    evidence: [...point.evidence],
    remedy: point.remedy,
    effort: point.effort,
    state,
    type1: best(controls, report, (look) => look.type1) ?? said,
    type2: facts.scope.period ? (best(controls, report, (look) => look.type2) ?? said) : null,
    controls: controls.map(({ control }) => control.id),
    reason: answer?.reason ?? (isLeftOut ? (facts.scoped.answer?.reason ?? null) : null),
  };
};

/** A requirement as the assessment tells it. */
export const describeRequirement = (facts: RequirementFacts, findings: readonly string[]): AssessedRequirement => {
  const { requirement, catalog, report, points } = facts.scoped;
  return {
    id: requirement.id,
    report,
    catalog,
    group: requirement.group,
    category: requirement.category ?? null,
    title: requirement.title,
    statement: requirement.statement,
    risk: requirement.risk,
    coso: requirement.coso ?? [],
    assertions: requirement.assertions ?? [],
    cuecs: requirement.cuecs ?? [],
    csocs: requirement.csocs ?? [],
    demand: requirement.demand,
    related: requirement.related ?? {},
    type1: facts.type1,
    type2: facts.type2,
    points: points.map((point) => describePoint(point, facts)),
    controls: facts.controls.map(({ control }) => control.id),
    findings: [...findings],
  };
};

/** A control as the assessment tells it, with its standing in every report that it serves. */
export const describeControl = (
  facts: ControlFacts,
  findings: readonly string[],
  reliance: readonly AssessedReliance[],
): AssessedControl => {
  const { control, evidence, discounted } = facts;
  const dates = evidence.map((item) => item.performed);
  return {
    id: control.id,
    title: control.title,
    text: control.text ?? null,
    owner: control.owner ?? null,
    performers: control.performers ?? [],
    procedure: control.procedure ?? null,
    nature: control.nature ?? null,
    kind: control.kind ?? null,
    frequency: control.frequency ?? null,
    key: control.key ?? false,
    leaves: control.leaves ?? null,
    systems: control.systems ?? [],
    reliesOn: control.reliesOn ?? [],
    assertions: control.assertions ?? [],
    reliance: [...reliance],
    since: control.since ?? null,
    until: control.until ?? null,
    satisfies: control.satisfies,
    serves: [...facts.serves],
    requirements: facts.requirements.map((scoped) => scoped.requirement.id),
    standings: facts.looks.map(({ scope, type1, type2 }) => ({ report: scope.report, type1, type2 })),
    evidence: evidence.length + discounted.length,
    latestEvidence: dates.length > 0 ? dates.reduce((a, b) => (a > b ? a : b)) : null,
    wording: facts.reading.wording,
    findings: [...findings],
  };
};
