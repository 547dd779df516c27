import type { CellChange } from '../../../importers/xlsx/merge-workbook.js';
import { cut } from '../../../reports/view/cut.js';
import { plural } from '../../../reports/view/plural.js';
import type { Evidence } from '../../../schema/registers.js';

export interface ImportResult {
  readonly applied: boolean;
  readonly changes: readonly CellChange[];
  readonly evidence: readonly Evidence[];
  readonly conflicts: readonly CellChange[];
  readonly notes: readonly string[];
}

/** So much of a text is shown on a line. */
const shown = 60;

const quote = (text: string): string => (text === '' ? 'nothing' : `"${cut(text.replace(/\s+/g, ' '), shown)}"`);

const changeLine = ({ at, key, header, now, to }: CellChange): string =>
  `  ${at}  ${key}, ${header}: ${quote(now)} -> ${quote(to)}`;

const conflictLine = ({ at, key, header, now, to }: CellChange): string =>
  `  ${at}  ${key}, ${header}: the workspace has ${quote(now)}, the workbook ${quote(to)}`;

const evidenceLine = ({ id, control, performed, ref = '' }: Evidence): string =>
  `  ${id}: ${control}, performed ${performed}, ${quote(ref)}`;

/** What an import did or would do, for people. */
export const tellImport = ({ applied, changes, evidence, conflicts, notes }: ImportResult): readonly string[] => {
  const total = changes.length + evidence.length;
  const would = applied ? 'written' : 'to write';
  return [
    ...(changes.length > 0 ? [`${plural(changes.length, 'field')} ${would}:`, ...changes.map(changeLine)] : []),
    ...(evidence.length > 0
      ? [`${plural(evidence.length, 'piece')} of evidence ${would}:`, ...evidence.map(evidenceLine)]
      : []),
    ...(conflicts.length > 0
      ? [
          `${plural(conflicts.length, 'conflict')}: changed in the workbook and in the workspace.`,
          ...conflicts.map(conflictLine),
        ]
      : []),
    ...notes.map((note) => `Note: ${note}.`),
    ...(total === 0 && conflicts.length === 0
      ? ['Nothing to bring in: the workbook says what the workspace says.']
      : []),
    ...(conflicts.length > 0
      ? ['Nothing was written. Choose with --prefer excel or --prefer yaml.']
      : total > 0 && !applied
        ? ['Nothing was written. Add --apply to write it.']
        : []),
  ];
};
