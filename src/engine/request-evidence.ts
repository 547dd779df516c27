import type { ControlFacts, ControlLook } from '../model/facts.js';
import { judged } from '../model/facts.js';
import type { EvidenceRequest } from '../schema/assessment.js';

const artefactOf = (facts: ControlFacts): string =>
  facts.control.leaves ?? facts.requirements[0]?.points[0]?.evidence[0] ?? 'The trace that the control leaves';

const requestOf = (facts: ControlFacts): Omit<EvidenceRequest, 'id'> | undefined => {
  const { control, evidence, looks, requirements } = facts;
  const common = {
    control: control.id,
    requirements: requirements.map((scoped) => scoped.requirement.id),
    artefact: artefactOf(facts),
    owner: control.owner ?? null,
  };
  const short = looks
    .flatMap((look) =>
      look.scope.type === 2 && look.type2?.occurrences && look.scope.period
        ? [{ occurrences: look.type2.occurrences, period: look.scope.period }]
        : [],
    )
    .sort((a, b) => b.occurrences.missing - a.occurrences.missing)[0];
  if (short && short.occurrences.missing > 0) {
    const windows = short.occurrences.missingWindows.map(({ from, to }) => (from === to ? from : `${from} to ${to}`));
    const period =
      windows.length > 6 ? `${windows.slice(0, 6).join('; ')}; and ${windows.length - 6} more` : windows.join('; ');
    return { ...common, period, missing: short.occurrences.missing, why: 'expected occurrences without evidence' };
  }
  const isTold = (item: ControlLook, key: string): boolean =>
    judged(item).reasons.some((reason) => reason.because === key);
  // A control in force with evidence for later days alone has nothing for the days that the report looks at.
  const look =
    evidence.length === 0
      ? looks.find((item) => !isTold(item, 'did-not-occur'))
      : looks.find((item) => isTold(item, 'no-trace'));
  if (look) {
    const period =
      look.scope.type === 2 && look.scope.period
        ? `${look.scope.period.from} to ${look.scope.period.to}`
        : `on or shortly before ${look.scope.planned}`;
    return {
      ...common,
      period,
      missing: 1,
      why: evidence.length === 0 ? 'no evidence on file' : 'the evidence on file is of later days',
    };
  }
  const stale = looks.find((item) => isTold(item, 'stale-evidence'));
  if (stale)
    return {
      ...common,
      period: `on or shortly before ${stale.scope.planned}`,
      missing: 1,
      why: 'the evidence on file is stale',
    };
  const unlisted = looks.find((item) => isTold(item, 'no-population'));
  if (!unlisted?.scope.period) return undefined;
  const { from, to } = unlisted.scope.period;
  return {
    ...common,
    artefact: `List of all events with source, query and row count; then for the sample: ${common.artefact}`,
    period: `${from} to ${to}`,
    missing: 1,
    why: 'no population recorded',
  };
};

/** What is still to be collected, control by control, in the order of the register. */
export const requestEvidence = (controls: readonly ControlFacts[]): EvidenceRequest[] =>
  controls
    .filter(
      ({ looks, control }) => looks.length > 0 && control.text && looks.some((look) => look.type1.base !== 'absent'),
    )
    .flatMap((facts) => {
      const request = requestOf(facts);
      return request ? [{ id: `ER-${facts.control.id}`, ...request }] : [];
    });
