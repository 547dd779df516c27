import { dayForm, evidenceKind } from '../../schema/registers.js';
import { sampleOptions } from '../sample-options.js';
import type { CommandSpec } from '../command.js';
import { json, noCache, noInput } from '../shared-options.js';

/** Commands that keep registers: evidence, samples, lists of access. */
export const registerSpecs: readonly CommandSpec[] = [
  {
    name: 'sample',
    args: ['<control>', '[folder]'],
    summary: 'Draw the sample of a pre-audit test from a list, and write its workpaper',
    options: [...sampleOptions, json, noCache],
    examples: [
      'soc-gap sample ACC-02 --population access-requests.csv --source "Ticket desk export, access requests"',
      'soc-gap sample PAY-02 clients/brightwater --population releases.csv --source "Payments hub" --risk high --stratify team --record',
    ],
    load: () => import('../commands/sample.js'),
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
    load: () => import('../commands/evidence.js'),
  },
  {
    name: 'import',
    args: ['<file>', '[folder]'],
    summary: 'Bring a filled-in workbook back: show what would change, write it with --apply',
    options: [
      { flags: '--apply', description: 'write the changes, all or nothing' },
      {
        flags: '--prefer <side>',
        description: 'where workbook and workspace were both changed, take this one',
        choices: ['excel', 'yaml'],
      },
      { flags: '--as-of <date>', description: 'assess as of this day (default: that of the workbook)' },
      json,
      noCache,
    ],
    examples: [
      'soc-gap import reports/gap-report.xlsx',
      'soc-gap import gap-report.xlsx clients/brightwater --apply',
      'soc-gap import gap-report.xlsx clients/brightwater --apply --prefer excel',
    ],
    notes: [
      'Exit 1: the workbook and the workspace were both changed since the export, and no side is preferred.',
      'Exit 2: a cell says what cannot be. Nothing is written in either case.',
    ],
    load: () => import('../commands/import.js'),
  },
  {
    name: 'access',
    args: ['<action>', '[paths...]'],
    summary: 'add FILE [folder], roles [folder], conflicts [folder]: who may do what where',
    options: [
      { flags: '--columns <map>', description: 'add: what the columns hold, e.g. person=User,role=Role' },
      { flags: '--days <form>', description: 'add: how its days are written', choices: dayForm.enum },
      { flags: '--system <id>', description: 'add: the system of which it is an export' },
      { flags: '--exported <date>', description: 'add: the day of the export, YYYY-MM-DD' },
      { flags: '--query <text>', description: 'add: the query or report parameters that gave it' },
      { flags: '--by <name>', description: 'add: who exported it' },
      { flags: '--id <id>', description: 'add: the id of the list (default: made of the name of the file)' },
      { flags: '--write', description: 'roles: note them in access.yaml, for you to name their duties' },
      { flags: '--as-of <date>', description: 'conflicts: as of this day, YYYY-MM-DD (default: today)' },
      json,
      noInput,
      noCache,
    ],
    examples: [
      'soc-gap access add access/hub-users.csv --system payments-hub --columns person=User,role=Role --exported 2026-09-30',
      'soc-gap access roles --write',
      'soc-gap access conflicts examples/payroll-provider --as-of 2026-10-15',
    ],
    load: () => import('../commands/access.js'),
  },
];
