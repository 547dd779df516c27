import type { Assessment } from '../../schema/assessment.js';
import { gapRegister } from '../view/gap-register.js';
import { partsOfFindings } from '../view/severity-by-part.js';
import type { RenderOptions } from '../report.js';
import { makeAnchors } from './anchors.js';
import { brandStyle } from './brand.js';
import type { Chapter, Source } from './chapter.js';
import { controls } from './chapters/controls.js';
import { duties } from './chapters/duties.js';
import { findings } from './chapters/findings.js';
import { management } from './chapters/management.js';
import { financialMap } from './chapters/map.js';
import { method } from './chapters/method.js';
import { openPoints } from './chapters/open-points.js';
import { operation } from './chapters/operation.js';
import { plan } from './chapters/plan.js';
import { readiness } from './chapters/readiness.js';
import { requests } from './chapters/requests.js';
import { requirements } from './chapters/requirements.js';
import { scope } from './chapters/scope.js';
import { sources } from './chapters/sources.js';
import { summary } from './chapters/summary.js';
import { thirdParties } from './chapters/third-parties.js';
import { userControls } from './chapters/user-controls.js';
import { patterns } from './charts/stacked-bars.js';
import { front } from './front.js';
import { policy } from './policy.js';
import { script } from './script.js';
import { style } from './style/style.js';
import { html } from './template.js';
import type { Markup } from './template.js';

/** The chapters, in the order in which a reader needs them: verdict, scope, detail, what to do, how it was reached. */
const chapters: readonly Chapter[] = [
  summary,
  scope,
  readiness,
  requirements,
  findings,
  plan,
  operation,
  requests,
  controls,
  financialMap,
  duties,
  thirdParties,
  userControls,
  management,
  openPoints,
  method,
  sources,
];

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
