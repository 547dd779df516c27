import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../../engine/what-if/change.js';
import type { Edit } from '../../../engine/what-if/edits/edit.js';
import { newItemFile, tailoringFile } from '../../../engine/what-if/tell-writes.js';
import { openEditor, type WorkspaceEditor } from '../../../io/edit/edit-workspace.js';
import { readText } from '../../../io/text/read-text.js';
import { parseYaml } from '../../../io/yaml/parse-yaml.js';
import { inputError, type Problem } from '../../../model/problem.js';
import { unique } from '../../../model/order.js';
import type { Workspace } from '../../../model/workspace.js';
import type { Tailoring } from '../../../schema/catalog.js';

/** Refuses (exit 2, before anything is read) what cannot be written, and what is left out without a reason (DC 200, DC8). */
export const refuseToApply = (changes: readonly Change[], reason: string | null): void => {
  const problems = changes.flatMap((change): Problem[] => {
    if (change.kind === 'fix') {
      const hint = 'Close it in the registers, with the evidence; then `soc-gap assess` sees it.';
      return [{ code: 'cannot-apply', message: `"${change.phrase}": what is assumed cannot be written`, hint }];
    }
    if ('act' in change && change.act === 'drop' && (reason === null || reason === '')) {
      const hint = 'Add --reason "..." : the description of the system has to say what is left out, and why.';
      return [{ code: 'no-reason', message: `"${change.phrase}": no reason is given`, hint }];
    }
    return [];
  });
  if (problems.length > 0) throw inputError(...problems);
};

/** A tailoring file as it is on the disk; undefined where it is another kind of file, or none. */
const readTailoring = (root: string, file: string): Tailoring | undefined => {
  if (!existsSync(join(root, file))) return undefined;
  const { value } = parseYaml(readText(join(root, file), file), file);
  // The workspace was read and judged a moment ago, under the same lock.
  const tailoring = value as Tailoring | null;
  return tailoring?.kind === 'tailoring' ? tailoring : undefined;
};

/** Drops of tailoring files as the edits before leave them. */
const openTailorings = (root: string, { inputs }: Workspace, editor: WorkspaceEditor) => {
  const drops = new Map<string, { readonly catalog: string; readonly ids: string[] }>();
  for (const { path } of inputs.filter((input) => input.path.startsWith('catalogs/'))) {
    const tailoring = readTailoring(root, path);
    if (tailoring) drops.set(path, { catalog: tailoring.catalog, ids: (tailoring.drop ?? []).map(({ id }) => id) });
  }
  const leaveOut = ({ catalog, id, reason }: Extract<Edit, { kind: 'leave-out' }>): string => {
    const file = tailoringFile(catalog);
    const there = drops.get(file);
    if (there === undefined && existsSync(join(root, file))) {
      const hint = 'Move it away, or drop the objective by hand.';
      throw inputError({ code: 'file-exists', message: 'the file is no tailoring', hint, place: { file } });
    }
    if (there === undefined) {
      editor.setValue(file, ['kind'], 'tailoring');
      editor.setValue(file, ['catalog'], catalog);
      editor.setValue(file, ['drop'], [{ id, reason }]);
      drops.set(file, { catalog, ids: [id] });
    } else {
      if (there.ids.length === 0) editor.setValue(file, ['drop'], [{ id, reason }]);
      else editor.setValue(file, ['drop', there.ids.length], { id, reason });
      there.ids.push(id);
    }
    return file;
  };
  const takeBack = ({ catalog, id }: Extract<Edit, { kind: 'take-back' }>): string[] =>
    [...drops].flatMap(([file, { catalog: of, ids }]) => {
      const at = ids.indexOf(id);
      if (of !== catalog || at < 0) return [];
      editor.setValue(file, ['drop', at], undefined);
      ids.splice(at, 1);
      return [file];
    });
  return { leaveOut, takeBack };
};

/**
 * Makes the edits in the files of the workspace, the same that were made in memory. Comments and what is not concerned stay. Throws
 * exit 2 with nothing written where a file would not be valid, exit 4 where the disk fails. Returns the files that it wrote to.
 */
export const applyToFiles = async (root: string, workspace: Workspace, edits: readonly Edit[]): Promise<string[]> => {
  const editor = await openEditor(root);
  const tailorings = openTailorings(root, workspace, editor);
  const files = edits.flatMap((edit): string[] => {
    switch (edit.kind) {
      case 'engagement':
        editor.setValue('soc-gap.yaml', edit.path, edit.value);
        return ['soc-gap.yaml'];
      case 'item': {
        editor.upsert(edit.list === 'changes' ? 'events' : edit.list, edit.list, 'id', edit.item);
        const index = workspace[edit.list].findIndex(({ id }) => id === edit.item.id);
        return [workspace.places[edit.list][index]?.file ?? newItemFile(edit.list)];
      }
      case 'leave-out':
        return [tailorings.leaveOut(edit)];
      case 'take-back':
        return tailorings.takeBack(edit);
    }
  });
  if (files.some((file) => file.startsWith('catalogs/'))) {
    const { makeFolder } = await import('../../../io/disk/make-folder.js');
    await makeFolder({ cwd: root }, join(root, 'catalogs'));
  }
  await editor.save();
  return unique(files);
};
