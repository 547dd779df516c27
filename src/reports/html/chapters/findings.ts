import { severities } from '../../../model/severity.js';
import type { Finding } from '../../../schema/assessment.js';
import type { GapRow } from '../../view/gap-register.js';
import { gapLabel, reportTitle, statusLabel } from '../../view/labels.js';
import { priorityTerms } from '../../view/priority.js';
import { firstLinks } from '../anchors.js';
import { facts, paragraph } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import { severityMark } from '../charts/mark.js';
import { entry, register } from '../register.js';
import { html } from '../template.js';
import type { Markup, Piece } from '../template.js';

const most = 40;

/** What is recorded beside the condition; fields that only few findings have are named only there. */
const details = (finding: Finding, gap: GapRow, { anchors }: Source): Piece =>
  facts([
    ['Condition', gap.condition],
    ['Criteria', gap.criteria],
    ['Cause', gap.cause ?? 'not recorded; only management can say it'],
    ['Effect', gap.effect],
    ['Recommendation', gap.recommendation],
    ['Requirements', firstLinks(gap.requirements, anchors.requirement, most, 'none')],
    ['Controls', firstLinks(gap.controls, anchors.control, most, 'none')],
    ['Compensating controls', firstLinks(gap.compensatedBy, anchors.control, most, 'none in operation')],
    ...(gap.dependsOn.length > 0
      ? [['Close first', firstLinks(gap.dependsOn, anchors.finding, most, '')] as const]
      : []),
    ['Blocks a clean period', gap.blocksPeriod ? 'yes' : 'no'],
    ['Effort', gap.effort],
    ['Priority', priorityTerms(finding)],
    ['Owner', gap.owner ?? 'not named'],
    ['Due', gap.due ?? 'not set'],
    ['Management response', gap.response ?? 'none yet'],
    ['Status', gap.ticket ? `${gap.status}, ticket ${gap.ticket}` : gap.status],
    ...(gap.acceptance ? [['Acceptance', gap.acceptance] as const] : []),
    ['Closing evidence', gap.closingEvidence ?? 'none yet'],
    ['Id', html`<code>${gap.id}</code>`],
    ...(gap.source ? [['Recorded in', html`<code>${gap.source}</code>`] as const] : []),
  ]);

const item = (finding: Finding, gap: GapRow, rank: number, source: Source): Markup =>
  entry(
    source.anchors.findingAnchor(gap.id),
    [
      ['severity', finding.severity],
      ['status', finding.status],
      ['gap', finding.gap],
      ['report', finding.reports.join(' ')],
      ['part', (source.partsOf.get(gap.id) ?? []).map(source.anchors.part).join(' ')],
      ['blocks', finding.blocksPeriod ? 'yes' : 'no'],
      ['open', finding.status === 'accepted' ? 'no' : 'yes'],
      ['priority', rank],
      ['due', finding.response?.due?.replaceAll('-', '') ?? ''],
    ],
    html`${severityMark(finding.severity)} <b>${gap.number}.</b> ${gap.title}
      <span class="small">${gap.owner ?? 'nobody named'}, ${gap.status}${gap.due ? `, due ${gap.due}` : ''}</span>`,
    details(finding, gap, source),
  );

export const findings: Chapter = {
  id: 'register',
  title: 'Gap register',
  content: (source) => {
    const { assessment, gaps, anchors } = source;
    if (gaps.length === 0)
      return paragraph('None. The checks found no gap, deviation or observation in what is on record.');
    const ranks = new Map(assessment.order.map((id, index) => [id, index + 1]));
    return register({
      id: 'findings',
      what: 'findings',
      total: gaps.length,
      filters: [
        { name: 'severity', label: 'Severity', options: severities.map((severity) => [severity, severity]) },
        { name: 'status', label: 'Status', options: Object.entries(statusLabel) },
        { name: 'gap', label: 'Kind of gap', options: Object.entries(gapLabel) },
        {
          name: 'report',
          label: 'Report',
          options: assessment.reports.map((report) => [report.report, reportTitle(report)]),
        },
        {
          name: 'part',
          label: 'Category or pack',
          options: assessment.reports.flatMap(({ parts }) =>
            parts.map(({ id, title }) => [anchors.part(id), title] as const),
          ),
        },
        {
          name: 'blocks',
          label: 'Blocks a period',
          options: [
            ['yes', 'yes'],
            ['no', 'no'],
          ],
        },
        {
          name: 'open',
          label: 'Open',
          options: [
            ['yes', 'open'],
            ['no', 'accepted'],
          ],
        },
      ],
      orders: [
        ['priority', 'what to do first'],
        ['due', 'due date'],
      ],
      items: assessment.findings.flatMap((finding, index) => {
        const gap = gaps[index];
        return gap ? [item(finding, gap, ranks.get(finding.id) ?? gaps.length + 1, source)] : [];
      }),
    });
  },
};
