import { inputError } from '../model/problem.js';

/** The value of --base: a folder inside the repository, without `./` and a slash at its end. Throws exit 2 for one outside it. */
export const readBase = (value: string): string => {
  const parts = value.split(/[/\\]/);
  if (/^[/\\]|^[A-Za-z]:/.test(value) || parts.includes('..')) {
    throw inputError({
      code: 'usage',
      message: `--base ${value} is not a folder inside the repository.`,
      hint: 'Name it as seen from the top of the repository: --base clients/brightwater, or --base . for the top.',
    });
  }
  return parts.filter((part) => part !== '' && part !== '.').join('/');
};
