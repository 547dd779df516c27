import type { Assessment } from '../../schema/assessment.js';
import { gapRegister } from '../view/gap-register.js';
import { partsOfFindings } from '../view/severity-by-part.js';
import type { RenderOptions } from '../report.js';
import { makeAnchors } from './anchors.js';
import { brandStyle } from './brand.js';
import type { Chapter, Source } from './chapter.js';
import { chapters } from './chapters/chapters.js';
import { patterns } from './charts/stacked-bars.js';
import { front } from './front.js';
import { policy } from './policy.js';
import { script } from './script.js';
import { style } from './style/style.js';
import { html } from './template.js';
import type { Markup } from './template.js';

/** To the letter: the policy knows style and script by their hashes. */
const inlineScript: Markup = { markup: `<script>${script}</script>` };

const contents: Markup = html`<ol>
  ${chapters.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
</ol>`;

const section = ({ id, title, content }: Chapter, index: number, source: Source): Markup =>
  html`<section class="chapter" id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${index + 1}. ${title}</h2>
    ${content(source)}
  </section> `;

/** The whole readiness report as one page that needs nothing else: no network, no other file. */
export const renderHtml = (assessment: Assessment, { brand }: RenderOptions = {}): string => {
  const wholeStyle = `${style}${brandStyle(brand)}`;
  const inlineStyle: Markup = { markup: `<style>${wholeStyle}</style>` };
  const source: Source = {
    assessment,
    gaps: gapRegister(assessment),
    anchors: makeAnchors(assessment),
    partsOf: partsOfFindings(assessment),
  };
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${{ markup: policy(wholeStyle, script) }}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>Readiness assessment of ${assessment.organization.name}, ${assessment.asOf}</title>
        ${inlineStyle}
      </head>
      <body>
        <a class="skip" href="#summary">Skip to the summary</a>
        ${patterns}
        <div class="frame">
          <nav class="side" aria-label="Chapters"><strong>Chapters</strong>${contents}</nav>
          <details class="top">
            <summary>Chapters</summary>
            <nav aria-label="Chapters">${contents}</nav>
          </details>
          <main>${front(assessment, brand)}${chapters.map((chapter, index) => section(chapter, index, source))}</main>
          <footer>
            ${assessment.tool.name} ${assessment.tool.version}, as of ${assessment.asOf}. ${assessment.attestation}
          </footer>
        </div>
        ${inlineScript}
      </body>
    </html> `;
  return page.markup;
};
