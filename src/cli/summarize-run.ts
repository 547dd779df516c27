import type { Palette } from '../io/terminal/palette.js';
import { safeText } from '../io/terminal/safe-text.js';
import { plural } from '../reports/view/plural.js';
import type { Assessment, Counts } from '../schema/assessment.js';
import { commandIn } from './command-in.js';

const names = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;

const tellCounts = (counts: Counts, colours: Palette): string =>
  [
    colours.good(`${counts.ready} ready`),
    colours.warn(`${counts.atRisk} at risk`),
    colours.bad(`${counts.notReady} not ready`),
    `${counts.notAssessed} not assessed`,
    ...(counts.notApplicable > 0 ? [`${counts.notApplicable} not applicable`] : []),
  ].join(' · ');

/** What a person at the terminal wants to know at the end of a run: where each report stands, the worst, and what to do next. */
export const summarizeRun = (
  assessment: Assessment,
  { folder, written }: { readonly folder: string; readonly written: readonly string[] },
  colours: Palette,
): string => {
  const { reports, gate, findings, order } = assessment;
  const lines = [`${colours.strong(safeText(assessment.organization.name))}, as of ${assessment.asOf}`];
  for (const report of reports) {
    const judged = report.type === 2 && report.type2 ? report.type2 : report.type1;
    lines.push(
      `${names[report.report]} type ${report.type}  ${tellCounts(judged, colours)}  of ${plural(judged.total, 'requirement')}`,
    );
  }
  lines.push(
    `Findings     ${gate.critical} critical · ${gate.high} high · ${gate.medium} medium · ${gate.low} low${gate.accepted > 0 ? ` · ${gate.accepted} accepted` : ''}`,
  );
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const first = order.slice(0, 3).flatMap((id) => byId.get(id) ?? []);
  if (first.length > 0) {
    lines.push('', colours.strong('First'));
    for (const finding of first)
      lines.push(`  ${finding.severity.padEnd(8)} ${safeText(finding.title)}  ${colours.quiet(finding.id)}`);
  }
  if (written.length > 0) lines.push('', ...written.map((path) => `Wrote ${safeText(path)}`));
  const [next] = first;
  if (next) lines.push('', colours.quiet(`Next: ${safeText(commandIn(folder, 'explain', next.id))}`));
  return `${lines.join('\n')}\n`;
};
