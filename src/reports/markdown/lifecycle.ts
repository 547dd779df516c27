import type { ReportLifecycle } from '../../schema/assessment.js';
import { tasksMarkdown } from '../page/page-markdown.js';
import { reportTitle } from '../view/labels.js';
import {
  itemReason,
  needsSentence,
  neededItems,
  placeSentence,
  stageCount,
  stageLabel,
  stageStateLabel,
} from '../view/lifecycle.js';
import { heading, paragraph, table } from './blocks.js';
import type { Markdown } from './inline.js';
import type { Section } from './section.js';

const ofReport = (report: ReportLifecycle): Markdown[] => [
  heading(3, `Where ${reportTitle(report)} stands`),
  paragraph(placeSentence(report)),
  table(
    ['Stage', 'State', { title: 'Points there', right: true }],
    report.stages.map((stage) => [stageLabel[stage.stage], stageStateLabel[stage.state], stageCount(stage)]),
  ),
  paragraph(needsSentence(report)),
  ...(report.needs.length > 0
    ? [tasksMarkdown(neededItems(report).map((item) => ({ done: false, text: item.text, reason: itemReason(item) })))]
    : []),
];

export const lifecycle: Section = {
  title: 'Where the reports stand',
  blocks: ({ lifecycle: reports }) =>
    reports.length === 0
      ? [paragraph('None. No report is in scope.')]
      : [
          paragraph('A period or date on record decides first, then what is open. What nobody said is not known.'),
          ...reports.flatMap(ofReport),
        ],
};
