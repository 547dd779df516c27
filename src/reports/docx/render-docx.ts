import type { Render } from '../report.js';
import { chapters } from './chapters/chapters.js';
import { titlePage } from './chapters/title-page.js';
import { readTemplate } from './package/read-template.js';
import { writePackage } from './package/write-package.js';

/** The readiness report as a Word document. `template` is a firm's own document, whose styles it takes. */
export const renderDocx: Render = (assessment, { template, brand } = {}) => {
  const { organization, asOf, tool } = assessment;
  return writePackage(
    {
      title: `Readiness assessment of ${organization.name}`,
      author: tool.name,
      date: asOf,
      header: `${organization.name} · Readiness assessment, as of ${asOf}`,
      footer: 'For management and its advisers. No attestation',
      chaptersApart: true,
      pages: [{ landscape: false, parts: titlePage(assessment, brand) }, ...chapters(assessment)],
    },
    template ? readTemplate(template) : null,
  );
};
