import type { Host } from '../model/host.js';
import { inputError } from '../model/problem.js';
import type { Assessment } from '../schema/assessment.js';
import type { Options } from './command.js';

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * The assessment that a command tells of: of a folder, or a saved one (--from). Throws exit 2 where both are asked for, and what
 * reading either throws.
 */
export const assessmentOf = async (host: Host, folder: string | undefined, options: Options): Promise<Assessment> => {
  const from = text(options.from);
  if (from === undefined) {
    const { assessFolder } = await import('./assess-folder.js');
    return assessFolder(host, folder ?? '.', { asOf: text(options.asOf), cache: options.cache !== false });
  }
  if (folder !== undefined || options.asOf !== undefined) {
    throw inputError({
      code: 'usage',
      message: '--from already says what to look at and as of which day.',
      hint: 'Leave out the folder and --as-of.',
    });
  }
  const { readSaved } = await import('./read-saved.js');
  return readSaved(host, from);
};
