import type { Alignment, Assessment } from '../../schema/assessment.js';
import { rangeText } from '../view/labels.js';
import { plural } from '../view/plural.js';
import { differenceRows, figureRows, optionLabel, sharedRows, spanText, titlesOf } from '../view/two-reports.js';
import { bullets, heading, paragraph, table } from './blocks.js';
import { inline } from './inline.js';
import type { Markdown } from './inline.js';
import type { Section } from './section.js';

const serve = (count: number): string => (count === 1 ? 'serves' : 'serve');

const unused = (assessment: Assessment): Markdown[] => {
  const { neither } = assessment.overlap;
  if (neither.length === 0) return [];
  const titles = titlesOf(assessment);
  const listed = neither.map((id) => `${id} ${titles.get(id) ?? ''}`.trim()).join('; ');
  return [
    bullets([
      inline`${plural(neither.length, 'control')} on record ${neither.length === 1 ? 'bears' : 'bear'} on no requirement in scope: ${listed}.`,
    ]),
  ];
};

const figures = ({ overlap }: Assessment): Markdown[] => [
  heading(3, 'The effort in figures'),
  table(
    [
      'What',
      { title: 'SOC 1 alone', right: true },
      { title: 'SOC 2 alone', right: true },
      { title: 'One after the other', right: true },
      { title: 'At once', right: true },
      { title: 'Saved', right: true },
      { title: 'SOC 2 adds to SOC 1', right: true },
      { title: 'SOC 1 adds to SOC 2', right: true },
    ],
    figureRows(overlap).map((row) => [
      row.what,
      row.soc1,
      row.soc2,
      row.apart,
      row.together,
      row.saved,
      row.addsSoc2,
      row.addsSoc1,
    ]),
  ),
  paragraph(
    inline`Items are by the table of sample sizes, edition ${overlap.table.edition}. ${overlap.table.indicative} "At once" counts an item twice unless it falls on days that both reports look at. Nothing here is an hour or a price of the auditor. Person-days are estimates of our own work; what is not assessed is not in them.`,
  ),
  ...(overlap.unsized.length > 0
    ? [paragraph(inline`Left out of the items, because no frequency is on record: ${overlap.unsized.join(', ')}.`)]
    : []),
];

const shared = (assessment: Assessment): Markdown[] => [
  heading(3, 'Controls that serve both'),
  table(
    [
      'Control',
      'Title',
      { title: 'Items for SOC 1', right: true },
      { title: 'Items for SOC 2', right: true },
      { title: 'Items at once', right: true },
      'Lists to draw from, by days',
      { title: 'Evidence for both', right: true },
    ],
    sharedRows(assessment).map((row) => [
      row.control,
      row.title,
      row.soc1,
      row.soc2,
      row.together,
      row.lists,
      row.evidence,
    ]),
  ),
];

const differences = ({ overlap }: Assessment): Markdown[] => {
  const rows = differenceRows(overlap);
  return [
    heading(3, 'Where one test does not do'),
    rows.length === 0
      ? paragraph('Nothing on record says so. The auditor may know reasons that the workspace does not hold.')
      : table(
          ['Why', 'Controls'],
          rows.map(({ why, controls }) => [why, controls.join(', ')]),
        ),
  ];
};

const signed = (days: number): string => (days > 0 ? `+${days}` : String(days));

const periods = ({ says, notes, options }: Alignment): Markdown[] => [
  heading(3, 'The days of both reports'),
  bullets([says, ...notes.map((note) => note.says)]),
  ...(options.length > 0
    ? [
        table(
          [
            'Choice',
            'SOC 1',
            'SOC 2',
            { title: 'Shared days', right: true },
            { title: 'Days changed, SOC 1 and SOC 2', right: true },
            { title: 'Items at once', right: true },
            { title: 'Evidence for both', right: true },
            'What follows',
          ],
          options.map((option) => [
            optionLabel[option.kind],
            rangeText(option.soc1),
            rangeText(option.soc2),
            option.sharedDays,
            `${signed(option.soc1Days)} and ${signed(option.soc2Days)}`,
            spanText(option.samples),
            option.evidenceShared,
            option.says.join(' '),
          ]),
        ),
        paragraph('Choices for the talk with the firm. No verdict was reached for other days than the planned ones.'),
      ]
    : []),
];

export const overlap: Section = {
  title: 'What both reports share',
  blocks: (assessment) => {
    const { overlap: found, reports } = assessment;
    if (reports.length < 2) return [paragraph(inline`None. ${found.says}`), ...unused(assessment)];
    const counts = `${plural(found.shared.length, 'control')} ${serve(found.shared.length)} SOC 1 and SOC 2; ${found.soc1Only.length} ${serve(found.soc1Only.length)} SOC 1 only, ${found.soc2Only.length} SOC 2 only.`;
    return [
      paragraph(inline`${counts} ${found.says}`),
      ...figures(assessment),
      ...(found.shared.length > 0 ? [...shared(assessment), ...differences(assessment)] : []),
      ...(found.periods ? periods(found.periods) : []),
      ...unused(assessment),
    ];
  },
};
