import type { DescribedItem, DescribedReport } from '../../schema/assessment.js';
import { plural } from './plural.js';

/** How each state of an item is called in every report. */
export const itemStateLabel: Readonly<Record<DescribedItem['state'], string>> = {
  present: 'present',
  thin: 'thin',
  missing: 'missing',
  'not-asked': 'not asked',
};

/** `systems.yaml:40`; the file alone where no line is known; nothing where it follows from the catalogs. */
export const foundPlace = ({ file, line }: DescribedItem['found'][number]): string =>
  file === null ? '' : line === null ? file : `${file}:${line}`;

/** What is there, with the place where it stands. */
export const foundText = (found: DescribedItem['found'][number]): string => {
  const place = foundPlace(found);
  return place === '' ? found.what : `${found.what} (${place})`;
};

/** One line of the checklist. */
export interface DescriptionRow {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly found: readonly string[];
  readonly short: readonly string[];
}

/** How many things that are there a table names; the rest is told by its number, and in full by `explain`. */
const shown = 3;

export const descriptionRows = ({ items }: DescribedReport): DescriptionRow[] =>
  items.map(({ id, title, state, says, found, short }) => {
    const more = found.length - shown;
    return {
      id,
      title,
      state: itemStateLabel[state],
      found: [
        ...found.slice(0, shown).map(foundText),
        ...(more > 0 ? [`and ${plural(more, 'other entry', 'other entries')}`] : []),
      ],
      short: state === 'not-asked' ? [says] : short.map((reason) => reason.says),
    };
  });

/** The counts of a checklist in a sentence, always whole. */
export const descriptionSentence = ({ counts }: DescribedReport): string =>
  `Of ${plural(counts.total, 'item')} that the description has to tell, ${counts.present} ${counts.present === 1 ? 'is' : 'are'} present, ${counts.thin} thin, ${counts.missing} missing and ${counts.notAsked} not asked for.`;
