import type { Assessment, DescribedReport, ReportAssertion, ReportEvents } from '../../../schema/assessment.js';
import { assertionRows, assertionSentence, basisLabel, basisMeaning, generalSentence } from '../../view/assertion.js';
import { descriptionRows, descriptionSentence } from '../../view/description.js';
import { changeRows, eventDays, incidentRows, incidentRule, toldTo } from '../../view/events.js';
import { reportLabel } from '../../view/labels.js';
import { bullets, heading, paragraph, tableOr } from '../blocks.js';
import type { Chapter } from '../chapter.js';
import { html } from '../template.js';
import type { Piece } from '../template.js';

const descriptionOf = (report: DescribedReport): Piece => [
  heading(3, `${reportLabel[report.report]}: system description`),
  tableOr(
    'Nothing is to be told.',
    `${reportLabel[report.report]}: ${descriptionSentence(report)}`,
    ['Item', 'What it tells', 'State', 'What is there', 'What is short'],
    descriptionRows(report).map(({ id, title, state, found, short }) => [
      id,
      title,
      state,
      found.join('; '),
      short.join(' '),
    ]),
  ),
];

const eventsOf = (events: ReportEvents): Piece => [
  heading(3, `${reportLabel[events.report]}: incidents and changes`),
  paragraph(`Days looked at: ${eventDays(events)}. ${incidentRule[events.report]}`),
  tableOr(
    'No incident is on record. That nobody recorded one does not say that there was none.',
    `Incidents, ${reportLabel[events.report]}`,
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
  tableOr(
    'No change is on record, and the control register shows none.',
    `Changes, ${reportLabel[events.report]}`,
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

const bases = ['tested', 'monitored', 'contradicted', 'performed', 'none', 'not-applicable'] as const;

const assertionOf = (assessment: Assessment, assertion: ReportAssertion): Piece => {
  const general = generalSentence(assertion);
  return [
    heading(3, `${reportLabel[assertion.report]}: what management's assertion rests on`),
    tableOr(
      'No requirement is in scope.',
      `${reportLabel[assertion.report]}: ${assertionSentence(assertion)}`,
      ['Group', ...bases.map((basis) => basisLabel[basis])],
      assertionRows(assessment, assertion).map(({ group, ids }) => [
        group,
        ...bases.map((basis) => (ids[basis].length === 0 ? '0' : `${ids[basis].length}: ${ids[basis].join(', ')}`)),
      ]),
    ),
    general === '' ? null : paragraph(general),
  ];
};

/** What management itself delivers: the description of its system and an assertion that it has a basis for. */
export const management: Chapter = {
  id: 'management',
  title: 'Description and assertion',
  content: ({ assessment }) => {
    const { description, events, assertion } = assessment;
    if (description.length === 0)
      return paragraph('No report is in scope, so management has nothing to describe or assert.');
    return [
      paragraph(
        'Management writes the system description and signs an assertion. This chapter tells what the registers hold for both. Material is no text yet: whether a description is fair is for management to say and for the auditor to examine.',
      ),
      description.map(descriptionOf),
      events.map(eventsOf),
      assertion.map((item) => assertionOf(assessment, item)),
      heading(3, 'Words for the basis of an assertion'),
      bullets(bases.map((basis) => html`<b>${basisLabel[basis]}</b>: ${basisMeaning[basis]}`)),
    ];
  },
};
