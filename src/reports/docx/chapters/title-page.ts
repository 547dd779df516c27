import type { Brand } from '../../../model/brand.js';
import type { AssessedReport, Assessment } from '../../../schema/assessment.js';
import { heading, paragraph, table } from '../../document/blocks.js';
import { inline } from '../../document/inline.js';
import type { Piece } from '../../document/part.js';
import type { Edition } from '../../report.js';
import { rangeText, reportTitle } from '../../view/labels.js';
import { joinWords } from '../../view/plural.js';
import { reportDate } from '../../view/report-date.js';
import { redactionSentence } from '../../view/redaction.js';
import type { WordPart } from '../word-part.js';
import { logoOf } from './logo.js';
import { editionNote } from './edition.js';

const whenOf = (report: AssessedReport, assessment: Assessment): string =>
  report.type === 2 && report.period
    ? `${reportTitle(report)}, period ${rangeText(report.period)}`
    : `${reportTitle(report)}, as of ${reportDate(report, assessment)}`;

const byFirm = ({ firm, contact }: Brand): string => (contact === null ? firm : `${firm}, ${contact}`);

/** Left to be written in by hand. */
const blank = '';

const restricted = ({ reports }: Assessment): WordPart[] =>
  reports.some(({ report }) => report === 'soc1')
    ? [
        paragraph(
          inline`**Restricted use.** A SOC 1 report is for the management of the service organization, its user entities and their auditors only (AT-C 320). Treat this assessment the same way.`,
        ),
      ]
    : [];

const redacted = (assessment: Assessment): WordPart[] => {
  const sentence = redactionSentence(assessment);
  return sentence === null ? [] : [paragraph(inline`**Redacted.** ${sentence}`)];
};

const control = (assessment: Assessment, brand: Brand | undefined): readonly (readonly Piece[])[] => {
  const { organization, reports, services, asOf, tool, catalogs } = assessment;
  return [
    ['Service organization', organization.name],
    ['Services', services.length > 0 ? joinWords(services.map(({ name }) => name)) : 'none named'],
    ['Readiness for', reports.length > 0 ? reports.map((report) => whenOf(report, assessment)).join('; ') : 'none'],
    ['Assessed as of', asOf],
    [
      'Catalogs',
      catalogs.length > 0 ? catalogs.map(({ title, edition }) => `${title}, edition ${edition}`).join('; ') : 'none',
    ],
    ...(brand ? [['Prepared by', byFirm(brand)]] : []),
    ['Prepared with', `${tool.name} ${tool.version}`],
    ['Status', 'draft for review by management'],
  ];
};

/** What stands on the first page, and who wrote, read and received the document on the second. */
export const titlePage = (assessment: Assessment, edition: Edition, brand?: Brand): WordPart[] => {
  const logo = logoOf(brand);
  return [
    ...(logo ? [logo] : []),
    heading(1, `Readiness assessment of ${assessment.organization.name}`),
    ...assessment.reports.map((report): WordPart => ({ kind: 'subtitle', text: whenOf(report, assessment) })),
    { kind: 'subtitle', text: `Assessed as of ${assessment.asOf}` },
    ...(assessment.redacted.length > 0 ? [{ kind: 'subtitle' as const, text: 'Redacted for sharing' }] : []),
    ...(brand ? [{ kind: 'subtitle' as const, text: `Prepared by ${byFirm(brand)}` }] : []),
    { kind: 'page-break' },
    heading(4, 'Document control'),
    table(['', ''], control(assessment, brand)),
    heading(4, 'Review and distribution'),
    table(
      ['Name', 'Role', 'Reviewed or received on', 'Remarks'],
      Array.from({ length: 4 }, () => [blank, blank, blank, blank]),
    ),
    heading(4, 'How to read this document'),
    paragraph(inline`**No attestation.** ${assessment.attestation}`),
    ...redacted(assessment),
    ...restricted(assessment),
    ...(edition === 'short' ? [paragraph(inline`**Short edition.** ${editionNote}`)] : []),
    ...(brand?.confidentiality ? [paragraph(inline`**Confidential.** ${brand.confidentiality}`)] : []),
    ...(brand?.introduction ? [paragraph(brand.introduction)] : []),
    { kind: 'page-break' },
    { kind: 'subtitle', text: 'Contents' },
    { kind: 'contents', deepest: edition === 'short' ? 2 : 3 },
  ];
};
