import { heading, paragraph, table } from '../document/blocks.js';
import { reportTitle, requestStatusLabel } from '../view/labels.js';
import { joinFirst, plural } from '../view/plural.js';
import { reportDays } from '../view/report-date.js';
import { signature, toWrite } from './draft.js';
import type { WriteDraft } from './draft.js';

/** The letter with which evidence is asked for inside the organization: one table an owner, with what is still missing. */
export const requestLetter: WriteDraft = ({ assessment, report }) => {
  const serving = new Set(
    assessment.controls.filter(({ serves }) => serves.includes(report.report)).map(({ id }) => id),
  );
  const lines = assessment.requestList.filter(({ control, status }) => serving.has(control) && status !== 'on-file');
  const owners = new Map<string, typeof lines>();
  for (const line of lines) {
    const owner = line.owner ?? '';
    const members = owners.get(owner);
    if (members) members.push(line);
    else owners.set(owner, [line]);
  }
  const unowned = owners.get('') ?? [];
  return {
    title: `Evidence request of ${assessment.organization.name} for ${reportTitle(report)}`,
    refused:
      unowned.length === 0
        ? []
        : [
            {
              what: 'Whom to ask.',
              where: `No owner is on record for ${joinFirst(
                unowned.map(({ control }) => control),
                20,
              )} (owner in controls.yaml).`,
            },
          ],
    parts: [
      heading(2, 'Letter'),
      paragraph(toWrite('recipients and date')),
      paragraph(
        `We are getting ready for ${reportTitle(report)}, ${reportDays(report, assessment)}. Please provide what is listed below for the controls that you own: ${plural(lines.length, 'line')} in all. Send lists as the system gives them, with the query, its parameters and the count of rows, and change nothing in them.`,
      ),
      ...(lines.length === 0
        ? [paragraph('Nothing is asked for: something is on file for every control in scope.')]
        : []),
      ...[...owners].flatMap(([owner, members]) => [
        heading(3, owner === '' ? 'Owner not named' : `For ${owner}`),
        table(
          ['Control', 'What to provide', 'Population', 'Period', 'Due', 'Status'],
          members.map(({ control, artefact, population, period, due, status }) => [
            control,
            artefact,
            population,
            period,
            due ?? toWrite('day'),
            requestStatusLabel[status],
          ]),
        ),
      ]),
      heading(2, 'Sent by'),
      signature(assessment),
    ],
  };
};
