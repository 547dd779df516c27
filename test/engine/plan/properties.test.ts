import { phases } from '../../../src/model/plan';
import type { Assessment } from '../../../src/schema/assessment';
import { holdsForAll } from '../random-workspace';

const openIds = ({ findings }: Assessment): string[] =>
  findings.filter(({ status }) => status !== 'accepted').map(({ id }) => id);

test('every open finding is closed by exactly one action, and nothing else is', () => {
  holdsForAll((assessment) => {
    const closed = assessment.plan.actions.flatMap(({ closes }) => closes);
    expect([...closed].sort()).toEqual(openIds(assessment).sort());
    expect(assessment.order).toEqual(closed);
    const ids = assessment.plan.actions.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

test('no action begins before those that it waits for are closed, and each of them comes before it', () => {
  holdsForAll(({ plan }) => {
    const place = new Map(plan.actions.map(({ id }, index) => [id, index]));
    const byId = new Map(plan.actions.map((action) => [action.id, action]));
    for (const { id, from, dependsOn } of plan.actions) {
      for (const { action } of dependsOn) {
        expect(place.get(action) ?? Infinity).toBeLessThan(place.get(id) ?? -1);
        const to = byId.get(action)?.to ?? null;
        if (from !== null) expect(to !== null && from > to).toBe(true);
      }
    }
  });
});

test('phases follow each other, hold every action once, and what blocks a period is in the first', () => {
  holdsForAll(({ plan }) => {
    const ranks = plan.actions.map(({ phase }) => phases.indexOf(phase));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(plan.phases.flatMap(({ actions }) => actions)).toEqual(plan.actions.map(({ id }) => id));
    for (const { blocksPeriod, phase } of plan.actions) if (blocksPeriod) expect(phase).toBe('before-period');
  });
});

test('the effort of an action is at least the largest of its findings and at most their sum', () => {
  holdsForAll(({ plan, findings }) => {
    const byId = new Map(findings.map((finding) => [finding.id, finding]));
    for (const { closes, effort } of plan.actions) {
      const highs = closes.map((id) => byId.get(id)?.effort.high ?? 0);
      expect(effort.high).toBeGreaterThanOrEqual(Math.max(...highs));
      // Quarters of a person-day may round a sum up.
      expect(effort.high).toBeLessThanOrEqual(highs.reduce((sum, high) => sum + high, 0) + 0.125);
      expect(effort.low).toBeLessThanOrEqual(effort.high);
    }
  });
});

test('each blocker of a report is closed before its period starts', () => {
  holdsForAll(({ plan, schedule }) => {
    const actionOf = new Map(plan.actions.flatMap((action) => action.closes.map((id) => [id, action] as const)));
    for (const { start, blockers } of schedule.reports) {
      for (const id of blockers) if (start !== null) expect((actionOf.get(id)?.to ?? '9') < start).toBe(true);
    }
  });
});

test('a control that could be dropped leaves no requirement without one that works', () => {
  holdsForAll(({ plan, controls }) => {
    const byId = new Map(controls.map((control) => [control.id, control]));
    for (const { control, kind, keep } of plan.waste) {
      if (kind !== 'non-key') continue;
      const carried = new Set(keep.flatMap((id) => byId.get(id)?.satisfies ?? []));
      expect((byId.get(control)?.satisfies ?? []).filter((id) => !carried.has(id))).toEqual([]);
      expect(keep.every((id) => byId.get(id)?.key === true)).toBe(true);
    }
  });
});

test('nothing that is said to stay could be dropped itself, and each control is told once', () => {
  holdsForAll(({ plan }) => {
    const gone = plan.waste.map(({ control }) => control);
    expect(gone).toEqual([...new Set(gone)]);
    expect(plan.waste.flatMap(({ keep }) => keep).filter((id) => gone.includes(id))).toEqual([]);
    expect(gone.length).toBeLessThanOrEqual(plan.controlsInService);
  });
});
