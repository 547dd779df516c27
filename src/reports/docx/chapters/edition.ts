import { paragraph, table } from '../../document/blocks.js';
import { controlMatrix } from '../../markdown/control-matrix.js';
import { evidence } from '../../markdown/evidence.js';
import { financialMap } from '../../markdown/financial-map.js';
import { gaps } from '../../markdown/gap-register.js';
import { openPoints } from '../../markdown/open-points.js';
import { operatingEffectiveness } from '../../markdown/operating-effectiveness.js';
import { overlap } from '../../markdown/overlap.js';
import { remediation } from '../../markdown/remediation.js';
import { requestList } from '../../markdown/request-list.js';
import type { Section } from '../../markdown/section.js';
import { requirements } from '../../markdown/requirements.js';
import { sections } from '../../markdown/sections.js';
import { sources } from '../../markdown/sources.js';
import { thirdParties } from '../../markdown/third-parties.js';
import { wording } from '../../markdown/wording.js';
import type { Edition } from '../../report.js';

/** Registers that are worked with and not read through: the short edition leaves them out. */
const registers: ReadonlySet<Section> = new Set([
  operatingEffectiveness,
  evidence,
  requestList,
  openPoints,
  financialMap,
  wording,
  overlap,
  sources,
]);

/** The sheets of the workbook that have what is left out. */
const sheetOf: ReadonlyMap<Section, string> = new Map([
  [gaps, 'Gap register'],
  [remediation, 'Remediation plan'],
  [thirdParties, 'Subservice & CUEC'],
  [requirements, 'Requirements'],
  [controlMatrix, 'Controls'],
  [operatingEffectiveness, 'Occurrences'],
  [evidence, 'Evidence requests'],
  [requestList, 'Evidence requests'],
  [openPoints, 'Questionnaire'],
]);

/** Whether an edition has a chapter. One that nobody left out by name is in both. */
export const isIn = (section: Section, edition: Edition): boolean => edition === 'full' || !registers.has(section);

/** What of a chapter an edition has. */
export const blocksIn = (section: Section, edition: Edition): Section['blocks'] =>
  edition === 'short' && section.brief ? section.brief.blocks : section.blocks;

const whole =
  'The full edition (--edition full), the Markdown and the HTML report have all of it; JSON is the assessment itself.';

/** What a reader of the short edition is told at the front. */
export const editionNote = `This edition holds conclusions, critical and high findings, plan and control matrix; its last appendix names what is left out. ${whole}`;

/** What the short edition leaves out, chapter by chapter, and where it stands. */
export const leftOut: Section = {
  title: 'What this edition leaves out',
  blocks: () => [
    paragraph(whole),
    table(
      ['Chapter', 'Left out', 'Sheet of the workbook'],
      sections.flatMap((section): (readonly [string, string, string])[] => {
        const what = registers.has(section) ? 'the whole chapter' : section.brief?.without;
        return what === undefined ? [] : [[section.title, what, sheetOf.get(section) ?? 'none']];
      }),
    ),
  ],
};
