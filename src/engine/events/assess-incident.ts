import type { PlainDate } from '../../model/plain-date.js';
import type { AssessedIncident } from '../../schema/assessment.js';
import type { Incident } from '../../schema/registers.js';

const causes = {
  'control-design': 'a control was not designed to stop it',
  'control-operation': 'a control did not run as it should',
  other: 'no control failed',
} as const;

/** What asks for its being told, in words; nothing where neither cause nor effect does. */
const groundsOf = ({ cause, commitments = [] }: Incident): string[] => [
  ...(cause !== undefined && cause !== 'other' ? [causes[cause]] : []),
  ...(commitments.length > 0 ? [`it made ${commitments.join(' and ')} fail`] : []),
];

type Decision = Pick<AssessedIncident, 'disclosure' | 'says'>;

/** Incidents are told that a weak control let through or that made a commitment fail (DC 200, DC4). Unknown is no "no". */
const decide = (incident: Incident): Decision => {
  const { cause, commitments, disclose, why } = incident;
  const grounds = groundsOf(incident).join(', and ');
  const because = why === undefined ? '' : ` Management's reason: ${why}`;
  if (disclose === false && grounds !== '') {
    const without = why === undefined ? ', and no reason is on record' : '';
    return { disclosure: 'left-out', says: `Management leaves it out although ${grounds}${without}.${because}` };
  }
  if (disclose === true && grounds === '')
    return { disclosure: 'to-tell', says: `Management decided to tell it.${because}` };
  if (grounds !== '') return { disclosure: 'to-tell', says: `To be told: ${grounds}.${because}` };
  if (disclose === false) return { disclosure: 'not-needed', says: `Management decided not to tell it.${because}` };
  if (cause === 'other' && commitments !== undefined) {
    return {
      disclosure: 'not-needed',
      says: `Not to be told: no control failed, and every commitment was kept.${because}`,
    };
  }
  const unknown = [
    ...(cause === undefined ? ['whether a control failed (its cause)'] : []),
    ...(commitments === undefined ? ['whether a commitment was missed (`commitments`)'] : []),
  ];
  return { disclosure: 'undecided', says: `Nobody has recorded ${unknown.join(' nor ')}.` };
};

/** An incident as the assessment tells it. What is recorded as resolved later than the assessment is still open. */
export const assessIncident = (
  incident: Incident,
  source: AssessedIncident['source'],
  asOf: PlainDate,
): AssessedIncident => ({
  id: incident.id,
  on: incident.on,
  title: incident.title,
  what: incident.what ?? null,
  cause: incident.cause ?? null,
  effect: incident.effect ?? null,
  handled: incident.handled ?? null,
  resolved: incident.resolved !== undefined && incident.resolved <= asOf ? incident.resolved : null,
  systems: incident.systems ?? [],
  controls: incident.controls ?? [],
  requirements: incident.requirements ?? [],
  commitments: incident.commitments ?? [],
  ...decide(incident),
  source,
});
