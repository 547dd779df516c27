import { inputError } from '../model/problem.js';
import type { Edition } from '../reports/report.js';

/** What `--edition` names, or nothing where it isn't given: commander has refused other words. Throws exit 2 where no format takes it. */
export const readEdition = (
  value: string | undefined,
  formats: readonly { readonly name: string }[],
): { readonly edition?: Edition } => {
  if (value === undefined) return {};
  if (formats.every(({ name }) => name !== 'docx')) {
    throw inputError({
      code: 'edition-unused',
      message: '--edition is for docx, which is not among the formats: the others have everything.',
      hint: 'Add --format docx, or leave --edition out.',
    });
  }
  return { edition: value === 'full' ? 'full' : 'short' };
};
