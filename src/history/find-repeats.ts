import type { Repeat } from '../schema/history/diff.js';
import type { Snapshot } from '../schema/history/snapshot.js';

const names = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;

const isOpen = ({ status }: Snapshot['findings'][number]): boolean => status !== 'accepted';

/**
 * Findings that were open when the last report ended and are open now. The last report is the one that soc-gap.yaml names; it is held
 * to the last snapshot by its end. Without one nothing is known, and that is said. `earlier` is sorted by day.
 */
export const findRepeats = (latest: Snapshot, earlier: readonly Snapshot[]): Repeat[] =>
  latest.reports.flatMap(({ report, lastReport }): Repeat[] => {
    if (!lastReport) return [];
    const { through } = lastReport;
    const base = earlier.findLast(
      ({ asOf, reports }) => asOf <= through && reports.some((item) => item.report === report),
    );
    if (!base) {
      const says = `The last ${names[report]} report ended on ${through}, and no snapshot was taken by then: what repeats is not known.`;
      return [{ report, through, snapshot: null, says, findings: [] }];
    }
    const open = new Set(
      base.findings.filter((item) => isOpen(item) && item.reports.includes(report)).map((item) => item.fingerprint),
    );
    const findings = latest.findings.filter(
      (item) => isOpen(item) && item.reports.includes(report) && open.has(item.fingerprint),
    );
    return [
      {
        report,
        through,
        snapshot: base.asOf,
        says: `Of ${open.size} findings open on ${base.asOf}, the last snapshot by the end of the last ${names[report]} report (${through}), ${findings.length} are open again or still.`,
        findings: findings.map(({ id, title, severity }) => ({ id, title, severity })),
      },
    ];
  });
