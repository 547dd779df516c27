import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioFolder, wantedLines, type Outcome } from './read-scenario.js';

/** Makes an outcome what the scenario expects. Where it names lines of standard output, these stay. */
export const writeOutcome = (name: string, { stdout, ...rest }: Outcome): void => {
  const parts = { stdout: wantedLines(name) === undefined ? stdout : '', ...rest };
  for (const [part, text] of Object.entries(parts)) {
    const path = join(scenarioFolder, name, `${part}.txt`);
    if (text === '') rmSync(path, { force: true });
    else writeFileSync(path, text);
  }
};
