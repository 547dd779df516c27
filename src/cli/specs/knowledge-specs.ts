import type { CommandSpec } from '../command.js';
import { json, workspace } from '../shared-options.js';

/** Commands that show what the reports ask for, and the schemas of files. */
export const knowledgeSpecs: readonly CommandSpec[] = [
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
    load: () => import('../commands/catalog.js'),
  },
  {
    name: 'schema',
    args: ['[name]'],
    summary: 'Print the JSON Schema of a file, for editors and other tools',
    options: [],
    examples: ['soc-gap schema', 'soc-gap schema controls > controls.schema.json'],
    load: () => import('../commands/schema.js'),
  },
];
