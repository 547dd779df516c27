import type { Engagement } from '../schema/engagement.js';

/** What the engagement must still say before anything can be assessed: paths of soc-gap.yaml, in the order one would ask. */
export const missingScope = (engagement: Engagement): string[] => {
  const { soc1, soc2 } = engagement.reports ?? {};
  if (!soc1 && !soc2) return ['reports.soc1 or reports.soc2'];
  const missing: string[] = [];
  for (const [name, report] of Object.entries({ soc1, soc2 })) {
    if (!report) continue;
    if (!report.type) missing.push(`reports.${name}.type`);
    if (report.type === 1 && !report.asOf) missing.push(`reports.${name}.asOf`);
    if (report.type === 2 && !report.period) missing.push(`reports.${name}.period`);
  }
  if (soc1 && (soc1.packs ?? []).length === 0) missing.push('reports.soc1.packs');
  if (soc2 && (soc2.categories ?? []).length === 0) missing.push('reports.soc2.categories');
  return missing;
};
