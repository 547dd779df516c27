import type { AssessedChange, Assessment, DescribedItem, ReportEvents } from '../../schema/assessment.js';
import { foundText, itemStateLabel } from '../view/description.js';
import { disclosureLabel, significanceText } from '../view/events.js';
import { effortText, rangeText, reportTitle } from '../view/labels.js';
import type { Explanation } from './explanation.js';
import { findingsOf, tellOpen } from './tell-findings.js';
import { indent } from './tell-standing.js';

const tellSaid = ({ said }: DescribedItem): string[] => {
  if (!said) return ['Management says: nothing in description.yaml'];
  if (said.none) return [`Management says: there is none (${said.by ?? 'nobody named'}, ${said.on ?? 'no day'})`];
  const updated = said.updated === null ? 'no day of the last update' : `updated ${said.updated}`;
  return [`Management says (${updated}):`, ...indent([said.text ?? `see ${said.file ?? ''}`])];
};

const tellItem = (item: DescribedItem): string[] => [
  `${item.id}  ${item.title}: ${itemStateLabel[item.state]}`,
  ...indent([
    item.says,
    `asks    ${item.asks}`,
    `enough  ${item.enough}`,
    ...tellSaid(item),
    item.found.length > 0 ? 'What is there' : 'What is there: nothing',
    ...indent(item.found.map((found) => `- ${foundText(found)}`)),
    item.short.length > 0 ? 'What is short' : 'What is short: nothing',
    ...indent(item.short.map(({ says }) => `- ${says}`)),
    ...(item.short.length > 0 ? [`Usual effort: ${effortText(item.effort)}`] : []),
  ]),
  '',
];

const tellChange = (change: AssessedChange): string =>
  `- ${change.on}  ${change.id}  ${change.title}; ${significanceText(change)}`;

/** The events behind the items that are told from them. */
const tellEvents = (items: readonly DescribedItem[], events: ReportEvents | undefined): string[] => {
  if (!events) return [];
  const asks = (...ids: readonly string[]): boolean => items.some(({ id }) => ids.includes(id));
  const days = rangeText(events);
  return [
    ...(asks('DC4')
      ? [
          `Incidents of ${days} (${events.incidents.length})`,
          ...indent(
            events.incidents.map(
              ({ id, on, title, disclosure, says }) =>
                `- ${on}  ${id}  ${title}; ${disclosureLabel[disclosure]}. ${says}`,
            ),
          ),
          '',
        ]
      : []),
    ...(asks('DC9', 'SD10')
      ? [`Changes of ${days} (${events.changes.length})`, ...indent(events.changes.map(tellChange)), '']
      : []),
  ];
};

/** What is there for an item of a system description, or for all parts of one; undefined where no item in scope has this id. */
export const explainDescription = (assessment: Assessment, id: string): Explanation | undefined => {
  const described = assessment.description.find(({ items }) =>
    items.some((item) => item.id === id || item.under === id),
  );
  const report = assessment.reports.find((item) => item.report === described?.report);
  if (!described || !report) return undefined;
  const items = described.items.filter((item) => item.id === id || item.under === id);
  const ids = new Set(items.map((item) => item.id));
  const findings = findingsOf(
    assessment,
    assessment.findings
      .filter(({ check, subject, data }) => {
        const listed = data.items;
        return (
          check === 'description-gap' &&
          (ids.has(subject.id) || (Array.isArray(listed) && listed.some((item) => ids.has(item))))
        );
      })
      .map((finding) => finding.id),
  );
  return {
    lines: [
      `${id}  part of the system description of ${reportTitle(report)}, assessed as of ${assessment.asOf}`,
      '',
      ...items.flatMap(tellItem),
      ...tellEvents(
        items,
        assessment.events.find((item) => item.report === report.report),
      ),
      ...tellOpen(assessment, findings),
    ],
    pieces: { kind: 'description', asOf: assessment.asOf, report: report.report, items, findings },
  };
};
