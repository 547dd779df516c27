import type { Assessment, DescribedReport, ReportAssertion, ReportEvents } from '../../schema/assessment.js';
import { assertionRows, assertionSentence, basisLabel, basisMeaning, generalSentence } from '../view/assertion.js';
import { descriptionRows, descriptionSentence } from '../view/description.js';
import { changeRows, eventDays, incidentRows, incidentRule, toldTo } from '../view/events.js';
import { reportLabel } from '../view/labels.js';
import { bullets, heading, paragraph, table } from './blocks.js';
import { inline } from './inline.js';
import type { Markdown } from './inline.js';
import type { Section } from './section.js';

const descriptionOf = (report: DescribedReport, rows = descriptionRows(report)): Markdown[] => [
  heading(3, `${reportLabel[report.report]}: system description`),
  paragraph(descriptionSentence(report)),
  ...(rows.length === 0
    ? []
    : [
        table(
          ['Item', 'What it tells', 'State', 'What is there', 'What is short'],
          rows.map(({ id, title, state, found, short }) => [id, title, state, found.join('; '), short.join(' ')]),
        ),
      ]),
];

const eventsOf = (events: ReportEvents): Markdown[] => {
  const { incidents, changes } = events;
  return [
    heading(3, `${reportLabel[events.report]}: incidents and changes`),
    paragraph(`Days looked at: ${eventDays(events)}. ${incidentRule[events.report]}`),
    incidents.length === 0
      ? paragraph('No incident is on record. That nobody recorded one does not say that there was none.')
      : table(
          ['Incident', 'On', 'What', 'Resolved', toldTo[events.report], 'Why'],
          incidentRows(events).map(({ id, on, title, resolved, disclosure, why }) => [
            id,
            on,
            title,
            resolved,
            disclosure,
            why,
          ]),
        ),
    changes.length === 0
      ? paragraph('No change is on record, and the control register shows none.')
      : table(
          ['Change', 'On', 'What', 'Kind', 'For readers', 'From'],
          changeRows(events).map(({ id, on, title, kind, significance, origin }) => [
            id,
            on,
            title,
            kind,
            significance,
            origin,
          ]),
        ),
  ];
};

const bases = ['tested', 'monitored', 'contradicted', 'performed', 'none', 'not-applicable'] as const;

const assertionTitle = ({ report }: ReportAssertion): string =>
  `${reportLabel[report]}: what management's assertion rests on`;

const assertionOf = (assessment: Assessment, assertion: ReportAssertion): Markdown[] => {
  const general = generalSentence(assertion);
  return [
    heading(3, assertionTitle(assertion)),
    paragraph(assertionSentence(assertion)),
    ...(assertion.requirements.length === 0
      ? []
      : [
          table(
            ['Group', ...bases.map((basis) => basisLabel[basis])],
            assertionRows(assessment, assertion).map(({ group, ids }) => [
              group,
              ...bases.map((basis) =>
                ids[basis].length === 0 ? '0' : `${ids[basis].length}: ${ids[basis].join(', ')}`,
              ),
            ]),
          ),
        ]),
    ...(general === '' ? [] : [paragraph(general)]),
  ];
};

const introduction =
  'Management writes the system description and signs an assertion. This chapter tells what the registers hold for both. Material is no text yet: whether a description is fair is for management to say and for the auditor to examine.';

const nothing = 'No report is in scope, so management has nothing to describe or assert.';

/** Items that are there need no line in a report of sensible length. */
const short = (report: DescribedReport): ReturnType<typeof descriptionRows> => {
  const open = new Set(report.items.flatMap(({ id, state }) => (state === 'thin' || state === 'missing' ? [id] : [])));
  return descriptionRows(report).filter(({ id }) => open.has(id));
};

/** What management itself delivers: the description of its system and an assertion that it has a basis for. */
export const management: Section = {
  title: 'Description and assertion readiness',
  blocks: (assessment) => {
    const { description, events, assertion } = assessment;
    if (description.length === 0) return [paragraph(nothing)];
    return [
      paragraph(introduction),
      ...description.flatMap((report) => descriptionOf(report)),
      ...events.flatMap(eventsOf),
      ...assertion.flatMap((item) => assertionOf(assessment, item)),
      heading(3, 'Words for the basis of an assertion'),
      bullets(bases.map((basis) => inline`**${basisLabel[basis]}**: ${basisMeaning[basis]}`)),
    ];
  },
  brief: {
    blocks: ({ description, assertion }) =>
      description.length === 0
        ? [paragraph(nothing)]
        : [
            paragraph(introduction),
            ...description.flatMap((report) => descriptionOf(report, short(report))),
            ...assertion.flatMap((item) => [
              heading(3, assertionTitle(item)),
              paragraph([assertionSentence(item), generalSentence(item)].filter((text) => text !== '').join(' ')),
            ]),
          ],
    without:
      'items of the description that are there, incidents and changes, requirements by the basis of the assertion',
  },
};
