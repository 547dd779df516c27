import { darkColor } from '../brand/dark-color.js';
import type { Render } from '../report.js';
import { chapters } from './chapters/chapters.js';
import { titlePage } from './chapters/title-page.js';
import { ownInk } from './package/style-ids.js';
import { readTemplate } from './package/read-template.js';
import { writePackage } from './package/write-package.js';

/**
 * The readiness report as a Word document, in an edition of sensible length unless the full one is asked for. `template` is a
 * firm's own document, whose styles it takes.
 */
export const renderDocx: Render = (assessment, { template, brand, edition = 'short' } = {}) => {
  const { organization, asOf, tool } = assessment;
  return writePackage(
    {
      title: `Readiness assessment of ${organization.name}`,
      author: tool.name,
      date: asOf,
      header: `${organization.name} · Readiness assessment, as of ${asOf}`,
      footer: 'For management and its advisers. No attestation',
      accent: darkColor(brand, ownInk),
      titlePage: true,
      chaptersApart: edition === 'full',
      pages: [{ landscape: false, parts: titlePage(assessment, edition, brand) }, ...chapters(assessment, edition)],
    },
    template ? readTemplate(template) : null,
  );
};
