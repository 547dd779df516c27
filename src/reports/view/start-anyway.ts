import type { Assessment } from '../../schema/assessment.js';
import type { IfStarted } from '../../schema/schedule.js';
import { plural } from './plural.js';

/** A control, or a requirement without one, that would be short if the period started anyway. */
export interface ShortRow {
  readonly subject: string;
  readonly findings: readonly string[];
  /** `12 days`, or that nobody can say. */
  readonly short: string;
}

const daysText = (days: number | null): string => (days === null ? 'nobody can say' : plural(days, 'day'));

const whichDay: Readonly<Record<IfStarted['kind'], string>> = {
  planned: 'the planned first day',
  'next-day': 'the day after this assessment',
  asked: 'the day asked about',
};

/** What starting on that day would lead to, in a sentence. */
export const anywaySentence = ({ date, kind, controls, withoutControl }: IfStarted): string => {
  const on = `If the period starts on ${date}, ${whichDay[kind]},`;
  if (controls.length + withoutControl.length === 0) {
    return `${on} no finding that blocks it is open any more by these estimates.`;
  }
  const parts = [
    ...(controls.length > 0
      ? [`${plural(controls.length, 'control')} ${controls.length === 1 ? 'is' : 'are'} likely to carry deviations`]
      : []),
    ...(withoutControl.length > 0
      ? [
          `${plural(withoutControl.length, 'finding')} that ${withoutControl.length === 1 ? 'names' : 'name'} no single control ${withoutControl.length === 1 ? 'is' : 'are'} still open`,
        ]
      : []),
  ];
  return `${on} ${parts.join(', and ')}. Days short: by how much the start comes before the finding is closed.`;
};

/** The rows behind the sentence, in the order of the findings. */
export const anywayRows = ({ controls, findings }: Assessment, what: IfStarted): ShortRow[] => {
  const titleOf = new Map(controls.map(({ id, title }) => [id, title]));
  const findingTitle = new Map(findings.map(({ id, title }) => [id, title]));
  return [
    ...what.withoutControl.map(({ finding, daysShort }) => ({
      subject: findingTitle.get(finding) ?? finding,
      findings: [finding],
      short: daysText(daysShort),
    })),
    ...what.controls.map(({ control, findings: ids, daysShort }) => ({
      subject: `${control} ${titleOf.get(control) ?? ''}`.trim(),
      findings: ids.map(({ finding }) => finding),
      short: daysText(daysShort),
    })),
  ];
};
