import { resolve } from 'node:path';
import type { Host } from '../model/host.js';
import { inputError } from '../model/problem.js';

/** A template may have so many bytes: those of firms hold pictures, which are not looked at. */
const mostBytes = 50 * 1024 * 1024;

/**
 * The bytes of `--template`, or nothing where it isn't given. Throws exit 2 where no format takes it or it is no Word document, exit 4
 * where it can't be read.
 */
export const readTemplateFile = async (
  host: Host,
  path: string | undefined,
  formats: readonly { readonly name: string }[],
): Promise<{ readonly template?: Uint8Array }> => {
  if (path === undefined) return {};
  if (formats.every(({ name }) => name !== 'docx')) {
    throw inputError({
      code: 'template-unused',
      message: '--template is for docx, which is not among the formats.',
      hint: 'Add --format docx.',
    });
  }
  const { readBytes } = await import('../io/text/read-bytes.js');
  return { template: readBytes(resolve(host.cwd, path), path, mostBytes).bytes };
};
