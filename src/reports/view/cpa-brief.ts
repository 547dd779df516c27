import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { categoryLabel, rangeText, reportTitle } from './labels.js';
import { joinFirst, joinWords, plural } from './plural.js';
import { countsText } from './summary.js';
import { spanText } from './two-reports.js';

/** More names than this are told by their number: the paper is one page. */
const most = 4;

/** A figure of the paper, and what it is about. Empty: the report is not asked for. */
export interface BriefRow {
  readonly what: string;
  readonly soc1: string;
  readonly soc2: string;
  readonly both: string;
}

const served = ({ controls }: Assessment, wanted: (control: Assessment['controls'][number]) => boolean) => {
  const found = controls.filter((control) => control.serves.length > 0 && wanted(control));
  const of = (report: AssessedReport['report']): string =>
    String(found.filter(({ serves }) => serves.includes(report)).length);
  return { soc1: of('soc1'), soc2: of('soc2'), both: String(found.length) };
};

/** The figures that the work of an auditor grows with. Those of a report that is not asked for stay empty. */
export const briefRows = (assessment: Assessment): BriefRow[] => {
  const { overlap, reports } = assessment;
  const { figures } = overlap;
  const text = (value: number | { low: number; high: number } | null): string =>
    value === null ? '' : typeof value === 'number' ? String(value) : spanText(value);
  const tally = (what: string, { soc1, soc2, together }: (typeof figures)['controls' | 'personDays']): BriefRow => ({
    what,
    soc1: text(soc1),
    soc2: text(soc2),
    both: text(together),
  });
  const asked = new Set(reports.map(({ report }) => report));
  const only = (row: BriefRow): BriefRow => ({
    ...row,
    soc1: asked.has('soc1') ? row.soc1 : '',
    soc2: asked.has('soc2') ? row.soc2 : '',
  });
  const count = (report: AssessedReport['report']): number =>
    reports.find((item) => item.report === report)?.scope.requirements ?? 0;
  return [
    only({
      what: 'Objectives (SOC 1) and criteria (SOC 2)',
      soc1: String(count('soc1')),
      soc2: String(count('soc2')),
      both: String(count('soc1') + count('soc2')),
    }),
    tally('Controls', figures.controls),
    only({ what: 'of these key controls', ...served(assessment, ({ key }) => key) }),
    only({ what: 'of these automated', ...served(assessment, ({ nature }) => nature === 'automated') }),
    only({ what: 'of these IT-dependent', ...served(assessment, ({ nature }) => nature === 'it-dependent') }),
    tally('Lists to draw samples from', figures.populations),
    tally('Items, if the risk is moderate', figures.samples.moderate),
    tally('Items, if the risk is high', figures.samples.high),
    tally('Lines of a request list', figures.requests),
    tally('Pieces of evidence on file', figures.evidence),
  ];
};

/** What each report covers, in a line: categories, or packs by their titles. */
export const briefScope = (report: AssessedReport, { catalogs }: Assessment): string =>
  report.report === 'soc2'
    ? joinWords(report.categories.map((category) => categoryLabel[category]))
    : joinFirst(
        report.catalogs.map((id) => catalogs.find((catalog) => catalog.id === id)?.title ?? id),
        most + 2,
      );

/** The period, or the date as it is planned: it may lie ahead of the day of the assessment. */
export const briefDays = (report: AssessedReport, { overlap }: Assessment): string => {
  if (report.type === 2) return report.period ? rangeText(report.period) : 'no period on record';
  const planned = overlap.planned[report.report];
  return planned === null ? 'no date on record' : `as of ${planned}`;
};

/** Systems, places and third parties: what there is besides the controls. */
export const briefScene = ({ map, thirdParties, overlap }: Assessment): string[] => {
  const inside = map.systems.filter(({ outOfScope }) => outOfScope === null);
  const subservice = thirdParties.filter(({ role }) => role === 'subservice');
  const by = (wanted: string): string => {
    const names = subservice.filter(({ method }) => method === wanted).map(({ name }) => name);
    return names.length === 0 ? '' : `${names.length} ${wanted} (${joinFirst(names, most)})`;
  };
  const open = subservice.filter(({ method }) => method === null).length;
  const methods = [by('carve-out'), by('inclusive'), open > 0 ? `${open} without a method yet` : ''].filter(Boolean);
  return [
    `${plural(inside.length, 'system')} in scope, ${inside.filter(({ financial }) => financial).length} of them on the financial map.`,
    overlap.locations.length === 0
      ? 'No locations are on record.'
      : `${plural(overlap.locations.length, 'location')}: ${joinFirst(overlap.locations, most)}.`,
    subservice.length === 0
      ? 'No subservice organization is on record.'
      : `${plural(subservice.length, 'subservice organization')}: ${joinWords(methods)}.`,
  ];
};

/** Where each report stands by our own assessment, in counts. */
export const briefStanding = (report: AssessedReport): string => {
  const counts = report.type === 2 && report.type2 ? report.type2 : report.type1;
  return `${reportTitle(report)}: of ${plural(counts.total, 'requirement')}, ${countsText(counts)}.`;
};

/** What we can hand over on the first day. */
export const briefPrepared = ({ requestList }: Assessment): string => {
  const of = (wanted: string): number => requestList.filter(({ status }) => status === wanted).length;
  return `A request list of ${plural(requestList.length, 'line')} with owner, population and due date: evidence on file for ${of('on-file')}, in part for ${of('part')}, none yet for ${of('nothing')}.`;
};

/** What to ask the firm. Only what this engagement gives reason to ask. */
export const briefQuestions = ({ overlap, reports, thirdParties }: Assessment): string[] => {
  const { shared, figures, controls, periods } = overlap;
  const apart = controls.filter(({ differently }) => differently.length > 0).length;
  const saved = figures.samples.moderate.saved;
  const two = reports.length > 1;
  return [
    ...(two
      ? [
          `Does one team do both reports, with one planning, one walkthrough and one request list for the ${plural(shared.length, 'shared control')}?`,
          `Does one sample serve both where the days are the same? By our table that takes away ${spanText(saved)} items.`,
          ...(apart > 0
            ? [
                `For ${plural(apart, 'shared control')} we see a reason to test twice. Do you see it the same way, or more of them?`,
              ]
            : []),
        ]
      : []),
    ...(periods && periods.options.length > 0
      ? ['Would other periods spare work, and would user auditors and customers accept them?']
      : []),
    'Which sample sizes does the firm use, and what moves a control to a larger one?',
    'How far does the firm use tests and reviews of our own people, and what do these need to show?',
    'What is in the fee: planning, walkthroughs, a readiness visit, retests, drafts, travel, platform? What is billed besides?',
    'What changes the fee: a system, an objective, a category, a location, a subservice organization, late evidence?',
    ...(thirdParties.some(({ role }) => role === 'subservice')
      ? ['What does the firm need of subservice organizations, and how early does it read their reports?']
      : []),
    `When do walkthroughs, interim and final fieldwork, draft and report fall${two ? ', and do both reports come out on one day' : ''}?`,
    'Who signs, who is on the team, and how is independence from our other advisers shown?',
    'What would next year cost if the scope stays the same?',
  ];
};
