import type { DescribedItem } from '../../schema/assessment.js';
import { bullets, heading, paragraph, table } from '../document/blocks.js';
import { inline } from '../document/inline.js';
import type { Part } from '../document/part.js';
import { foundText } from '../view/description.js';
import { changeRows } from '../view/events.js';
import { reportTitle } from '../view/labels.js';
import { sentence } from '../view/plural.js';
import { carriesText, methodText, reliedOn } from '../view/third-parties.js';
import { reportDays } from '../view/report-date.js';
import { ofReport, toWrite } from './draft.js';
import type { DraftInput, Refusal, WriteDraft } from './draft.js';

/** What management says in words of its own, with who said it and when. */
const saidParts = ({ said }: DescribedItem): Part[] => {
  if (said === null) return [];
  if (said.none)
    return [paragraph(`There is none, as ${said.by ?? toWrite('who')} stated on ${said.on ?? toWrite('day')}.`)];
  if (said.text !== null) return [paragraph(said.text)];
  return said.file === null ? [] : [paragraph(`The text is in ${said.file}, which is not copied here.`)];
};

const itemParts = (item: DescribedItem): Part[] => [
  heading(3, `${item.id} ${item.title}`),
  ...saidParts(item),
  ...(item.found.length > 0 ? [paragraph('On record:'), bullets(item.found.map((found) => foundText(found)))] : []),
  ...(item.state === 'missing' ? [paragraph(toWrite(item.asks))] : []),
  ...(item.state === 'thin' ? item.short.map(({ says }) => paragraph(toWrite(says))) : []),
];

/** What the registers hold that a description names one by one. */
const registers = ({ assessment, report }: DraftInput): Part[] => {
  const parties = reliedOn(assessment);
  const controls = assessment.controls.filter(({ serves }) => serves.includes(report.report));
  const changes = ofReport(assessment.events, report);
  return [
    heading(2, 'Registers that the description draws on'),
    heading(3, 'Services'),
    assessment.services.length > 0
      ? bullets(
          assessment.services.map(
            ({ name, description }) =>
              inline`**${sentence(name)}** ${description ?? toWrite('what the service is (soc-gap.yaml)')}`,
          ),
        )
      : paragraph(toWrite('the services (soc-gap.yaml)')),
    ...(report.report === 'soc2'
      ? [
          heading(3, 'Principal service commitments and system requirements'),
          assessment.commitments.length > 0
            ? table(
                ['Id', 'Commitment', 'Stands in'],
                assessment.commitments.map(({ id, text, source }) => [
                  id,
                  text,
                  source ?? toWrite('contract or notice'),
                ]),
              )
            : paragraph(toWrite('the commitments (soc-gap.yaml)')),
        ]
      : []),
    heading(3, 'Subservice organizations'),
    parties.length > 0
      ? table(
          ['Name', 'Service', 'Method', 'Requirements that it carries'],
          parties.map((item) => [item.name, item.service ?? toWrite('service'), methodText(item), carriesText(item)]),
        )
      : paragraph('None is on record.'),
    heading(3, 'Complementary user entity controls'),
    assessment.userControls.length > 0
      ? table(
          ['Id', 'Control', 'Requirements'],
          assessment.userControls.map(({ id, text, requirements }) => [
            id,
            text,
            requirements.join(', ') || 'none named',
          ]),
        )
      : paragraph('None is on record.'),
    heading(3, 'Significant changes'),
    changes && changes.changes.length > 0
      ? table(
          ['Change', 'On', 'What', 'For readers'],
          changeRows(changes).map(({ id, on, title, significance }) => [id, on, title, significance]),
        )
      : paragraph('None is on record.'),
    heading(3, 'Controls'),
    controls.length > 0
      ? table(
          ['Control', 'What is done', 'Requirements'],
          controls.map(({ id, title, text, requirements }) => [
            `${id} ${title}`,
            text ?? toWrite('who does what, when and how (controls.yaml)'),
            requirements.join(', '),
          ]),
        )
      : paragraph(toWrite('the controls (controls.yaml)')),
  ];
};

/** The system description, item by item (DC 200; AT-C 320): what management has said, what is on record, and what is still to be written. */
export const description: WriteDraft = (input) => {
  const { assessment, report } = input;
  const items = (ofReport(assessment.description, report)?.items ?? []).filter(({ state }) => state !== 'not-asked');
  const refused: Refusal[] = items
    .filter(({ state }) => state === 'missing')
    .map(({ id, title, enough }) => ({
      what: `${id} ${title}.`,
      where: `Nothing is on record. Enough is usually: ${enough}`,
    }));
  return {
    title: `Description of the system of ${assessment.organization.name} for ${reportTitle(report)}`,
    refused,
    parts: [
      heading(2, 'Description'),
      paragraph(`The description speaks of the system ${reportDays(report, assessment)}.`),
      ...(assessment.organization.description ? [paragraph(assessment.organization.description)] : []),
      ...items.flatMap(itemParts),
      ...registers(input),
    ],
  };
};
