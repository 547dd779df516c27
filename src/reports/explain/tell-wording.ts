import type { AssessedControl } from '../../schema/assessment.js';
import { elementLabel, readElements, unreadText } from '../view/wording.js';

/** What the text of a control tells, element by element, and a sentence to start from where something is missing. */
export const tellWording = (control: AssessedControl): string[] => {
  const unread = unreadText(control);
  if (unread !== null) return [unread];
  const { vague, suggestion } = control.wording;
  return [
    ...readElements(control).map(({ element, says }) => `${elementLabel[element].padEnd(13)} ${says}`),
    ...(vague.length > 0
      ? [`${'open words'.padEnd(13)} ${vague.map(({ says, instead }) => `“${says}”: ${instead}`).join('; ')}`]
      : []),
    ...(suggestion === null ? [] : [`${'start from'.padEnd(13)} ${suggestion}`]),
  ];
};
