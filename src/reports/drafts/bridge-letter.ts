import { addDays, daysBetween } from '../../model/plain-date.js';
import type { ReportEvents } from '../../schema/assessment.js';
import { bullets, heading, paragraph, table } from '../document/blocks.js';
import type { Part } from '../document/part.js';
import { changeRows, incidentRows } from '../view/events.js';
import { reportTitle } from '../view/labels.js';
import { plural } from '../view/plural.js';
import { ofReport, signature, toWrite } from './draft.js';
import type { Draft, Refusal, WriteDraft } from './draft.js';

/** User auditors rarely take more than about three months on a letter alone. */
const usualDays = 92;

type After = NonNullable<ReportEvents['after']>;

/** What stands on record since the period, each with the place where it stands. */
const eventParts = (after: After, report: ReportEvents['report']): Part[] => {
  const events: ReportEvents = { report, ...after, after: null };
  return [
    ...(after.incidents.length > 0
      ? [
          table(
            ['Incident', 'On', 'What', 'Resolved'],
            incidentRows(events).map(({ id, on, title, resolved }) => [id, on, title, resolved]),
          ),
        ]
      : []),
    ...(after.changes.length > 0
      ? [
          table(
            ['Change', 'On', 'What', 'Kind', 'For readers'],
            changeRows(events).map(({ id, on, title, kind, significance }) => [id, on, title, kind, significance]),
          ),
        ]
      : []),
  ];
};

/**
 * A bridge letter: what management says of the days between the end of the report and today. It is no report and nobody has examined
 * it. It refuses to say that nothing changed where the registers show that something did; that they show nothing is no statement
 * either, so the sentence stays for management to confirm.
 */
export const bridgeLetter: WriteDraft = ({ assessment, report }): Draft => {
  const title = `Bridge letter of ${assessment.organization.name} for ${reportTitle(report)}`;
  const after = ofReport(assessment.events, report)?.after ?? null;
  const { period } = report;
  const refuse = (what: string, where: string): Draft => ({ title, parts: [], refused: [{ what, where }] });
  if (report.type !== 2 || period === null) {
    return refuse(
      'The letter as a whole.',
      'A bridge letter follows the period of a type 2 report; this report has none.',
    );
  }
  const stage = ofReport(assessment.lifecycle, report);
  if (after === null) {
    const last = stage?.lastReport ?? null;
    const before = last
      ? ` The last report on record goes to ${last.through}; a letter for the days since would follow that one, and ${daysBetween(last.through, assessment.asOf) > usualDays ? 'they are more than the three months that readers usually take on a letter alone' : 'this draft does not know what it covered'}.`
      : '';
    return refuse(
      'The letter as a whole.',
      `The period ends on ${period.to} and the assessment is as of ${assessment.asOf}: there are no days to speak of yet.${before}`,
    );
  }
  const happened = after.incidents.length + after.changes.length > 0;
  const issued = stage?.dates.issued ?? null;
  const isIssued = issued !== null && issued <= assessment.asOf;
  const since: After = { ...after, incidents: after.incidents.filter(({ on }) => on >= after.from) };
  const earlier: After = { ...after, changes: [], incidents: after.incidents.filter(({ on }) => on < after.from) };
  const stillOpen =
    earlier.incidents.length === 0
      ? ''
      : `, and ${plural(earlier.incidents.length, 'incident')} from before that ${earlier.incidents.length === 1 ? 'was' : 'were'} not closed by then`;
  const isLong = after.to > addDays(period.to, usualDays);
  const refused: Refusal[] = [
    ...(isIssued
      ? []
      : [
          {
            what: 'That there is a report for the letter to follow.',
            where: `soc-gap.yaml names no day up to ${assessment.asOf} on which the ${reportTitle(report)} report was issued (lifecycle.${report.report}.issued). Until it is, this draft is not to be sent.`,
          },
        ]),
    ...(happened
      ? [
          {
            what: 'That there were no material changes or incidents.',
            where: `The registers show ${plural(since.incidents.length, 'incident')} and ${plural(after.changes.length, 'change')} from ${after.from} to ${after.to}${stillOpen}; the letter names them, and management says of each whether it is material.`,
          },
        ]
      : []),
    ...(isLong
      ? [
          {
            what: 'That a letter is enough for these days.',
            where: `It would speak of the time from ${after.from} to ${after.to}, more than three months. Those who rely on it are likely to ask for a newer report.`,
          },
        ]
      : []),
  ];
  return {
    title,
    refused,
    parts: [
      heading(2, 'Letter'),
      paragraph(toWrite('recipient, address and date of the letter')),
      paragraph(
        isIssued
          ? `The ${reportTitle(report)} report on the system of ${assessment.organization.name} covers ${period.from} to ${period.to} and was issued on ${issued}. ${toWrite('name of the service auditor')}`
          : toWrite(
              `once it is issued, the ${reportTitle(report)} report over ${period.from} to ${period.to}, its date and the name of the service auditor`,
            ),
      ),
      paragraph(
        `This letter speaks of the days from ${after.from} to ${after.to}. It is a statement of management. It is no report, no service auditor has examined it, and it does not take the place of a report.`,
      ),
      ...(happened
        ? [
            ...(since.incidents.length + since.changes.length > 0
              ? [
                  paragraph('Since the end of that period the following is on record:'),
                  ...eventParts(since, report.report),
                ]
              : []),
            ...(earlier.incidents.length > 0
              ? [
                  paragraph('These began before and were not closed by the end of that period:'),
                  ...eventParts(earlier, report.report),
                ]
              : []),
            paragraph(toWrite('for each of these, whether it is material for readers and what was done about it')),
          ]
        : [
            paragraph(
              '[to be confirmed by management: it is not aware of a material change of the controls or of an incident in these days. events.yaml and controls.yaml show none, which does not say that there was none.]',
            ),
          ]),
      bullets([
        'Readers evaluate by themselves whether this letter is enough for their purpose.',
        'The complementary controls that the report expects of user entities still apply.',
      ]),
      heading(2, 'Signed for management'),
      signature(assessment),
    ],
  };
};
