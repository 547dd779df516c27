import type { Diff, FindingChange } from '../../schema/history/diff.js';
import type { Page, PagePart } from '../page/page.js';
import { conclusionLabel, reportLabel, statusLabel } from '../view/labels.js';
import { joinFirst, plural } from '../view/plural.js';
import { repeatParts } from './repeat-parts.js';

/** The groups in the order in which a reader wants them: what got worse first, then what became of the rest. */
const groups: readonly (readonly [title: string, holds: (item: FindingChange) => boolean])[] = [
  ['New', ({ change }) => change === 'new'],
  ['Reopened', ({ change }) => change === 'reopened'],
  ['Worse', ({ change }) => change === 'worse'],
  ['Overdue', ({ overdue }) => overdue],
  ['No longer accepted', ({ acceptance }) => acceptance === 'ended'],
  ['Came into scope', ({ change }) => change === 'entered-scope'],
  ['Closed', ({ change }) => change === 'closed'],
  ['Better', ({ change }) => change === 'better'],
  ['Accepted since', ({ acceptance }) => acceptance === 'accepted'],
  ['Left the scope', ({ change }) => change === 'left-scope'],
  ['Out of sight: no longer on record', ({ change }) => change === 'subject-gone'],
  ['Out of sight: the control fell', ({ change }) => change === 'hidden'],
  ['Out of sight: another period', ({ change }) => change === 'period-moved'],
];

const reasonOf = (title: string, { says, after, before }: FindingChange): string => {
  if (title === 'Overdue') return `Due ${after?.due ?? ''}, ${after ? statusLabel[after.status] : ''}.`;
  if (title === 'Accepted since') return 'Management accepts the risk.';
  if (title === 'No longer accepted') return `It was accepted; now it is ${after ? statusLabel[after.status] : ''}.`;
  return before && !after && before.status === 'said-done' ? `${says} It was said to be done.` : says;
};

const groupParts = ({ findings }: Diff): PagePart[] =>
  groups.flatMap(([title, holds]): PagePart[] => {
    const found = findings.filter(holds);
    if (found.length === 0) return [];
    return [
      { kind: 'heading', text: `${title} (${found.length})` },
      {
        kind: 'table',
        columns: ['Severity', 'Finding', 'Id', 'Why'],
        rows: found.map((item) => [item.severity, item.title, item.id, reasonOf(title, item)]),
      },
    ];
  });

const countsText = ({ counts }: Diff): string =>
  [
    `Findings: ${counts.new} new, ${counts.reopened} reopened, ${counts.enteredScope} with what came into scope;`,
    `${counts.closed} closed; ${counts.leftScope + counts.subjectGone + counts.periodMoved + counts.hidden} out of sight, which closes nothing;`,
    `${counts.worse} worse, ${counts.better} better, ${counts.same} as they were.`,
    `Overdue: ${counts.overdue}. Accepted since: ${counts.accepted}; no longer accepted: ${counts.acceptanceEnded}.`,
  ].join(' ');

const conclusionParts = ({ conclusions }: Diff): PagePart[] =>
  conclusions.length === 0
    ? [{ kind: 'paragraph', text: 'No conclusion on a requirement that both look at has changed.' }]
    : [
        { kind: 'heading', text: `Conclusions that changed (${conclusions.length})` },
        {
          kind: 'table',
          columns: ['Requirement', 'Report', 'Before', 'After', 'Why'],
          rows: conclusions.map(({ id, report, type, before, after, says }) => [
            id,
            `${reportLabel[report]} type ${type}`,
            conclusionLabel[before],
            conclusionLabel[after],
            says,
          ]),
        },
      ];

const scopeParts = ({ scope }: Diff): PagePart[] => {
  const items = scope.flatMap(({ report, entered, left }) => [
    ...(entered.length > 0
      ? [
          `${plural(entered.length, 'requirement')} came into the scope of ${reportLabel[report]}: ${joinFirst(entered, 12)}.`,
        ]
      : []),
    ...(left.length > 0
      ? [`${plural(left.length, 'requirement')} left the scope of ${reportLabel[report]}: ${joinFirst(left, 12)}.`]
      : []),
  ]);
  return items.length > 0
    ? [
        { kind: 'heading', text: 'Scope' },
        { kind: 'list', items },
      ]
    : [];
};

/** What changed between two assessments. */
export const diffPage = (diff: Diff): Page => {
  const { before, after, caveats, repeats, attestation } = diff;
  return {
    title: `${after.organization}: from ${before.asOf} to ${after.asOf}`,
    parts: [
      { kind: 'paragraph', text: countsText(diff) },
      {
        kind: 'paragraph',
        text: `On record: ${plural(before.controls, 'control')}, then ${after.controls}; ${plural(before.evidence, 'piece')} of evidence, then ${after.evidence}; ${plural(before.requirements, 'requirement')} in scope, then ${after.requirements}.`,
      },
      ...(caveats.length > 0
        ? [
            { kind: 'heading' as const, text: 'Mind before you compare' },
            { kind: 'list' as const, items: caveats.map(({ says }) => says) },
          ]
        : []),
      ...groupParts(diff),
      ...conclusionParts(diff),
      ...scopeParts(diff),
      ...repeatParts(repeats),
      { kind: 'paragraph', text: attestation },
    ],
  };
};
