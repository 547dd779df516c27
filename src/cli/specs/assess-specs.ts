import { severities } from '../../model/severity.js';
import type { CommandSpec } from '../command.js';
import {
  asOf,
  base,
  brand,
  formatNotes,
  formatsOf,
  json,
  noCache,
  noInput,
  output,
  redaction,
  template,
} from '../shared-options.js';

/** Commands that start a workspace and assess it. */
export const assessSpecs: readonly CommandSpec[] = [
  {
    name: 'assess',
    args: ['[folder]'],
    summary: 'Assess a workspace and write the gap report; at a terminal, ask what is still open first',
    options: [
      formatsOf('markdown and json'),
      output,
      { flags: '--out <dir>', description: 'folder for the reports (default: reports/ in the workspace)' },
      base,
      { flags: '--json', description: 'the assessment as JSON on standard output' },
      template,
      brand,
      redaction,
      { flags: '--save', description: 'also keep a snapshot in history/, for diff and trend' },
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
      'soc-gap assess --no-input --format sarif,junit,github,github-summary --out reports',
    ],
    notes: formatNotes,
    load: () => import('../commands/assess.js'),
  },
  {
    name: 'init',
    args: ['[folder]'],
    summary: 'Start a workspace: a commented soc-gap.yaml to fill in',
    options: [{ flags: '-y, --yes', description: 'ask nothing' }],
    examples: ['soc-gap init', 'soc-gap init clients/brightwater --yes'],
    load: () => import('../commands/init.js'),
  },
  {
    name: 'advise',
    args: ['[folder]'],
    summary: 'SOC 1, SOC 2 or both, which type and which categories: advice with its reasons',
    options: [json, noInput, noCache],
    examples: ['soc-gap advise', 'soc-gap advise examples/saas-startup --json'],
    load: () => import('../commands/advise.js'),
  },
  {
    name: 'validate',
    args: ['[folder]'],
    summary: 'Check the files of a workspace without assessing it',
    options: [json],
    examples: ['soc-gap validate', 'soc-gap validate clients/brightwater --json'],
    load: () => import('../commands/validate.js'),
  },
];
