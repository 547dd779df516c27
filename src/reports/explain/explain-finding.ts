import type { Assessment, Finding } from '../../schema/assessment.js';
import { gapRegister } from '../view/gap-register.js';
import type { GapRow } from '../view/gap-register.js';
import { priorityTerms } from '../view/priority.js';
import { taskText } from '../view/task.js';
import type { Explanation, Rule, RuleOf } from './explanation.js';
import { controlsOf } from './explain-requirement.js';
import { tellGround } from './tell-chain.js';
import { tellSeverities } from './tell-method.js';
import { indent, tellControls } from './tell-standing.js';

const tellRule = (finding: Finding, rule: Rule | undefined): string[] =>
  rule
    ? [`Rule (${finding.check})`, ...indent([rule.rule, `Source: ${rule.source}`])]
    : [`Rule: the check ${finding.check}`];

const tellResponse = (gap: GapRow): string[] => [
  `owner         ${gap.owner ?? 'not named'}`,
  `due           ${gap.due ?? 'not set'}`,
  `response      ${gap.response ?? 'none yet'}`,
  `cause         ${gap.cause ?? 'not recorded'}`,
  ...(gap.ticket ? [`ticket        ${gap.ticket}`] : []),
  ...(gap.closingEvidence ? [`closed by     ${gap.closingEvidence}`] : []),
  ...(gap.acceptance ? [gap.acceptance] : []),
];

/** Why a finding is one, how severe, and what comes next. Takes its id or its fingerprint; undefined where there is none. */
export const explainFinding = (assessment: Assessment, id: string, ruleOf?: RuleOf): Explanation | undefined => {
  const gap = gapRegister(assessment).find((item) => item.id === id || item.fingerprint === id);
  const finding = assessment.findings.find((item) => item.id === gap?.id);
  if (!gap || !finding) return undefined;
  const rule = ruleOf?.(finding.check);
  const controls = controlsOf(assessment, finding.controls);
  const place = assessment.order.indexOf(finding.id);
  const action = assessment.plan.actions.find(({ closes }) => closes.includes(finding.id));
  const task = assessment.schedule.tasks.find((item) => item.action === action?.id);
  const { asOf } = assessment;
  return {
    lines: [
      `${finding.id}  ${finding.title}`,
      `${finding.severity}, ${gap.gap}, ${gap.status}; assessed as of ${asOf}${gap.source ? `; recorded in ${gap.source}` : ''}`,
      '',
      ...tellRule(finding, rule),
      '',
      ...indent([
        `condition     ${finding.condition}`,
        `criteria      ${finding.criteria}`,
        `effect        ${finding.effect}`,
        `requirements  ${finding.requirements.join(', ') || 'none'}`,
        `compensated   ${gap.compensatedBy.join(', ') || 'by no working control'}`,
        `clean period  ${finding.blocksPeriod ? 'should be closed before one starts' : 'does not stand in the way'}`,
        ...tellResponse(gap),
        ...(action ? [`action        ${action.title}  ${action.id}`] : []),
        ...(task ? [`planned       ${taskText(task)}`] : []),
      ]),
      '',
      ...(finding.subject.kind === 'system' ? tellGround(assessment, finding.subject.id) : []),
      ...tellControls(assessment, controls),
      ...tellSeverities(),
      ...indent([
        `${priorityTerms(finding)}${place >= 0 ? `; number ${place + 1} of ${assessment.order.length} in the order of work` : ''}`,
      ]),
      '',
      'Next',
      ...indent([
        ...finding.dependsOn.map((other) => `First: soc-gap explain ${other}`),
        finding.recommendation,
        `Usual effort: ${gap.effort}`,
      ]),
    ],
    pieces: {
      kind: 'finding',
      asOf,
      finding,
      ...(rule ? { rule: { text: rule.rule, source: rule.source } } : {}),
      controls,
      action: action ?? null,
      task: task ?? null,
    },
  };
};
