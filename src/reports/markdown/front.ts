import type { Brand } from '../../model/brand.js';
import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { reportDate } from '../view/report-date.js';
import { rangeText, reportTitle } from '../view/labels.js';
import { joinWords } from '../view/plural.js';
import { redactionSentence } from '../view/redaction.js';
import { heading, paragraph, table } from './blocks.js';
import { inline } from './inline.js';
import type { Markdown, Piece } from './inline.js';

const whenRow = (report: AssessedReport, assessment: Assessment): readonly Piece[] =>
  report.type === 2 && report.period
    ? [`Period of ${reportTitle(report)}`, rangeText(report.period)]
    : [`Date of ${reportTitle(report)}`, reportDate(report, assessment)];

/** Title, who and what, on which day, for whom, and that this is no attestation. */
export const front = (assessment: Assessment, brand?: Brand): Markdown[] => {
  const { organization, reports, services, asOf, attestation, tool } = assessment;
  const rows: (readonly Piece[])[] = [
    ['Service organization', organization.name],
    ['Services', services.length > 0 ? joinWords(services.map((service) => service.name)) : 'none named'],
    ['Readiness for', reports.length > 0 ? joinWords(reports.map(reportTitle)) : 'none'],
    ...reports.map((report) => whenRow(report, assessment)),
    ['Assessed as of', asOf],
    ...(brand ? [['Prepared by', brand.contact === null ? brand.firm : `${brand.firm}, ${brand.contact}`]] : []),
    ['Prepared with', `${tool.name} ${tool.version}`],
  ];
  const redaction = redactionSentence(assessment);
  const soc1 = reports.some((report) => report.report === 'soc1');
  return [
    heading(1, `Readiness assessment of ${organization.name}`),
    table(['', ''], rows),
    paragraph(inline`**No attestation.** ${attestation}`),
    ...(redaction === null ? [] : [paragraph(inline`**Redacted.** ${redaction}`)]),
    ...(soc1
      ? [
          paragraph(
            inline`**Restricted use.** A SOC 1 report is for the management of the service organization, its user entities and their auditors only (AT-C 320). Treat this assessment the same way.`,
          ),
        ]
      : []),
    ...(brand?.confidentiality ? [paragraph(inline`**Confidential.** ${brand.confidentiality}`)] : []),
    ...(brand?.introduction ? [paragraph(brand.introduction)] : []),
  ];
};
