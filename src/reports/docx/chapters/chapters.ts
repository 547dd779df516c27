import { unique } from '../../../model/order.js';
import type { Assessment } from '../../../schema/assessment.js';
import { heading } from '../../document/blocks.js';
import { literal } from '../../document/inline.js';
import { controlMatrix } from '../../markdown/control-matrix.js';
import { duties } from '../../markdown/duties.js';
import { evidence } from '../../markdown/evidence.js';
import { executiveSummary } from '../../markdown/executive-summary.js';
import { financialMap } from '../../markdown/financial-map.js';
import { gaps } from '../../markdown/gap-register.js';
import { glossary, method } from '../../markdown/method.js';
import { operatingEffectiveness } from '../../markdown/operating-effectiveness.js';
import { requestList } from '../../markdown/request-list.js';
import { requirements } from '../../markdown/requirements.js';
import { scope } from '../../markdown/scope.js';
import type { Section } from '../../markdown/section.js';
import { sections } from '../../markdown/sections.js';
import { sources } from '../../markdown/sources.js';
import type { Pages, WordPart } from '../word-part.js';
import { findings } from './findings.js';
import { readinessBars } from './readiness-bars.js';

/** These come first; whatever chapters there are besides follow in their usual order. */
const first: readonly Section[] = [executiveSummary, scope, method];

const appendices: readonly Section[] = [
  controlMatrix,
  operatingEffectiveness,
  evidence,
  requestList,
  requirements,
  glossary,
  sources,
];

/** Their tables are too wide for an upright page. */
const wide: ReadonlySet<Section> = new Set([
  controlMatrix,
  operatingEffectiveness,
  evidence,
  requestList,
  duties,
  financialMap,
]);

const partsOf = (section: Section, assessment: Assessment): readonly WordPart[] => {
  if (section === gaps) return findings(assessment);
  const parts = section.blocks(assessment);
  return section === executiveSummary ? [...readinessBars(assessment), ...parts] : parts;
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Pages of one orientation in a row become one section of the document. */
const joinAlike = (pages: readonly Pages[]): Pages[] => {
  const alike: { landscape: boolean; parts: WordPart[] }[] = [];
  for (const { landscape, parts } of pages) {
    const before = alike.at(-1);
    if (before?.landscape === landscape) before.parts.push(...parts);
    else alike.push({ landscape, parts: [...parts] });
  }
  return alike;
};

/** The chapters and appendices of the Word report. A chapter that is new in the Markdown report is in this one too. */
export const chapters = (assessment: Assessment): Pages[] => {
  const body = unique([...first, ...sections.filter((section) => !appendices.includes(section))]);
  const titled = [
    ...body.map((section, at) => ({ section, title: `${at + 1}. ${section.title}` })),
    ...appendices.map((section, at) => ({ section, title: `Appendix ${letters[at] ?? ''}. ${section.title}` })),
  ];
  return joinAlike(
    titled.map(({ section, title }) => ({
      landscape: wide.has(section),
      parts: [heading(2, literal(title)), ...partsOf(section, assessment)],
    })),
  );
};
