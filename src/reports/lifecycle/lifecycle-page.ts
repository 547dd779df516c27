import type { Assessment, ReportLifecycle } from '../../schema/assessment.js';
import type { Page, PagePart } from '../page/page.js';
import { reportTitle } from '../view/labels.js';
import {
  itemReason,
  needsSentence,
  neededItems,
  placeSentence,
  stageLabel,
  stageStateLabel,
} from '../view/lifecycle.js';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const partsOf = (report: ReportLifecycle): PagePart[] => [
  { kind: 'heading', text: reportTitle(report) },
  { kind: 'paragraph', text: placeSentence(report) },
  { kind: 'paragraph', text: needsSentence(report) },
  ...(report.needs.length > 0
    ? [{ kind: 'list' as const, items: neededItems(report).map((item) => `${item.text}. ${itemReason(item)}`) }]
    : []),
  ...report.stages.flatMap(({ stage, state, items }): PagePart[] => [
    { kind: 'paragraph', text: `${capital(stageLabel[stage])}: ${stageStateLabel[state]}.` },
    {
      kind: 'tasks',
      tasks: items.map((item) => ({ done: item.state === 'yes', text: item.text, reason: itemReason(item) })),
    },
  ]),
];

/** Where the reports stand, as a checklist to work off. */
export const lifecyclePage = ({ organization, asOf, lifecycle, attestation }: Assessment): Page => ({
  title: `${organization.name}: where the reports stand, as of ${asOf}`,
  parts: [...lifecycle.flatMap(partsOf), { kind: 'paragraph', text: attestation }],
});
