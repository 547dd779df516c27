import { reports } from '../reports/index.js';
import { severities } from '../model/severity.js';
import { evidenceKind } from '../schema/registers.js';
import type { CommandSpec, OptionSpec } from './command.js';

const asOf: OptionSpec = { flags: '--as-of <date>', description: 'assess as of this day, YYYY-MM-DD (default: today)' };
const noCache: OptionSpec = { flags: '--no-cache', description: 'read every file anew; the result is the same' };
const noInput: OptionSpec = { flags: '--no-input', description: 'never ask, even at a terminal' };
const json: OptionSpec = { flags: '--json', description: 'print JSON' };
const output: OptionSpec = { flags: '-o, --output <file>', description: 'write to this file; - is standard output' };
const workspace: OptionSpec = {
  flags: '-w, --workspace <folder>',
  description: 'also use the catalogs of this workspace',
};
const formats = reports.map((report) => report.name).join(', ');

/** Every command, in the order of `--help`. To add one: its module, and an entry here. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'assess',
    args: ['[folder]'],
    summary: 'Assess a workspace and write the gap report; at a terminal, ask what is still open first',
    options: [
      { flags: '-f, --format <names>', description: `formats, separated by commas: ${formats} (default: all)` },
      output,
      { flags: '--out <dir>', description: 'folder for the reports (default: reports/ in the workspace)' },
      { flags: '--json', description: 'the assessment as JSON on standard output' },
      asOf,
      {
        flags: '--fail-on <severity>',
        description: 'exit 1 if a finding is this severe or worse, or a requirement is not assessed',
        choices: severities,
      },
      { flags: '--baseline <file>', description: 'a saved assessment (JSON): only what is new or worse since fails' },
      {
        flags: '--ask <depth>',
        description: 'at a terminal: quick asks once a requirement, full asks every point',
        choices: ['quick', 'full'],
      },
      { flags: '--revisit', description: 'also ask again what was skipped' },
      noInput,
      noCache,
    ],
    examples: [
      'soc-gap assess',
      'soc-gap assess examples/payroll-provider --as-of 2026-10-15 --no-input',
      'soc-gap assess --no-input --fail-on high --baseline last.json --json > assessment.json',
      'soc-gap assess --format markdown -o -',
    ],
    load: () => import('./commands/assess.js'),
  },
  {
    name: 'init',
    args: ['[folder]'],
    summary: 'Start a workspace: a commented soc-gap.yaml to fill in',
    options: [{ flags: '-y, --yes', description: 'ask nothing' }],
    examples: ['soc-gap init', 'soc-gap init clients/brightwater --yes'],
    load: () => import('./commands/init.js'),
  },
  {
    name: 'advise',
    args: ['[folder]'],
    summary: 'SOC 1, SOC 2 or both, which type and which categories: advice with its reasons',
    options: [json, noInput, noCache],
    examples: ['soc-gap advise', 'soc-gap advise examples/saas-startup --json'],
    load: () => import('./commands/advise.js'),
  },
  {
    name: 'explain',
    args: ['<id>', '[folder]'],
    summary: 'Why a requirement, point, control or finding stands where it does',
    options: [
      { flags: '--from <file>', description: 'a saved assessment instead of a workspace' },
      asOf,
      json,
      noCache,
    ],
    examples: [
      'soc-gap explain CC6.1',
      'soc-gap explain no-owner:AC-07 clients/brightwater',
      'soc-gap explain payroll-06 --from last.json',
    ],
    load: () => import('./commands/explain.js'),
  },
  {
    name: 'when',
    args: ['[folder]'],
    summary: 'When a type 2 period can start, what holds it back, and what if it is started anyway',
    options: [
      { flags: '--start <date>', description: 'what if it starts on this day, YYYY-MM-DD' },
      asOf,
      json,
      noCache,
    ],
    examples: ['soc-gap when', 'soc-gap when clients/brightwater --start 2027-01-01', 'soc-gap when --json'],
    load: () => import('./commands/when.js'),
  },
  {
    name: 'report',
    args: ['<saved>'],
    summary: 'Render a saved assessment again',
    options: [{ flags: '-f, --format <name>', description: `one of ${formats} (default: markdown)` }, output],
    examples: ['soc-gap report assessment.json --format markdown -o gap-report.md'],
    load: () => import('./commands/report.js'),
  },
  {
    name: 'validate',
    args: ['[folder]'],
    summary: 'Check the files of a workspace without assessing it',
    options: [json],
    examples: ['soc-gap validate', 'soc-gap validate clients/brightwater --json'],
    load: () => import('./commands/validate.js'),
  },
  {
    name: 'sample',
    args: ['<control>', '[folder]'],
    summary: 'Draw the sample of a pre-audit test from a list, and write its workpaper',
    options: [
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
      json,
      noCache,
    ],
    examples: [
      'soc-gap sample ACC-02 --population access-requests.csv --source "Ticket desk export, access requests"',
      'soc-gap sample PAY-02 clients/brightwater --population releases.csv --source "Payments hub" --risk high --stratify team --record',
    ],
    load: () => import('./commands/sample.js'),
  },
  {
    name: 'catalog',
    args: ['<action>', '[ids...]'],
    summary: 'list, show ID, lint FILE|--all, new ID, propose: what the reports ask for, shipped and your own',
    options: [
      json,
      workspace,
      { flags: '--all', description: 'lint: every catalog' },
      { flags: '--report <kind>', description: 'new: for which report', choices: ['soc1', 'soc2'] },
      { flags: '--write', description: 'propose: drop what is proposed, in tailoring files under catalogs/' },
    ],
    examples: [
      'soc-gap catalog list',
      'soc-gap catalog show CC6.1',
      'soc-gap catalog show soc1-payroll --json',
      'soc-gap catalog lint --all',
      'soc-gap catalog propose -w clients/brightwater --write',
    ],
    load: () => import('./commands/catalog.js'),
  },
  {
    name: 'evidence',
    args: ['<action>', '[paths...]'],
    summary: 'add FILE [folder], verify [folder]: the register of evidence and the files that it names',
    options: [
      { flags: '--control <id>', description: 'add: the control that it shows' },
      { flags: '--performed <date>', description: 'add: the day the control was performed' },
      { flags: '--covers <span>', description: 'add: the days that it covers, FROM..TO' },
      { flags: '--collected <date>', description: 'add: the day the file was taken from its system' },
      { flags: '--by <name>', description: 'add: who (default: your login name)' },
      { flags: '--kind <kind>', description: 'add: what it is', choices: evidenceKind.enum },
      { flags: '--query <text>', description: 'add: the query or parameters that gave a list or report' },
      { flags: '--rows <count>', description: 'add: how many rows a list or report holds' },
      { flags: '--note <text>', description: 'add: a note' },
      { flags: '--id <id>', description: 'add: the id in the register (default: made of control and day)' },
      { flags: '--reference', description: 'add: leave the file where it is in the workspace; do not copy it' },
      {
        flags: '--allow-outside',
        description: 'files outside the workspace: add references them, verify looks at them',
      },
      { flags: '--as-of <date>', description: 'verify: look as of this day, YYYY-MM-DD (default: today)' },
      json,
      noCache,
    ],
    examples: [
      'soc-gap evidence add review.pdf --control AC-01 --performed 2026-06-30 --kind signed-document',
      'soc-gap evidence add leavers.csv --control AC-04 --performed 2026-10-02 --covers 2026-01-01..2026-09-30 --kind system-list --query "status = left" --rows 31',
      'soc-gap evidence verify examples/payroll-provider --as-of 2026-10-15',
    ],
    load: () => import('./commands/evidence.js'),
  },
  {
    name: 'schema',
    args: ['[name]'],
    summary: 'Print the JSON Schema of a file, for editors and other tools',
    options: [],
    examples: ['soc-gap schema', 'soc-gap schema controls > controls.schema.json'],
    load: () => import('./commands/schema.js'),
  },
];
