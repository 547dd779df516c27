import type { CountTally, Finding, SpanTally } from '../../schema/assessment.js';
import type { ReportKind } from '../../schema/catalog.js';
import { addSpans, noSpan, tallyCounts, tallySpans } from './tally.js';

/** Our own work: open findings and their estimates. What management accepted is not worked on. */
export const countWork = (
  findings: readonly Finding[],
  inEngagement: (report: ReportKind) => boolean,
): { findings: CountTally; personDays: SpanTally } => {
  const open = findings.filter(({ status }) => status !== 'accepted');
  const of = (report: ReportKind): readonly Finding[] | null =>
    // A finding of no one report stands in the way of each.
    inEngagement(report) ? open.filter(({ reports }) => reports.length === 0 || reports.includes(report)) : null;
  const [soc1, soc2] = [of('soc1'), of('soc2')];
  const all = new Set([...(soc1 ?? []), ...(soc2 ?? [])]);
  const days = (items: Iterable<Finding>) =>
    [...items].reduce((sum, { effort: { low, high } }) => addSpans(sum, { low, high }), noSpan);
  return {
    findings: tallyCounts({ soc1: soc1?.length ?? null, soc2: soc2?.length ?? null, together: all.size }),
    personDays: tallySpans({ soc1: soc1 && days(soc1), soc2: soc2 && days(soc2), together: days(all) }),
  };
};
