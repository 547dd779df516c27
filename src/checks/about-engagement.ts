import type { Observation } from '../model/check.js';
import type { ReportScope } from '../model/facts.js';

/** What observations about the engagement itself have in common: they are about scope and papers, not about one control. */
export const aboutEngagement = (
  id: string,
  scopes: readonly ReportScope[],
): Pick<Observation, 'subject' | 'reports' | 'requirements' | 'controls' | 'data' | 'measure'> => ({
  subject: { kind: 'engagement', id },
  reports: scopes.map((scope) => scope.report),
  requirements: [],
  controls: [],
  data: {},
  measure: 1,
});

export const reportName = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;
