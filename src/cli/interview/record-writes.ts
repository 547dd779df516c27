import type { WorkspaceEditor } from '../../io/edit/edit-workspace.js';
import { valueAt, type Draft, type Write } from '../../questionnaire/draft.js';

const isEmptyGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** A key of a group that is still empty is written with the group, so that `soc2: {}` becomes lines of its own. */
const put = (
  editor: WorkspaceEditor,
  { path, value }: Extract<Write, { readonly to: 'engagement' }>,
  draft: Draft,
): void => {
  const parent = path.slice(0, -1);
  const key = path.at(-1);
  if (
    typeof key === 'string' &&
    parent.length > 0 &&
    value !== undefined &&
    isEmptyGroup(valueAt(draft.engagement, parent))
  ) {
    editor.setValue('soc-gap.yaml', parent, { [key]: value });
  } else editor.setValue('soc-gap.yaml', path, value);
};

/** Notes one change for the next save. `draft` is the workspace as it is before the change. */
export const stageWrite = (editor: WorkspaceEditor, write: Write, draft: Draft): void => {
  if (write.to === 'engagement') put(editor, write, draft);
  else if (write.to === 'list') editor.upsert(write.register, write.list, 'id', write.item);
  else if (write.to === 'removal') editor.remove(write.list, write.list, 'id', write.id);
  else editor.upsert(write.to, write.to, 'id', { ...write.item });
};

/** Brings changes into the files of the workspace; they are on disk when this resolves. */
export const recordWrites = async (editor: WorkspaceEditor, writes: readonly Write[], draft: Draft): Promise<void> => {
  if (writes.length === 0) return;
  for (const write of writes) stageWrite(editor, write, draft);
  await editor.save();
};
