import { frequency as frequencySchema } from '../schema/registers.js';
import type { SampleSizes } from '../schema/sample-sizes.js';

/** What is wrong with a table although it fits its schema. */
export interface TableFault {
  readonly path: readonly (string | number)[];
  readonly code: 'unknown-frequency-size' | 'duplicate-frequency' | 'falling-size';
  readonly message: string;
  readonly hint: string;
}

const fallingSizes = ({ sizes }: SampleSizes): TableFault[] =>
  sizes.flatMap(({ low, moderate, high }, index): TableFault[] =>
    low <= moderate && moderate <= high
      ? []
      : [
          {
            path: ['sizes', index],
            code: 'falling-size',
            message: `a higher risk asks for fewer items: ${low}, ${moderate}, ${high}`,
            hint: 'write low, moderate and high in rising order',
          },
        ],
  );

/** Every frequency needs exactly one row, and a higher risk never a smaller sample. */
export const tableFaults = (table: SampleSizes): readonly TableFault[] => {
  const seen = new Set<string>();
  const twice: TableFault[] = [];
  table.sizes.forEach(({ frequencies }, index) => {
    frequencies.forEach((frequency, position) => {
      const path = ['sizes', index, 'frequencies', position];
      const hint = 'keep one of the two rows';
      if (seen.has(frequency))
        twice.push({ path, code: 'duplicate-frequency', message: `${frequency} has two rows`, hint });
      seen.add(frequency);
    });
  });
  const missing = frequencySchema.enum
    .filter((frequency) => !seen.has(frequency))
    .map((frequency): TableFault => {
      const message = `there is no size for controls that are performed ${frequency}`;
      return {
        path: ['sizes'],
        code: 'unknown-frequency-size',
        message,
        hint: 'add a row, or add it to the frequencies of one',
      };
    });
  return [...twice, ...missing, ...fallingSizes(table)];
};
