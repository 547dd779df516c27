import type { AssessedControl, Assessment, WordingElement } from '../../schema/assessment.js';
import { plural } from './plural.js';

/** What the checks of wording say of a control: these are told beside its row. */
const wordingChecks: ReadonlySet<string> = new Set([
  'control-wording',
  'frequency-mismatch',
  'unknown-name',
  'doubtful-mapping',
  'near-duplicate-controls',
]);

export const elementLabel: Readonly<Record<WordingElement, string>> = {
  who: 'who',
  what: 'what',
  when: 'when',
  how: 'how',
  trace: 'leaves',
};

/** How one control reads: what its text tells, what it leaves to a field of the register, what it lacks. */
export interface WordingRow {
  readonly id: string;
  readonly title: string;
  /** What was found of each element, with where; in the fixed order of the columns. */
  readonly elements: readonly { readonly element: WordingElement; readonly says: string }[];
  /** Ids of the findings about it. */
  readonly findings: readonly string[];
  readonly suggestion: string | null;
}

/** Why a text was not looked at; null where it was. */
export const unreadText = ({ wording }: AssessedControl): string | null =>
  wording.state === 'unwritten'
    ? 'nothing is written'
    : wording.state === 'other-language'
      ? 'not read: the rules know English only'
      : null;

const order: readonly WordingElement[] = ['who', 'what', 'when', 'how', 'trace'];

const says = ({ wording }: AssessedControl, element: WordingElement): string => {
  const found = wording[element];
  if (found === null) return 'not said';
  return wording.fromFields.includes(element) ? `${found} (by its field)` : found;
};

/** What was found of each element, with where. */
export const readElements = (control: AssessedControl): WordingRow['elements'] =>
  order.map((element) => ({ element, says: says(control, element) }));

const findingsOf = (assessment: Assessment): ReadonlyMap<string, string[]> => {
  const by = new Map<string, string[]>();
  for (const { id, check, controls } of assessment.findings) {
    if (!wordingChecks.has(check)) continue;
    for (const control of controls) {
      const list = by.get(control);
      if (list) list.push(id);
      else by.set(control, [id]);
    }
  }
  return by;
};

/** The controls whose texts were read, in the order of the register. */
export const wordingRows = (assessment: Assessment): WordingRow[] => {
  const findings = findingsOf(assessment);
  return assessment.controls
    .filter(({ wording }) => wording.state === 'read')
    .map((control) => ({
      id: control.id,
      title: control.title,
      elements: readElements(control),
      findings: findings.get(control.id) ?? [],
      suggestion: control.wording.suggestion,
    }));
};

/** How many texts were read, and which were not and why: nothing is said of those. */
export const wordingSummary = (assessment: Assessment): string => {
  const count = (state: AssessedControl['wording']['state']): number =>
    assessment.controls.filter(({ wording }) => wording.state === state).length;
  const [read, unwritten, other] = [count('read'), count('unwritten'), count('other-language')];
  const left = [
    ...(unwritten > 0 ? [`${plural(unwritten, 'control has', 'controls have')} no text`] : []),
    ...(other > 0
      ? [`${plural(other, 'text is', 'texts are')} not in English and ${other === 1 ? 'was' : 'were'} not read`]
      : []),
  ];
  return `${plural(read, 'text')} of ${plural(assessment.controls.length, 'control')} read${left.length > 0 ? `; ${left.join(', and ')}` : ''}.`;
};
