import { openEditor } from '../../../io/edit/edit-workspace.js';
import { lockWorkspace } from '../../../io/disk/lock-workspace.js';
import { inputError } from '../../../model/problem.js';
import type { Workspace } from '../../../model/workspace.js';
import type { Test } from '../../../schema/registers.js';

/** Refuses (exit 2) to put a planned test over one that somebody has done. */
export const refuseDoneTest = ({ tests, places }: Workspace, { id }: Test): void => {
  const index = tests.findIndex((test) => test.id === id && (test.sample > 0 || test.deviations !== undefined));
  if (index < 0) return;
  const place = places.tests[index];
  throw inputError({
    code: 'already-tested',
    message: `the test ${id} is recorded with results`,
    hint: 'leave out --record, or take the test out of the register first',
    ...(place ? { place } : {}),
  });
};

/** Adds the planned test to the register, or brings an earlier plan of it up to date. `root` is the workspace's absolute path. */
export const recordTest = async (root: string, test: Test): Promise<void> => {
  const lock = await lockWorkspace(root);
  try {
    const editor = await openEditor(root);
    editor.upsert('tests', 'tests', 'id', { ...test });
    await editor.save();
  } finally {
    await lock.release();
  }
};
