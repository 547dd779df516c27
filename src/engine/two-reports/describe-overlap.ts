import type { ControlFacts, Facts } from '../../model/facts.js';
import type { ReportKind } from '../../schema/catalog.js';
import type { AssessedMap, ControlEffort, Finding, Overlap, RequestLine, Span } from '../../schema/assessment.js';
import type { Risk } from '../../schema/sample-sizes.js';
import { alignPeriods } from './align-periods.js';
import { operationCounter } from './count-operations.js';
import { countWork } from './count-work.js';
import { bothTerms } from './report-terms.js';
import { addSpans, noSpan, tallyCounts, tallySpans } from './tally.js';
import { differenceFinder } from './tested-differently.js';
import { weighControl } from './weigh-controls.js';
import type { WeighContext, WeighedControl } from './weigh-controls.js';

/** The risk that the items of single controls are told for: the middle one, as `soc-gap sample` takes it. */
const usual: Risk = 'moderate';

export interface OverlapInput {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly requests: readonly RequestLine[];
  readonly map: AssessedMap;
}

/** Whether every system of a control has IT general controls that hold for the type of a report. What is not known is false. */
const reliance = ({ map, facts }: OverlapInput): WeighContext['holds'] => {
  const held = new Set(
    map.systems.flatMap(({ id, generalControls }) =>
      generalControls.flatMap(({ report, type, holds }) => (holds ? [`${report} ${type} ${id}`] : [])),
    ),
  );
  const typeOf = new Map(facts.scopes.map(({ report, type, period }) => [report, type === 2 && period ? 2 : 1]));
  return ({ control: { systems = [] } }, report) =>
    systems.length > 0 && systems.every((id) => held.has(`${report} ${typeOf.get(report) ?? 1} ${id}`));
};

const serving = (controls: readonly ControlFacts[], wanted: string): string[] =>
  controls.filter(({ serves }) => serves.join('+') === wanted).map(({ control }) => control.id);

/** The dates that type 1 reports are planned for. */
const plannedDates = ({ scopes, workspace }: Facts): Overlap['planned'] => {
  const { soc1, soc2 } = workspace.engagement.reports ?? {};
  const isTypeOne = (kind: ReportKind): boolean => scopes.some(({ report, type }) => report === kind && type === 1);
  return {
    soc1: isTypeOne('soc1') ? (soc1?.asOf ?? null) : null,
    soc2: isTypeOne('soc2') ? (soc2?.asOf ?? null) : null,
  };
};

/** What there is to compare, or why there is nothing. */
const tell = (reports: readonly ReportKind[], shared: number): string => {
  const [only] = reports;
  if (only === undefined) return 'No report is in the engagement, so there is nothing to share.';
  const name = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;
  if (reports.length === 1) {
    const other = only === 'soc1' ? 'SOC 2' : 'SOC 1';
    return `Only ${name[only]} is being prepared, so nothing can be shared between two. What ${other} would add is known once its scope is.`;
  }
  return shared === 0
    ? 'No control is mapped to requirements of both reports, so each report is an effort of its own.'
    : 'Controls that serve both reports are described, walked through and evidenced once, as far as the firm works that way.';
};

const total = (weighed: readonly WeighedControl[], pick: (item: WeighedControl) => Span | null): Span =>
  weighed.reduce((sum, item) => addSpans(sum, pick(item) ?? noSpan), noSpan);

const describe = (item: WeighedControl, differently: ReturnType<typeof differenceFinder>): ControlEffort => ({
  control: item.facts.control.id,
  soc1: item.soc1,
  soc2: item.soc2,
  populations: item.populations.map(({ from, to }) => ({ from, to })),
  together: item.together,
  evidenceShared: item.evidenceShared,
  differently: differently(item.facts).map((reason) => ({ ...reason })) as ControlEffort['differently'],
});

/**
 * Two reports, one effort: for SOC 1 and SOC 2 alone and at once, what is tested, listed, collected and still to be done; the days of
 * both; and why some controls must still be tested twice. Items are by the table of sample sizes, which is indicative: they are
 * figures for a talk with the firm, and neither hours nor prices.
 */
export const describeOverlap = (input: OverlapInput): Overlap => {
  const { facts, findings, requests } = input;
  const { controls, scopes, workspace, knowledge, asOf } = facts;
  const table = knowledge.sampleSizes;
  const terms = bothTerms(scopes, workspace.engagement);
  const context = { table, count: operationCounter(workspace, asOf), holds: reliance(input) };
  const inScope = controls.filter(({ serves }) => serves.length > 0);
  const weighAt = (risk: Risk, days = terms) => inScope.map((item) => weighControl(item, days, risk, context));
  const weighed = weighAt(usual);
  const has = (report: ReportKind): boolean => terms[report] !== null;
  const countOf = (pick: (item: WeighedControl, report: ReportKind) => number, together: number) => {
    const of = (report: ReportKind) =>
      has(report) ? weighed.reduce((sum, item) => sum + (item[report] ? pick(item, report) : 0), 0) : null;
    return tallyCounts({ soc1: of('soc1'), soc2: of('soc2'), together });
  };
  const samplesAt = (items: readonly WeighedControl[]) => {
    // A control of unknown size is left out of all figures alike.
    const sized = items.filter(({ together }) => together !== null);
    const of = (report: ReportKind) => (has(report) ? total(sized, (item) => item[report]?.items ?? null) : null);
    return tallySpans({ soc1: of('soc1'), soc2: of('soc2'), together: total(sized, ({ together }) => together) });
  };
  const silent = (report: ReportKind): number =>
    [...facts.verdicts.values()].filter(
      ({ scope, verdict }) => scope.report === report && verdict.conclusion === 'not-assessed',
    ).length;
  const requested = new Set(requests.map(({ control }) => control));
  const isListed = ({ facts: { control } }: WeighedControl): boolean => requested.has(control.id);
  const shared = serving(controls, 'soc1+soc2');
  const differently = differenceFinder(controls, workspace, { terms, holds: context.holds });
  const neededBy = workspace.engagement.audience?.neededBy ?? null;
  return {
    shared,
    soc1Only: serving(controls, 'soc1'),
    soc2Only: serving(controls, 'soc2'),
    neither: serving(controls, ''),
    says: tell(
      scopes.map(({ report }) => report),
      shared.length,
    ),
    table: { edition: table.edition, indicative: table.indicative, risk: usual },
    neededBy,
    locations: workspace.engagement.scope?.locations ?? [],
    planned: plannedDates(facts),
    figures: {
      controls: countOf(() => 1, weighed.length),
      requests: countOf((item) => (isListed(item) ? 1 : 0), weighed.filter(isListed).length),
      populations: countOf(
        (item, report) => (item.listed.includes(report) ? 1 : 0),
        weighed.reduce((sum, { populations }) => sum + populations.length, 0),
      ),
      evidence: countOf(
        (item, report) => item[report]?.evidence ?? 0,
        weighed.reduce((sum, { evidence }) => sum + evidence, 0),
      ),
      notAssessed: tallyCounts({
        soc1: has('soc1') ? silent('soc1') : null,
        soc2: has('soc2') ? silent('soc2') : null,
        together: silent('soc1') + silent('soc2'),
      }),
      ...countWork(findings, has),
      samples: { low: samplesAt(weighAt('low')), moderate: samplesAt(weighed), high: samplesAt(weighAt('high')) },
    },
    unsized: weighed.filter(({ together }) => together === null).map(({ facts: { control } }) => control.id),
    controls: weighed.map((item) => describe(item, differently)),
    periods: alignPeriods({
      terms,
      neededBy,
      tryPeriods: (soc1, soc2) => {
        const { soc1: one, soc2: two } = terms;
        const tried = weighAt(usual, { soc1: one && { ...one, period: soc1 }, soc2: two && { ...two, period: soc2 } });
        return {
          samples: total(tried, ({ together }) => together),
          evidenceShared: tried.reduce((sum, { evidenceShared }) => sum + evidenceShared, 0),
        };
      },
    }),
  };
};
