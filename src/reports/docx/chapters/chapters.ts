import { unique } from '../../../model/order.js';
import type { Assessment } from '../../../schema/assessment.js';
import { heading } from '../../document/blocks.js';
import { literal } from '../../document/inline.js';
import { controlMatrix } from '../../markdown/control-matrix.js';
import { duties } from '../../markdown/duties.js';
import { evidence } from '../../markdown/evidence.js';
import { executiveSummary } from '../../markdown/executive-summary.js';
import { financialMap } from '../../markdown/financial-map.js';
import { findingTable, gaps } from '../../markdown/gap-register.js';
import { management } from '../../markdown/management.js';
import { glossary, method } from '../../markdown/method.js';
import { operatingEffectiveness } from '../../markdown/operating-effectiveness.js';
import { overlap } from '../../markdown/overlap.js';
import { remediation } from '../../markdown/remediation.js';
import { requestList } from '../../markdown/request-list.js';
import { requirements } from '../../markdown/requirements.js';
import { scope } from '../../markdown/scope.js';
import type { Section } from '../../markdown/section.js';
import { sections } from '../../markdown/sections.js';
import { sources } from '../../markdown/sources.js';
import { thirdParties } from '../../markdown/third-parties.js';
import { wording } from '../../markdown/wording.js';
import type { Edition } from '../../report.js';
import type { Pages, WordPart } from '../word-part.js';
import { blocksIn, isIn, leftOut } from './edition.js';
import { findingBlocks } from './finding-blocks.js';
import { readinessBars } from './readiness-bars.js';

/** These come first; whatever chapters there are besides follow in their usual order. */
const first: readonly Section[] = [executiveSummary, scope];

const appendices: readonly Section[] = [
  controlMatrix,
  operatingEffectiveness,
  evidence,
  requestList,
  requirements,
  method,
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
  remediation,
  thirdParties,
  management,
  wording,
  overlap,
]);

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const partsOf = (section: Section, assessment: Assessment, edition: Edition): readonly WordPart[] => {
  const parts = blocksIn(section, edition)(assessment);
  return section === executiveSummary ? [...readinessBars(assessment), ...parts] : parts;
};

/** The table of findings lies, the blocks stand. */
const pagesOf = (section: Section, title: string, assessment: Assessment, edition: Edition): Pages[] => {
  const head = heading(2, literal(title));
  if (section !== gaps) {
    return [{ landscape: wide.has(section), parts: [head, ...partsOf(section, assessment, edition)] }];
  }
  const blocks = findingBlocks(assessment, edition);
  return [
    { landscape: true, parts: [head, ...findingTable(assessment)] },
    ...(blocks.length > 0 ? [{ landscape: false, parts: [heading(3, 'Findings in full'), ...blocks] }] : []),
  ];
};

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
export const chapters = (assessment: Assessment, edition: Edition): Pages[] => {
  const inEdition = (section: Section): boolean => isIn(section, edition);
  const body = unique([...first, ...sections.filter((section) => !appendices.includes(section))]).filter(inEdition);
  const behind = [...appendices.filter(inEdition), ...(edition === 'short' ? [leftOut] : [])];
  const titled = [
    ...body.map((section, at) => ({ section, title: `${at + 1}. ${section.title}` })),
    ...behind.map((section, at) => ({ section, title: `Appendix ${letters[at] ?? ''}. ${section.title}` })),
  ];
  return joinAlike(titled.flatMap(({ section, title }) => pagesOf(section, title, assessment, edition)));
};
