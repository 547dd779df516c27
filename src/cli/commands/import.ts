import { resolve } from 'node:path';
import { type CellChange, mergeWorkbook } from '../../importers/xlsx/merge-workbook.js';
import type { CellProblem } from '../../importers/xlsx/read-rows.js';
import { loadData } from '../../io/catalogs/knowledge.js';
import { lockWorkspace } from '../../io/disk/lock-workspace.js';
import { openEditor } from '../../io/edit/edit-workspace.js';
import { safeText } from '../../io/terminal/safe-text.js';
import { readWorkbook } from '../../io/xlsx/read-workbook.js';
import type { Host } from '../../model/host.js';
import { exitCodes, inputError, type ExitCode } from '../../model/problem.js';
import type { EvidenceFile } from '../../model/workspace.js';
import { requestSheet } from '../../model/workbook/columns.js';
import { draftOf } from '../../questionnaire/draft-of.js';
import { workbookOf } from '../../reports/xlsx/workbook-of.js';
import type { Questions } from '../../schema/questions.js';
import { assessFolder, loadFolder } from '../assess-folder.js';
import type { Options } from '../command.js';
import { checkAnswers } from './import/check-answers.js';
import { checkOrigin, readOrigin } from './import/check-origin.js';
import { currentCells } from './import/current-cells.js';
import { gatherEvidence } from './import/gather-evidence.js';
import { readAnswerCell } from './import/read-answer-cell.js';
import { stageChanges } from './import/stage-changes.js';
import { type ImportResult, tellImport } from './import/tell-import.js';

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

const noFiles = (): Promise<Map<string, EvidenceFile>> => Promise.resolve(new Map<string, EvidenceFile>());

const refuseCells = (file: string, problems: readonly CellProblem[]): void => {
  if (problems.length === 0) return;
  throw inputError(
    ...problems.map(({ at, message, hint }) => ({
      code: 'bad-cell',
      message: `${at}: ${message}`,
      ...(hint === undefined ? {} : { hint }),
      place: { file },
    })),
  );
};

/** Reads, merges and, where that is asked for, writes. For a workspace that is locked where it will be written. */
const importInto = async (host: Host, file: string, folder: string, options: Options): Promise<ImportResult> => {
  const grids = await readWorkbook(resolve(host.cwd, file), file);
  const origin = readOrigin(grids, file);
  const cache = options.cache !== false;
  const assessment = await assessFolder(host, folder, { asOf: text(options.asOf) ?? origin.asOf, cache });
  const workspace = await loadFolder(host, folder, { cache, readEvidence: noFiles, access: false });
  const warnings = checkOrigin(origin, grids, assessment, file);
  const asked = new Map(assessment.questionnaire.map((question) => [question.id, question]));
  const questions = new Map(
    ((await loadData(host, 'questions')) as Questions).questions.map((question) => [question.id, question]),
  );
  const current = currentCells(workbookOf(assessment));
  const merged = mergeWorkbook({ grids, current, readFree: readAnswerCell(asked, questions) });
  const prefer = text(options.prefer);
  const taken = prefer === 'excel' ? merged.conflicts : [];
  const wanted = { changes: [...merged.changes, ...taken] };
  const { evidence, recorded, problems: short } = gatherEvidence(wanted, workspace.evidence);
  const { problems: unsaid, unused } = checkAnswers(wanted, current, asked);
  refuseCells(file, [...merged.problems, ...short, ...unsaid]);
  const changes = wanted.changes.filter(
    (change: CellChange) => change.sheet !== requestSheet.sheet && !unused.has(change),
  );
  const conflicts = prefer === undefined ? merged.conflicts : [];
  const notes = [
    ...warnings,
    ...merged.gone.map(
      ({ at, key }) => `${at}: the workspace has no ${key}, any more or at all, so what the row says was left out`,
    ),
    ...[...unused].map(({ at }) => `${at}: a question about the scope takes only an answer, so this was left out`),
    ...(recorded.size > 0 ? ['evidence that is on record already was left out'] : []),
    ...(prefer === 'yaml'
      ? merged.conflicts.map(({ at }) => `${at}: a conflict, and the workspace was preferred`)
      : []),
  ];
  const applied = options.apply === true && conflicts.length === 0 && changes.length + evidence.length > 0;
  if (applied) {
    const editor = await openEditor(resolve(host.cwd, folder));
    stageChanges(changes, evidence, { editor, draft: draftOf(workspace), asked, questions, today: host.today() });
    await editor.save();
  }
  return { applied, changes, evidence, conflicts, notes };
};

/**
 * `import FILE [folder]`: shows what a workbook would change, and with `--apply` writes it, all or nothing. Exit 1 where conflicts are
 * left, exit 2 for cells that say what cannot be, each with its place; then nothing was written.
 */
export const run = async (
  host: Host,
  [file = '', folder = '.']: readonly string[],
  options: Options,
): Promise<ExitCode> => {
  const lock = options.apply === true ? await lockWorkspace(resolve(host.cwd, folder)) : undefined;
  let result: ImportResult;
  try {
    result = await importInto(host, file, folder, options);
  } finally {
    await lock?.release();
  }
  await host.stdout.write(
    options.json === true
      ? `${JSON.stringify({ schema: 'soc-gap/import/v1', ...result }, null, 2)}\n`
      : `${tellImport(result).map(safeText).join('\n')}\n`,
  );
  return result.conflicts.length > 0 ? exitCodes.gate : exitCodes.done;
};
