import type {
  Assessment,
  ControlEffort,
  CountTally,
  Overlap,
  PeriodOption,
  Span,
  SpanTally,
} from '../../schema/assessment.js';
import { rangeText } from './labels.js';

/** `3`, or `3 to 7` where the workspace does not settle it. */
export const spanText = ({ low, high }: Span): string => (low === high ? String(low) : `${low} to ${high}`);

type Figure = number | Span;

const figureText = (figure: Figure | null): string =>
  figure === null ? '' : typeof figure === 'number' ? String(figure) : spanText(figure);

/** A figure in words and cells: each report alone, one after the other, at once, and what each adds to the other. */
export interface FigureRow {
  readonly what: string;
  readonly soc1: string;
  readonly soc2: string;
  readonly apart: string;
  readonly together: string;
  readonly saved: string;
  readonly addsSoc1: string;
  readonly addsSoc2: string;
}

const rowOf = (what: string, tally: CountTally | SpanTally): FigureRow => ({
  what,
  soc1: figureText(tally.soc1),
  soc2: figureText(tally.soc2),
  apart: figureText(tally.apart),
  together: figureText(tally.together),
  saved: figureText(tally.saved),
  addsSoc1: figureText(tally.addsSoc1),
  addsSoc2: figureText(tally.addsSoc2),
});

/** The auditor's side first: what is looked at; then what we hand over; then our own work. */
export const figureRows = ({ figures }: Overlap): FigureRow[] => [
  rowOf('Controls to describe, walk through and test', figures.controls),
  rowOf('Items to look at, low risk', figures.samples.low),
  rowOf('Items to look at, moderate risk', figures.samples.moderate),
  rowOf('Items to look at, high risk', figures.samples.high),
  rowOf('Lists to draw samples from', figures.populations),
  rowOf('Lines of the request list', figures.requests),
  rowOf('Pieces of evidence on file that can be used', figures.evidence),
  rowOf('Open findings', figures.findings),
  rowOf('Requirements not assessed, in no other figure', figures.notAssessed),
  rowOf('Person-days of our own work on them', figures.personDays),
];

export interface SharedRow {
  readonly control: string;
  readonly title: string;
  readonly soc1: string;
  readonly soc2: string;
  readonly together: string;
  readonly evidence: number;
  readonly lists: string;
}

export const titlesOf = ({ controls }: Assessment): ReadonlyMap<string, string> =>
  new Map(controls.map(({ id, title }) => [id, title]));

const itemsText = (items: Span | null | undefined): string => (items ? spanText(items) : 'not known');

/** Controls that serve both reports, with what each looks at alone and what both do at once. */
export const sharedRows = (assessment: Assessment): SharedRow[] => {
  const titles = titlesOf(assessment);
  const isShared = ({ soc1, soc2 }: ControlEffort): boolean => soc1 !== null && soc2 !== null;
  return assessment.overlap.controls
    .filter(isShared)
    .map(({ control, soc1, soc2, together, evidenceShared, populations }) => ({
      control,
      title: titles.get(control) ?? '',
      soc1: itemsText(soc1?.items),
      soc2: itemsText(soc2?.items),
      together: itemsText(together),
      evidence: evidenceShared,
      lists: populations.map(rangeText).join('; ') || 'none',
    }));
};

export interface DifferenceRow {
  readonly why: string;
  readonly controls: readonly string[];
}

/** Each reason once, with the controls that it holds for. */
export const differenceRows = ({ controls }: Overlap): DifferenceRow[] => {
  const found = new Map<string, string[]>();
  for (const { control, differently } of controls) {
    for (const { says } of differently) {
      const list = found.get(says);
      if (list) list.push(control);
      else found.set(says, [control]);
    }
  }
  return [...found].map(([why, ids]) => ({ why, controls: ids }));
};

export const optionLabel: Readonly<Record<PeriodOption['kind'], string>> = {
  'as-planned': 'As planned',
  'soc2-as-soc1': 'SOC 2 takes the days of SOC 1',
  'soc1-as-soc2': 'SOC 1 takes the days of SOC 2',
  whole: 'Both take all days of either',
  common: 'Both take the common days only',
};
