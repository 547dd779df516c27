import { draftKinds } from '../../reports/drafts/kinds.js';
import { phases } from '../../model/plan.js';
import type { CommandSpec } from '../command.js';
import {
  asOf,
  base,
  formatNotes,
  formatsOf,
  json,
  noCache,
  out,
  output,
  pageFormat,
  redaction,
  template,
} from '../shared-options.js';

/** Commands that read an assessment: why, when, what first, what if. */
export const readingSpecs: readonly CommandSpec[] = [
  {
    name: 'explain',
    args: ['<id>', '[folder]'],
    summary: 'Why a requirement, control, finding, vendor, system, person or anything else with an id stands so',
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
      'soc-gap explain pair:PAY-02',
      'soc-gap explain write:AC-07',
    ],
    load: () => import('../commands/explain.js'),
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
    load: () => import('../commands/when.js'),
  },
  {
    name: 'plan',
    args: ['[folder]'],
    summary: 'The work on open findings as actions: by phase, owner and date, what is quick to win, what to drop',
    options: [
      { flags: '--phase <phase>', description: 'only this phase', choices: phases },
      { flags: '--owner <name>', description: 'only what this person does; "" for what nobody is named for' },
      { flags: '--from <file>', description: 'a saved assessment instead of a workspace' },
      asOf,
      json,
      noCache,
    ],
    examples: [
      'soc-gap plan',
      'soc-gap plan clients/brightwater --phase before-period',
      'soc-gap plan --owner "Dana Fields" --json',
    ],
    load: () => import('../commands/plan.js'),
  },
  {
    name: 'what-if',
    args: ['[folder]', '[changes...]'],
    summary:
      'What changes of scope, period, vendors or controls would save, bring and lose; writes nothing without --apply',
    options: [
      { flags: '--suggest', description: 'try the single changes by itself and rank those that save most' },
      {
        flags: '--evaluate <n>',
        description: 'with --suggest: assess so many of the best anew (default: 4 to 12, by size)',
      },
      { flags: '--explain', description: 'every move with its reason, not only the first few' },
      { flags: '--apply', description: 'write the changes into the files of the workspace; comments stay' },
      {
        flags: '--reason <text>',
        description: 'with --apply: why something is left out; the description has to say it',
      },
      { flags: '-f, --format <name>', description: 'default: text', choices: ['text', 'markdown', 'json'] },
      output,
      asOf,
      json,
      noCache,
    ],
    examples: [
      'soc-gap what-if "drop category privacy"',
      'soc-gap what-if clients/brightwater "move soc2 to 2027-01-01" "fix critical" --explain',
      'soc-gap what-if "add control AC-20: Access review; satisfies=CC6.2; frequency=quarterly; owner=Ivy"',
      'soc-gap what-if "type 1 first soc2" "inclusive mailer" --format markdown -o what-if.md',
      'soc-gap what-if "drop system legacy" --apply --reason "Shut down on 2026-12-31, before the period."',
      'soc-gap what-if --suggest',
    ],
    load: () => import('../commands/what-if.js'),
  },
  {
    name: 'effort',
    args: ['[folder]'],
    summary: 'What SOC 1 and SOC 2 share, what each adds, and what the second report would add to the first',
    options: [
      { flags: '--add <report>', description: 'suppose that this report is wanted too', choices: ['soc1', 'soc2'] },
      asOf,
      json,
      noCache,
    ],
    examples: ['soc-gap effort', 'soc-gap effort clients/brightwater --add soc2', 'soc-gap effort --json'],
    load: () => import('../commands/effort.js'),
  },
  {
    name: 'lifecycle',
    args: ['[folder]'],
    summary: 'Where each report stands, from scoping to the issued report, and what the next stage needs',
    options: [asOf, pageFormat, json, output, noCache],
    examples: ['soc-gap lifecycle', 'soc-gap lifecycle clients/brightwater --format markdown -o checklist.md'],
    load: () => import('../commands/lifecycle.js'),
  },
  {
    name: 'diff',
    args: ['[before]', '[after]'],
    summary: 'What changed between two assessments: new, closed, reopened, worse, overdue, out of scope',
    options: [asOf, pageFormat, json, output, noCache],
    examples: [
      'soc-gap diff',
      'soc-gap diff history/2026-07-15.json .',
      'soc-gap diff last.json assessment.json --format markdown',
    ],
    notes: [
      'Each is a saved assessment, a snapshot of history/, or a folder to assess now. A folder alone is',
      'held against the last snapshot of its history. It ends with 0: the gate is `assess --baseline`.',
    ],
    load: () => import('../commands/diff.js'),
  },
  {
    name: 'trend',
    args: ['[folder]'],
    summary: 'How a workspace went from snapshot to snapshot of its history/, with ages and repeats',
    options: [pageFormat, json, output],
    examples: ['soc-gap trend', 'soc-gap trend examples/payroll-provider --json'],
    load: () => import('../commands/trend.js'),
  },
  {
    name: 'draft',
    args: ['<kind>', '[folder]'],
    summary: `Draft a document of management: ${draftKinds.join(', ')}`,
    options: [
      { flags: '--report <kind>', description: 'for which report, where both are in scope', choices: ['soc1', 'soc2'] },
      {
        flags: '-f, --format <name>',
        description: 'markdown (the default) or docx',
        choices: ['markdown', 'docx'],
      },
      output,
      template,
      asOf,
      noCache,
    ],
    examples: [
      'soc-gap draft description --report soc2',
      'soc-gap draft bridge-letter clients/brightwater --report soc1 --format docx -o bridge-letter.docx',
    ],
    load: () => import('../commands/draft.js'),
  },
  {
    name: 'report',
    args: ['<saved>'],
    summary: 'Render a saved assessment again',
    options: [formatsOf('markdown'), output, out, base, template, redaction],
    examples: [
      'soc-gap report assessment.json --format markdown -o gap-report.md',
      'soc-gap report assessment.json --redact all -o to-share.md',
      'soc-gap report assessment.json --format csv,oscal-poam,oscal-results --out reports',
    ],
    notes: formatNotes,
    load: () => import('../commands/report.js'),
  },
];
