import type { OptionSpec } from './command.js';

/** What `sample` asks of the command line, beside what it shares with other commands. */
export const sampleOptions: readonly OptionSpec[] = [
  { flags: '--population <file>', description: 'the list as CSV, one row for each operation of the control' },
  { flags: '--source <text>', description: 'where the list comes from' },
  { flags: '--query <text>', description: 'the query or report parameters that gave it' },
  {
    flags: '--risk <level>',
    description: 'the risk that the control meets (default: moderate)',
    choices: ['low', 'moderate', 'high'],
  },
  { flags: '--size <n>', description: 'so many items instead of what the table of sizes gives' },
  { flags: '--stratify <column>', description: 'draw from each value of this column, in proportion to its rows' },
  { flags: '--id-column <column>', description: 'the column that names an item' },
  { flags: '--out <dir>', description: 'folder for the workpapers (default: workpapers/ in the workspace)' },
  { flags: '--record', description: 'add the test to tests.yaml, as not tested yet' },
  { flags: '--force', description: 'overwrite a workpaper that was filled in' },
  { flags: '--as-of <date>', description: 'the date on the workpaper, YYYY-MM-DD (default: left open)' },
];
