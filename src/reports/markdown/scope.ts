import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { excludedByReason } from '../view/exclusions.js';
import { categoryLabel, reportTitle } from '../view/labels.js';
import { noCommitments } from '../view/no-commitments.js';
import { joinWords, plural, sentence } from '../view/plural.js';
import { carriesText, methodText, reliedOn } from '../view/third-parties.js';
import { bullets, heading, paragraph, table } from './blocks.js';
import { inline } from './inline.js';
import type { Markdown, Piece } from './inline.js';
import type { Section } from './section.js';

const services = ({ services: list }: Assessment): Markdown =>
  list.length === 0
    ? paragraph('None. The engagement names no service.')
    : bullets(
        list.map(({ name, description }) =>
          description ? inline`**${sentence(name)}** ${description}` : inline`**${name}**`,
        ),
      );

const commitments = ({ commitments: list, reports }: Assessment): Markdown =>
  list.length === 0
    ? paragraph(noCommitments({ reports }))
    : table(
        ['Id', 'Commitment or system requirement', 'Category', 'Stands in'],
        list.map(({ id, text, category, source }) => [
          id,
          text,
          category ? categoryLabel[category] : 'not tied to one',
          source ?? 'not recorded',
        ]),
      );

const covers = (report: AssessedReport, assessment: Assessment): Piece => {
  const { requirements, points } = report.scope;
  const titles = report.catalogs.map((id) => assessment.catalogs.find((catalog) => catalog.id === id)?.title ?? id);
  const what =
    report.categories.length > 0
      ? `the ${report.categories.length === 1 ? 'category' : 'categories'} ${joinWords(report.categories.map((category) => categoryLabel[category]))}`
      : `${plural(titles.length, 'catalog')} of control objectives: ${titles.join('; ')}`;
  return inline`**${reportTitle(report)}** covers ${what}. In scope: ${plural(requirements, 'requirement')} with ${plural(points, 'point')}.`;
};

/** Who is relied on, by which method, for which requirements. */
export const subservice = (assessment: Assessment): Markdown[] => {
  const list = reliedOn(assessment);
  if (list.length === 0) return [paragraph('None. No vendor is named as a subservice organization.')];
  return [
    table(
      ['Name', 'Service', 'Method', 'Requirements that it carries'],
      list.map((item) => [item.name, item.service ?? 'not recorded', methodText(item), carriesText(item)]),
    ),
    paragraph('Their reports, and what they mean for ours, are in the chapter on third parties.'),
  ];
};

const exclusions = ({ exclusions: list }: Assessment): Markdown =>
  list.length === 0
    ? paragraph('None. Nothing has been declared out of scope.')
    : table(
        ['Out of scope', 'Reason'],
        list.map(({ what, reason }) => [what, reason]),
      );

/** So many are named with their titles; more are named by id. */
const titled = 6;

const leftOut = (report: AssessedReport): Markdown[] => {
  const rows = excludedByReason(report);
  if (rows.length === 0)
    return [paragraph(`${reportTitle(report)}: none. Every requirement of its catalogs and categories is in scope.`)];
  return [
    paragraph(`${reportTitle(report)}:`),
    table(
      ['Reason', { title: 'How many', right: true }, 'Which'],
      rows.map(({ reason, items }) => [
        reason,
        items.length,
        items.map(({ id, title }) => (items.length <= titled ? `${id} ${title}` : id)).join(', '),
      ]),
    ),
  ];
};

export const scope: Section = {
  title: 'Scope',
  blocks: (assessment) => {
    const { organization, reports } = assessment;
    return [
      ...(organization.description ? [paragraph(organization.description)] : []),
      ...(reports.length > 0 ? [bullets(reports.map((report) => covers(report, assessment)))] : []),
      heading(3, 'Services'),
      services(assessment),
      heading(3, 'Commitments'),
      commitments(assessment),
      heading(3, 'Subservice organizations'),
      ...subservice(assessment),
      heading(3, 'Exclusions'),
      exclusions(assessment),
      heading(3, 'Requirements left out'),
      ...(reports.length > 0 ? reports.flatMap(leftOut) : [paragraph('None. No report is in scope.')]),
    ];
  },
};
