import type { Brand } from '../../model/brand.js';
import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { rangeText, reportTitle } from '../view/labels.js';
import { joinWords } from '../view/plural.js';
import { reportDate } from '../view/report-date.js';
import { redactionSentence } from '../view/redaction.js';
import { logoAddress } from './brand.js';
import { facts } from './blocks.js';
import { html } from './template.js';
import type { Markup, Piece } from './template.js';

const whenFact = (report: AssessedReport, assessment: Assessment): readonly [string, Piece] =>
  report.type === 2 && report.period
    ? [`Period of ${reportTitle(report)}`, rangeText(report.period)]
    : [`Date of ${reportTitle(report)}`, reportDate(report, assessment)];

/** Title, who and what, on which day, for whom, and that this is no attestation. */
export const front = (assessment: Assessment, brand?: Brand): Markup => {
  const { organization, reports, services, asOf, attestation, tool } = assessment;
  const redaction = redactionSentence(assessment);
  return html`<header class="front">
    <div class="tools"><button class="theme" type="button" hidden>Dark theme</button></div>
    ${brand?.logo ? html`<img class="logo" alt="${brand.firm}" src="${logoAddress(brand.logo)}" />` : null}
    <h1>Readiness assessment of ${organization.name}</h1>
    ${facts([
      ['Services', services.length > 0 ? joinWords(services.map((service) => service.name)) : 'none named'],
      ['Readiness for', reports.length > 0 ? joinWords(reports.map(reportTitle)) : 'none'],
      ...reports.map((report) => whenFact(report, assessment)),
      ['Assessed as of', asOf],
      ...(brand
        ? [['Prepared by', brand.contact === null ? brand.firm : `${brand.firm}, ${brand.contact}`] as const]
        : []),
      ['Prepared with', `${tool.name} ${tool.version}`],
    ])}
    <p class="note"><b>No attestation.</b> ${attestation}</p>
    ${redaction === null ? null : html`<p class="note"><b>Redacted.</b> ${redaction}</p>`}
    ${
      reports.some(({ report }) => report === 'soc1')
        ? html`<p class="note">
            <b>Restricted use.</b> A SOC 1 report is for the management of the service organization, its user entities
            and their auditors only (AT-C 320). Treat this assessment the same way.
          </p>`
        : null
    }
    ${brand?.confidentiality ? html`<p class="note"><b>Confidential.</b> ${brand.confidentiality}</p>` : null}
    ${brand?.introduction ? html`<p>${brand.introduction}</p>` : null}
  </header> `;
};
