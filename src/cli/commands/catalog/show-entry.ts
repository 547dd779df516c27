import type { Palette } from '../../../io/terminal/terminal.js';
import { safeText } from '../../../io/terminal/terminal.js';
import { areaNames } from '../../../model/area-names.js';
import type { Catalog, Point, Requirement } from '../../../model/catalog.js';
import { tellCondition } from '../../../model/tell-condition.js';
import type { Area } from '../../../schema/catalog.js';
import type { Condition } from '../../../schema/condition.js';
import type { Found } from './find-entry.js';
import { wrapText } from './wrap-text.js';

type Lines = readonly string[];

const reportNames = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;
const demandMeaning = { 1: 'seldom asked in security reviews', 2: 'often asked', 3: 'nearly always asked' } as const;
const frameworks = {
  cobit2019: 'COBIT 2019',
  iso27001: 'ISO/IEC 27001',
  csf2: 'NIST CSF 2.0',
  sp80053: 'SP 800-53',
} as const;

/** `label   text`, wrapped beside the label. Nothing where there is no text. */
const labelled = (label: string, text: string | undefined, width: number): Lines =>
  text === undefined || text === '' ? [] : wrapText(text, width, `  ${label.padEnd(13)} `);

/** The label beside the first of several texts, each with a dash. */
const listed = (label: string, texts: Lines, width: number): Lines =>
  texts.flatMap((text, index) => wrapText(text, width, `  ${(index === 0 ? label : '').padEnd(13)} - `));

const conditionLine = (when: Condition | undefined, width: number): Lines =>
  when === undefined ? [] : labelled('only when', tellCondition(when), width);

const pointLines = (point: Point, width: number, colours: Palette): Lines => {
  const { scope, role, area, effort } = point;
  const about = [scope === 'all' ? undefined : scope, role, area && areaNames[area]].filter(
    (text) => text !== undefined,
  );
  return [
    '',
    `${colours.strong(safeText(point.id))}${about.length > 0 ? colours.quiet(`  ${about.join(', ')}`) : ''}`,
    ...labelled('expected', point.expectation, width),
    ...listed('evidence', point.evidence, width),
    ...labelled('to close', point.remedy, width),
    ...labelled('effort', `${effort.low} to ${effort.high} person-days`, width),
    ...conditionLine(point.when, width),
  ];
};

const requirementLines = (requirement: Requirement, width: number, colours: Palette): Lines => {
  const { category, coso = [], related = {}, assertions = [], cuecs = [], csocs = [], covers = [] } = requirement;
  const anchors = (Object.keys(frameworks) as (keyof typeof frameworks)[]).filter((key) => related[key]?.length);
  return [
    colours.strong(`${safeText(requirement.id)}  ${safeText(requirement.title)}`),
    ...labelled('must be true', requirement.statement, width),
    ...labelled('risk', requirement.risk, width),
    ...labelled('question', requirement.question, width),
    ...labelled('category', category, width),
    ...labelled('assertions', assertions.join(', '), width),
    ...labelled('states anew', covers.join(', '), width),
    ...labelled('COSO', coso.length === 0 ? '' : `principle ${coso.join(', ')}`, width),
    ...labelled('demand', demandMeaning[requirement.demand], width),
    ...listed('CUECs', cuecs, width),
    ...listed('CSOCs', csocs, width),
    ...listed(
      'related to',
      anchors.map((key) => `${frameworks[key]}: ${(related[key] ?? []).join(', ')}`),
      width,
    ),
    ...conditionLine(requirement.when, width),
    ...requirement.points.flatMap((point) => pointLines(point, width, colours)),
  ];
};

/** Where a SOC 1 pack holds the four areas: so many points, or what it says of an area that it lacks. */
const areaTexts = ({ requirements, areasElsewhere = [] }: Catalog): Lines => {
  const held = requirements.flatMap(({ points }) => points.flatMap(({ area }) => area ?? []));
  if (held.length === 0) return [];
  return (Object.keys(areaNames) as Area[]).flatMap((area) => {
    const count = held.filter((one) => one === area).length;
    const where = areasElsewhere.find((one) => one.area === area)?.where;
    if (count === 0 && where === undefined) return [];
    return [`${areaNames[area]}: ${where ?? `${count} ${count === 1 ? 'point' : 'points'}`}`];
  });
};

/** A catalog as a list of its requirements: what they ask is shown one by one. */
const catalogLines = (catalog: Catalog, width: number, colours: Palette): Lines => {
  const points = catalog.requirements.reduce((sum, requirement) => sum + requirement.points.length, 0);
  const groups = catalog.groups.flatMap((group): Lines => {
    const own = catalog.requirements.filter((requirement) => requirement.group === group.id);
    const idWidth = Math.max(8, ...own.map(({ id }) => id.length));
    const rows = own.flatMap(({ id, title, points: { length } }) =>
      wrapText(`${title} (${length})`, width, `  ${safeText(id).padEnd(idWidth)}  `),
    );
    return own.length === 0 ? [] : ['', colours.strong(`${safeText(group.id)}  ${safeText(group.title)}`), ...rows];
  });
  const dropped = catalog.dropped.flatMap(({ id, reason }) => wrapText(`${id}: ${reason}`, width, '  '));
  return [
    colours.strong(`${safeText(catalog.id)}  ${safeText(catalog.title)}`),
    ...labelled('report', `${reportNames[catalog.report]}, ${catalog.standard}`, width),
    ...labelled('edition', catalog.edition, width),
    ...labelled('holds', `${catalog.requirements.length} requirements, ${points} points`, width),
    ...listed('areas', areaTexts(catalog), width),
    ...(catalog.when === undefined ? [] : labelled('for whom', tellCondition(catalog.when), width)),
    ...labelled('basis', catalog.provenance.basis, width),
    ...labelled('note', catalog.provenance.note, width),
    ...labelled('reviewed', `${catalog.provenance.reviewed} by ${catalog.provenance.author}`, width),
    ...groups,
    ...(dropped.length > 0 ? ['', colours.strong('Dropped by your tailoring'), ...dropped] : []),
    '',
    ...wrapText(`\`soc-gap catalog show ID\` shows one of them with its points.`, width),
  ];
};

/** A catalog, requirement or point for people at a terminal of so many columns. Ends with a line break. */
export const showEntry = ({ catalog, requirement, point }: Found, colours: Palette, width: number): string => {
  const from = colours.quiet(safeText(`${catalog.id} (${catalog.title}, edition ${catalog.edition})`));
  if (requirement === undefined) return `${catalogLines(catalog, width, colours).join('\n')}\n`;
  if (point === undefined) return `${[...requirementLines(requirement, width, colours), '', from].join('\n')}\n`;
  const of = wrapText(`of ${requirement.id}, ${requirement.title}`, width).map((line) => colours.quiet(line));
  const [, ...lines] = pointLines(point, width, colours);
  return `${[...lines, '', ...of, from].join('\n')}\n`;
};
