import type { Finding } from '../schema/assessment.js';

const isOpen = ({ status }: Finding): boolean => status !== 'accepted';

/** Open findings in the order in which to work on them: highest score first, but what a finding depends on before it. */
export const orderWork = (findings: readonly Finding[]): string[] => {
  const open = new Map(findings.filter(isOpen).map((finding) => [finding.id, finding]));
  const byScore = [...open.values()].sort((a, b) => b.priority.score - a.priority.score);
  const ordered = new Set<string>();
  const visiting = new Set<string>();
  const place = (finding: Finding): void => {
    if (ordered.has(finding.id) || visiting.has(finding.id)) return;
    visiting.add(finding.id);
    for (const id of finding.dependsOn) {
      const before = open.get(id);
      if (before) place(before);
    }
    visiting.delete(finding.id);
    ordered.add(finding.id);
  };
  byScore.forEach(place);
  return [...ordered];
};
