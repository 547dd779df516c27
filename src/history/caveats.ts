import type { Reason } from '../model/reason.js';
import type { Diff } from '../schema/history/diff.js';
import type { Side } from './side.js';

type Caveat = Diff['caveats'][number];

const names = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;

const catalogCaveats = ({ snapshot: before }: Side, { snapshot: after }: Side): Caveat[] => {
  const old = new Map(before.catalogs.map((catalog) => [catalog.id, catalog]));
  return after.catalogs.flatMap(({ id, edition, sha256 }) => {
    const was = old.get(id);
    if (!was || was.sha256 === sha256) return [];
    const how =
      was.edition === edition ? 'changed within its edition' : `went from edition ${was.edition} to ${edition}`;
    return [
      {
        because: 'catalog-changed',
        says: `${id} ${how}: what it asks may have changed, and not the controls.`,
        data: { catalog: id, before: was.edition, after: edition },
      },
    ];
  });
};

const reportCaveats = (before: Side, after: Side): Caveat[] =>
  [...after.reports.values()].flatMap((now): Caveat[] => {
    const was = before.reports.get(now.report);
    if (!was) return [];
    const name = names[now.report];
    if (was.type !== now.type) {
      return [
        {
          because: 'type-changed',
          says: `${name} was a type ${was.type} and is a type ${now.type}: it needs another rung.`,
          data: { report: now.report },
        },
      ];
    }
    const [from, to] = [was.period, now.period];
    if (from?.from === to?.from && from?.to === to?.to) return [];
    const text = (period: typeof from): string => (period ? `${period.from} to ${period.to}` : 'none');
    return [
      {
        because: 'period-changed',
        says: `${name} looked at the period ${text(from)} and looks at ${text(to)}.`,
        data: { report: now.report },
      },
    ];
  });

/** What makes two sides less than comparable: a change of ours or of the question, and not of the controls. */
export const caveats = (before: Side, after: Side): Caveat[] => {
  const [old, now] = [before.snapshot, after.snapshot];
  const found: Reason[] = [];
  if (old.organization !== now.organization) {
    found.push({
      because: 'other-organization',
      says: `One is of ${old.organization}, the other of ${now.organization}.`,
    });
  }
  if (old.asOf > now.asOf) {
    found.push({ because: 'backwards', says: `The first, of ${old.asOf}, is later than the second, of ${now.asOf}.` });
  }
  if (old.tool.version !== now.tool.version) {
    found.push({
      because: 'tool-changed',
      says: `They were made by ${old.tool.name} ${old.tool.version} and ${now.tool.version}: checks may have been added, renamed or changed.`,
    });
  }
  return [...(found as Caveat[]), ...catalogCaveats(before, after), ...reportCaveats(before, after)];
};
