import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Brand } from '../model/brand.js';
import type { Host } from '../model/host.js';
import { inputError } from '../model/problem.js';

/**
 * The brand of `--brand`, else of brand.yaml in the workspace, else none. Throws exit 2 where no
 * format takes the named one, and what reading it throws.
 */
export const readBrand = async (
  host: Host,
  file: string | undefined,
  folder: string | undefined,
  formats: readonly { readonly name: string }[],
): Promise<{ readonly brand?: Brand }> => {
  const takes = formats.some(({ name }) => ['markdown', 'html', 'docx', 'xlsx'].includes(name));
  if (file !== undefined && !takes) {
    throw inputError({
      code: 'brand-unused',
      message: '--brand is for markdown, html, docx and xlsx, and none of them is among the formats.',
      hint: 'Add one of them to --format, or leave --brand out.',
    });
  }
  if (!takes) return {};
  const own = folder === undefined ? undefined : join(folder, 'brand.yaml');
  const name = file ?? (own !== undefined && existsSync(resolve(host.cwd, own)) ? own : undefined);
  if (name === undefined) return {};
  const { loadBrand } = await import('../io/brand/load-brand.js');
  return { brand: await loadBrand(resolve(host.cwd, name), name) };
};
