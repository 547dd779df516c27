import { actionRule } from '../../model/plan.js';
import type { Assessment } from '../../schema/assessment.js';
import { gapRegister } from '../view/gap-register.js';
import type { GapRow } from '../view/gap-register.js';
import {
  actionRows,
  kindLabel,
  phaseLabel,
  phaseSentence,
  planSentence,
  wasteRows,
  wasteSentence,
} from '../view/plan.js';
import type { ActionRow } from '../view/plan.js';
import { sentence } from '../view/plural.js';
import { priorityTerms } from '../view/priority.js';
import { priorityRule } from '../view/rules.js';
import { bullets, heading, paragraph, table } from './blocks.js';
import { findingNumber } from './finding-link.js';
import { gantt } from './gantt.js';
import { inline, joined } from './inline.js';
import type { Markdown, Piece } from './inline.js';
import type { Section } from './section.js';

/** The findings that an action closes, by number, each leading to its block. */
export const closesLinks = (closes: readonly string[], gaps: ReadonlyMap<string, GapRow>): Markdown =>
  joined(closes.flatMap((id) => gaps.get(id) ?? []).map(findingNumber));

type Gaps = ReadonlyMap<string, GapRow>;

const gapsOf = (assessment: Assessment): Gaps => new Map(gapRegister(assessment).map((gap) => [gap.id, gap]));

const ofPhase = (rows: readonly ActionRow[], gaps: Gaps, terms: boolean): Markdown =>
  table(
    [
      { title: 'No.', right: true },
      'Action',
      'Severity',
      'Closes',
      'Owner',
      'Effort',
      'Work',
      'After actions',
      ...(terms ? ['Priority'] : []),
    ],
    rows.map(({ number, action, owner, effort, work, after }) => [
      number,
      action.critical ? inline`${action.title} (holds the start back)` : action.title,
      action.severity,
      closesLinks(action.closes, gaps),
      owner,
      effort,
      work,
      after.length > 0 ? after.map((other) => String(other.number)).join(', ') : 'none',
      ...(terms ? [priorityTerms(action)] : []),
    ]),
  );

/** The actions of each phase; `terms` adds how the priority of each came about. */
const phasesOf = (assessment: Assessment, rows: readonly ActionRow[], terms: boolean): Markdown[] => {
  const gaps = gapsOf(assessment);
  return assessment.plan.phases.flatMap((item) => {
    const own = rows.filter(({ action }) => action.phase === item.phase);
    if (own.length === 0) return [];
    return [heading(3, phaseLabel[item.phase]), paragraph(phaseSentence(item)), ofPhase(own, gaps, terms)];
  });
};

/** What can be done at once, and why. */
export const quickWins = (rows: readonly ActionRow[]): Markdown[] => {
  const own = rows.flatMap(({ number, action: { title, quickWin } }) =>
    quickWin === null ? [] : [inline`Action ${number}: ${title}. ${quickWin}`],
  );
  return [
    heading(3, 'Quick to win'),
    own.length > 0 ? bullets(own) : paragraph('None: nothing small that matters can be done at once.'),
  ];
};

const whyText = ({ action, after }: ActionRow): Piece =>
  joined(
    [
      action.because,
      ...after.map(({ number, because }) => inline`After ${number}: ${because}`),
      ...(action.owner === null && action.proposed === null ? ['Nobody is named for it.'] : []),
    ],
    ' ',
  );

/** Why each action stands where it does and what will prove it. */
export const reasons = (rows: readonly ActionRow[]): Markdown[] => [
  heading(3, 'Why in this place, and what will prove it'),
  table(
    [{ title: 'No.', right: true }, 'Id', 'Work', 'Why', 'Proof'],
    rows.map((row) => [
      row.number,
      row.action.id,
      kindLabel[row.action.kind],
      whyText(row),
      row.action.proof.map(sentence).join(' '),
    ]),
  ),
];

/** Controls that could be dropped. */
export const waste = (assessment: Assessment): Markdown[] => {
  const rows = wasteRows(assessment);
  return [
    heading(3, 'What could be dropped'),
    paragraph(wasteSentence(assessment.plan)),
    ...(rows.length > 0
      ? [
          table(
            ['Control', 'Kind', 'Why', 'What stays', 'Frees'],
            rows.map(({ control, kind, because, keeps, frees }) => [control, kind, because, keeps, frees]),
          ),
        ]
      : []),
  ];
};

const nothing = 'None. No finding is open, so there is nothing to remedy.';

export const remediation: Section = {
  title: 'Remediation plan',
  blocks: (assessment) => {
    const rows = actionRows(assessment);
    if (rows.length === 0) return [paragraph(nothing), ...waste(assessment)];
    const { circles } = assessment.plan;
    return [
      paragraph(planSentence(assessment.plan)),
      paragraph(actionRule),
      paragraph(priorityRule),
      ...quickWins(rows),
      ...phasesOf(assessment, rows, true),
      ...reasons(rows),
      ...(circles.length > 0 ? [bullets(circles.map(({ action, because }) => `${action}: ${because}`))] : []),
      heading(3, 'The plan on a calendar'),
      ...gantt(assessment),
      ...waste(assessment),
    ];
  },
  brief: {
    blocks: (assessment) => {
      const rows = actionRows(assessment);
      if (rows.length === 0) return [paragraph(nothing)];
      return [
        paragraph(planSentence(assessment.plan)),
        paragraph(actionRule),
        ...quickWins(rows),
        ...phasesOf(assessment, rows, false),
      ];
    },
    without: 'why each action stands in its place and what will prove it, the calendar, what could be dropped',
  },
};
