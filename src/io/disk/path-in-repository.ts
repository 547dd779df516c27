import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** `/repo/clients/x` is `clients/x` where `/repo` holds `.git`; empty where it is the repository or stands in none. */
export const pathInRepository = (folder: string): string => {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return relative(above, folder).split(sep).join('/');
    if (dirname(above) === above) return '';
  }
};
