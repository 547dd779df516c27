import { isAtLeastAsSevere } from '../model/severity.js';
import { worsened } from '../model/worsened.js';
import type { SnapshotFinding } from '../schema/history/snapshot.js';
import type { Gone } from './gone-before.js';
import { hangsOnPeriod, inScope, movedPeriods, subjectIsThere } from './side.js';
import type { Side } from './side.js';
import type { Told } from './tell-gone.js';

/** Why a finding is there that was not there before. */
export const tellNew = (finding: SnapshotFinding, before: Side, after: Side, gone: Gone): Told => {
  if (!inScope(finding, before)) {
    const what = finding.requirements.length > 0 ? finding.requirements.join(', ') : 'Its report';
    return { change: 'entered-scope', says: `${what} came into scope.` };
  }
  const earlier = gone.get(finding.fingerprint);
  if (earlier) {
    return { change: 'reopened', says: `Seen on ${earlier.seen}, gone on ${earlier.missed}, and back.` };
  }
  if (!subjectIsThere(finding, before)) return { change: 'new', says: `${finding.subject.id} is new on record.` };
  if (hangsOnPeriod(finding) && movedPeriods(finding, before, after).length > 0) {
    return { change: 'new', says: 'Its report looks at another period now.' };
  }
  return { change: 'new', says: 'It was not found before.' };
};

/** How a finding that both sides have moved. Milder and yet more of it counts as worse, as in the gate. */
export const tellMoved = (before: SnapshotFinding, after: SnapshotFinding): Told => {
  const severity = before.severity === after.severity ? '' : `${before.severity} to ${after.severity}`;
  const measure =
    before.measure === after.measure ? '' : `what it counts went from ${before.measure} to ${after.measure}`;
  const says = [severity && `From ${severity}`, measure && (severity ? measure : `W${measure.slice(1)}`)]
    .filter((part) => part !== '')
    .join('; ');
  if (says === '') return { change: 'same', says: 'As severe and as much as before.' };
  if (worsened(after, before)) return { change: 'worse', says: `${says}.` };
  const milder = before.severity !== after.severity && isAtLeastAsSevere(before.severity, after.severity);
  return { change: milder || after.measure < before.measure ? 'better' : 'same', says: `${says}.` };
};
