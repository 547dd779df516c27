import type { Assessment } from '../../../schema/assessment.js';
import { categoryLabel, reportTitle } from '../../view/labels.js';
import { excludedByReason } from '../../view/exclusions.js';
import { joinFirst } from '../../view/plural.js';
import { whenText } from '../../view/readiness.js';
import { methodText, reliedOn } from '../../view/third-parties.js';
import { cellsOf, type ColumnOf, type Sheet } from '../sheet.js';

interface Row {
  readonly what: string;
  readonly item: string;
  readonly detail: string;
}

/** What the reports cover and what they leave out, with the reason (DC8 asks for it). */
export const scopeSheet = (assessment: Assessment): Sheet => {
  const { organization, services, reports, commitments, exclusions, catalogs } = assessment;
  const rows: readonly Row[] = [
    { what: 'Organization', item: organization.name, detail: organization.description ?? '' },
    ...services.map(({ name, description }) => ({ what: 'Service', item: name, detail: description ?? '' })),
    ...reports.map((report) => ({
      what: 'Report',
      item: reportTitle(report),
      detail: [
        whenText(report, report.type),
        ...(report.categories.length > 0 ? [report.categories.map((id) => categoryLabel[id]).join(', ')] : []),
        `${report.scope.requirements} requirements with ${report.scope.points} points`,
      ].join('; '),
    })),
    ...commitments.map(({ text, source }) => ({ what: 'Commitment', item: text, detail: source ?? '' })),
    ...reliedOn(assessment).map((party) => ({
      what: 'Subservice organization',
      item: party.name,
      detail: methodText(party),
    })),
    ...exclusions.map(({ what, reason }) => ({ what: 'Left out', item: what, detail: reason })),
    ...reports.flatMap((report) =>
      excludedByReason(report).map(({ reason, items }) => ({
        what: `Not in ${reportTitle(report)}`,
        item: joinFirst(
          items.map(({ id }) => id),
          20,
        ),
        detail: reason,
      })),
    ),
    ...catalogs.map(({ id, title, edition, sha256 }) => ({
      what: 'Catalog',
      item: `${title} (${id}), edition ${edition}`,
      detail: `SHA-256 ${sha256}`,
    })),
  ];
  const columns: readonly ColumnOf<Row>[] = [
    { header: 'What', width: 26, of: ({ what }) => what },
    { header: 'Name', width: 60, of: ({ item }) => item },
    { header: 'Detail', width: 80, of: ({ detail }) => detail },
  ];
  return { name: 'Scope', columns, rows: cellsOf(rows, columns), frozen: 0, tab: 'read' };
};
