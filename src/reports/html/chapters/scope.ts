import type { AssessedReport, Assessment } from '../../../schema/assessment.js';
import { excludedByReason } from '../../view/exclusions.js';
import { categoryLabel, reportTitle } from '../../view/labels.js';
import { noCommitments } from '../../view/no-commitments.js';
import { joinWords, plural } from '../../view/plural.js';
import { subservice } from '../../markdown/scope.js';
import { bullets, heading, paragraph, right, tableOr } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import { drawParts } from '../draw-part.js';
import { html } from '../template.js';
import type { Piece } from '../template.js';

const covers = (report: AssessedReport, { catalogs }: Assessment): Piece => {
  const titleOf = new Map(catalogs.map(({ id, title }) => [id, title]));
  const { requirements, points } = report.scope;
  const what =
    report.categories.length > 0
      ? `the ${report.categories.length === 1 ? 'category' : 'categories'} ${joinWords(report.categories.map((category) => categoryLabel[category]))}`
      : `${plural(report.catalogs.length, 'catalog')} of control objectives: ${report.catalogs.map((id) => titleOf.get(id) ?? id).join('; ')}`;
  return html`<b>${reportTitle(report)}</b> covers ${what}. In scope: ${plural(requirements, 'requirement')} with
    ${plural(points, 'point')}.`;
};

const leftOut = (report: AssessedReport): Piece =>
  tableOr(
    `${reportTitle(report)}: none. Every requirement of its catalogs and categories is in scope.`,
    `Left out of ${reportTitle(report)}`,
    ['Reason', right('How many'), 'Which'],
    excludedByReason(report).map(({ reason, items }) => [reason, items.length, items.map(({ id }) => id).join(', ')]),
  );

const commitments = ({ assessment }: Source): Piece =>
  tableOr(
    noCommitments(assessment),
    'Commitments and system requirements',
    ['Id', 'Commitment or system requirement', 'Category', 'Stands in'],
    assessment.commitments.map(({ id, text, category, source }) => [
      id,
      text,
      category ? categoryLabel[category] : 'not tied to one',
      source ?? 'not recorded',
    ]),
  );

export const scope: Chapter = {
  id: 'scope',
  title: 'Scope',
  content: (source) => {
    const { assessment } = source;
    const { organization, reports, services, exclusions } = assessment;
    return [
      organization.description ? paragraph(organization.description) : null,
      bullets(reports.map((report) => covers(report, assessment))),
      heading(3, 'Services'),
      services.length === 0
        ? paragraph('None. The engagement names no service.')
        : bullets(services.map(({ name, description }) => html`<b>${name}.</b> ${description ?? ''}`)),
      heading(3, 'Commitments'),
      commitments(source),
      heading(3, 'Subservice organizations'),
      drawParts(subservice(assessment), 'Subservice organizations', source),
      heading(3, 'Exclusions'),
      tableOr(
        'None. Nothing has been declared out of scope.',
        'Declared out of scope',
        ['Out of scope', 'Reason'],
        exclusions.map(({ what, reason }) => [what, reason]),
      ),
      heading(3, 'Requirements left out'),
      reports.length === 0 ? paragraph('None. No report is in scope.') : reports.map(leftOut),
    ];
  },
};
