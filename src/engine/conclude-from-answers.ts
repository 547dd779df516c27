import type { ScopedRequirement } from '../model/facts.js';
import { isNotApplicable } from '../model/not-applicable.js';
import type { ReportType, Rung } from '../model/rung.js';
import type { Verdict } from '../schema/assessment.js';
import { verdict } from './verdict.js';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** What can be said where no control bears on the requirement: only what people answered. Silence is not assessed. */
export const concludeFromAnswers = (type: ReportType, scoped: ScopedRequirement): Verdict => {
  const { answer, pointAnswers, points } = scoped;
  if (answer?.answer === 'missing') {
    return verdict(type, 'not-ready', 'absent', [
      { because: 'said-missing', says: 'Asked about it, the organization said that it is missing.' },
    ]);
  }
  if (answer?.answer === 'in-place' || answer?.answer === 'partly') {
    const done = answer.answer === 'partly' ? 'done in part' : 'done';
    const says = `Somebody says that it is ${done}, but no control is on record for it.`;
    return verdict(type, 'not-ready', 'informal', [{ because: 'said-only', says }]);
  }
  const given = points.flatMap((point) => {
    const said = pointAnswers.get(point.id);
    return !said || said.answer === 'skipped' || (said.answer === 'not-applicable' && !isNotApplicable(said))
      ? []
      : [said.answer];
  });
  if (given.length === points.length && given.every((value) => value === 'not-applicable')) {
    return verdict(type, 'not-applicable', null, [
      { because: 'points-not-applicable', says: 'Each of its points is said not to apply, with a reason for each.' },
    ]);
  }
  if (given.length === 0 && answer?.answer === 'not-applicable') {
    const says = 'It is said not to apply, but no reason is given, so the answer does not count.';
    return verdict(type, 'not-assessed', null, [{ because: 'no-reason', says }]);
  }
  if (given.length < points.length) {
    const because = given.length === 0 ? 'silence' : 'part-silence';
    const says =
      given.length === 0
        ? 'Nobody has said anything about it, and no control is mapped to it.'
        : `No control is mapped to it, and only ${given.length} of ${plural(points.length, 'point')} have been answered.`;
    return verdict(type, 'not-assessed', null, [
      { because, says, data: { answered: given.length, points: points.length } },
    ]);
  }
  const reached: Rung = given.some((value) => value === 'in-place' || value === 'partly') ? 'informal' : 'absent';
  const says = 'All of its points have been answered, but no control is on record for any of them.';
  return verdict(type, 'not-ready', reached, [{ because: 'said-only', says }]);
};
