import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/cli/commands.js';
import { home } from '../fake-host.js';

/** The command lines that a text shows in blocks of shell, without comments and redirections. */
const shownIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```sh\n(.*?)^```$/gmsu)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line.startsWith('soc-gap '));

/** Every command line that help and README show. */
export const usageLines = (): readonly string[] =>
  [...commands.flatMap(({ examples }) => examples), ...shownIn(readFileSync(join(home, 'README.md'), 'utf8'))].map(
    (line) => line.replace(/\s+#.*$/u, '').replace(/\s+[>|].*$/u, ''),
  );
