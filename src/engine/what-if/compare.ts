import { unique } from '../../model/order.js';
import { severities } from '../../model/severity.js';
import type { Conclusion, Finding } from '../../schema/assessment.js';
import type { Outcome } from '../judge.js';
import type { MovedFinding, MovedRequirement, WhatIf } from '../../schema/what-if.js';
import type { Assumed } from '../assumed.js';
import { concluded } from './totals.js';

/** From the best to the worst. Silence is neither, and what does not apply is not ranked. */
const order: readonly Conclusion[] = ['ready', 'at-risk', 'not-ready'];

const moveOf = (from: Conclusion, to: Conclusion): MovedRequirement['move'] => {
  if (to === 'not-assessed') return 'unknown';
  const [was, is] = [order.indexOf(from), order.indexOf(to)];
  if (was < 0 || is < 0) return 'other';
  return is < was ? 'better' : 'worse';
};

const exclusionOf = ({ reports }: Outcome): ReadonlyMap<string, string> =>
  new Map(reports.flatMap(({ scope }) => scope.excluded.map(({ id, reason }) => [id, reason] as const)));

const moveRequirements = (before: Outcome, after: Outcome): MovedRequirement[] => {
  const [was, is] = [concluded(before), concluded(after)];
  const excluded = exclusionOf(after);
  const left = before.requirements.flatMap(({ id, report, title }): MovedRequirement[] => {
    const from = was.get(id);
    if (!from || is.has(id)) return [];
    const why = excluded.get(id) ?? 'Its catalog is not part of the report any more.';
    return [{ id, report, title, move: 'left', from: from.conclusion, to: null, why }];
  });
  const others = after.requirements.flatMap(({ id, report, title }): MovedRequirement[] => {
    const [from, to] = [was.get(id), is.get(id)];
    if (!to) return [];
    if (!from) return [{ id, report, title, move: 'joined', from: null, to: to.conclusion, why: to.why }];
    if (from.conclusion === to.conclusion) return [];
    return [
      {
        id,
        report,
        title,
        move: moveOf(from.conclusion, to.conclusion),
        from: from.conclusion,
        to: to.conclusion,
        why: to.why,
      },
    ];
  });
  return [...left, ...others];
};

/** What the reasons of vanished findings are read from. */
interface Now {
  readonly there: ReadonlySet<string>;
  readonly idle: ReadonlySet<string>;
  /** Why each control stands where it does, by id. */
  readonly standing: ReadonlyMap<string, string>;
}

const standingsOf = ({ controls, reports }: Outcome): ReadonlyMap<string, string> => {
  const typeOf = new Map(reports.map(({ report, type }) => [report, type]));
  return new Map(
    controls.map(({ id, standings }) => {
      const judged = standings.map(({ report, type1, type2 }) => (typeOf.get(report) === 2 && type2 ? type2 : type1));
      return [id, unique(judged.flatMap(({ reasons }) => reasons.map(({ says }) => says))).join(' ')];
    }),
  );
};

/** Why a finding is not there any more, from what else has changed. */
const whyGone = (finding: Finding, { there, idle, standing }: Now, assumed?: Assumed): string => {
  const { id, subject, requirements, controls } = finding;
  if (assumed?.findings.has(id)) return 'It is taken as closed.';
  const gone = requirements.filter((requirement) => !there.has(requirement));
  if (requirements.length > 0 && gone.length === requirements.length) {
    return `${gone.length === 1 ? 'Its requirement is' : 'Its requirements are'} out of scope: ${gone.join(', ')}.`;
  }
  if (subject.kind === 'control' && idle.has(subject.id)) return `${subject.id} serves no report any more.`;
  if (controls.length > 0 && controls.every((control) => idle.has(control))) {
    return `${controls.join(', ')} ${controls.length === 1 ? 'serves' : 'serve'} no report any more.`;
  }
  const now = standing.get(subject.kind === 'control' ? subject.id : '');
  return now === undefined ? `This holds no more: ${finding.condition}` : `What is said of ${subject.id} now: ${now}`;
};

const moveFindings = (before: Outcome, after: Outcome, assumed?: Assumed): MovedFinding[] => {
  const open = (findings: readonly Finding[]): Map<string, Finding> =>
    new Map(findings.filter(({ status }) => status !== 'accepted').map((finding) => [finding.id, finding]));
  const [was, is] = [open(before.findings), open(after.findings)];
  const there = new Set(after.requirements.map(({ id }) => id));
  const idle = new Set(after.controls.filter(({ serves }) => serves.length === 0).map(({ id }) => id));
  const now: Now = { there, idle, standing: standingsOf(after) };
  const gone = [...was.values()]
    .filter(({ id }) => !is.has(id))
    .map((finding): MovedFinding => {
      const { id, title, severity } = finding;
      return { id, title, move: 'gone', from: severity, to: null, why: whyGone(finding, now, assumed) };
    });
  const rest = [...is.values()].flatMap(({ id, title, severity, condition }): MovedFinding[] => {
    const from = was.get(id)?.severity ?? null;
    if (from === severity) return [];
    if (from === null) return [{ id, title, move: 'new', from, to: severity, why: condition }];
    const lighter = severities.indexOf(severity) > severities.indexOf(from);
    return [{ id, title, move: lighter ? 'lighter' : 'graver', from, to: severity, why: condition }];
  });
  return [...rest.filter(({ move }) => move === 'new'), ...rest.filter(({ move }) => move !== 'new'), ...gone];
};

const apart = (before: readonly string[], after: readonly string[]): { gone: string[]; new: string[] } => {
  const [was, is] = [new Set(before), new Set(after)];
  return { gone: before.filter((id) => !is.has(id)), new: after.filter((id) => !was.has(id)) };
};

/** What moves from one assessment to another, each with its reason. */
export const compare = (
  before: Outcome,
  after: Outcome,
  assumed?: Assumed,
): Pick<WhatIf, 'requirements' | 'findings' | 'evidence' | 'controls'> => {
  const requests = ({ evidenceRequests }: Outcome): string[] => evidenceRequests.map(({ id }) => id);
  const serving = ({ controls }: Outcome): string[] =>
    controls.filter(({ serves }) => serves.length > 0).map(({ id }) => id);
  const controls = apart(serving(before), serving(after));
  return {
    requirements: moveRequirements(before, after),
    findings: moveFindings(before, after, assumed),
    evidence: apart(requests(before), requests(after)),
    controls: { freed: controls.gone, joined: controls.new },
  };
};
