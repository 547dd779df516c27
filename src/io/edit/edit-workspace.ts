import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inputError, type Problem } from '../../model/problem.js';
import type { ListName } from '../../model/workspace.js';
import { type FileKind, type RegisterName, registerSchemas } from '../../schema/workspace-files.js';
import { dropItem, type EditItem, itemsOf, putItem, setValue } from './edit-file.js';
import type { Editing } from './edit-text.js';
import { engagementFile, findFiles } from '../workspace/find-files.js';
import { newFile } from './new-file.js';
import { parseYaml, type ValuePath } from '../yaml/parse-yaml.js';
import { readText } from '../text/read-text.js';
import { validateFile } from '../validate/validate-file.js';
import { writeAtomically } from '../disk/write-atomically.js';

/** Changes the files of a workspace as a person would: comments and the lines that are not concerned stay as they are. */
export interface WorkspaceEditor {
  /** `file` is a path in the workspace, e.g. `soc-gap.yaml`. An undefined value takes the path away. */
  setValue(file: string, path: ValuePath, value: unknown): void;
  /** Merges the item into the one of the same key, whichever file of the register holds it, or adds it to `<register>.yaml`. */
  upsert(register: RegisterName, list: ListName, key: 'id' | 'finding', item: EditItem): void;
  /** Takes out the item whose key has this value, where there is one. */
  remove(register: RegisterName, list: ListName, key: 'id' | 'finding', value: string): void;
  /** Writes what was changed, each file whole or not at all. Throws exit 2, with nothing written and
   * the changes forgotten, where a result would not be valid; after a failure of the disk it can be called again. */
  save(): Promise<void>;
}

/** The files as they are on disk now, changed in memory. */
interface Session {
  open(file: string): Editing;
  register(name: RegisterName): readonly Editing[];
  put(editing: Editing): void;
  changed(): readonly Editing[];
}

type Change = (session: Session) => void;

const kindOf = (file: string): FileKind | undefined => {
  if (file === engagementFile) return 'engagement';
  const name = file.replace(/(\/.*|\.yaml)$/, '');
  return Object.keys(registerSchemas).find((register): register is RegisterName => register === name);
};

const holdsNothing = (text: string): boolean => text.split('\n').every((line) => /^\s*(#|$)/.test(line));

const openSession = (folder: string): Session => {
  const before = new Map<string, string | undefined>();
  const files = new Map<string, Editing>();
  const open = (file: string): Editing => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const path = join(folder, file);
    const there = existsSync(path) ? readText(path, file) : undefined;
    const kind = kindOf(file);
    const text = there ?? (kind === undefined ? '' : newFile(kind));
    const empty = { value: {}, placeOf: () => ({ file }), itemLines: {}, root: null };
    const editing = { file, text, parsed: holdsNothing(text) ? empty : parseYaml(text, file) };
    before.set(file, there);
    files.set(file, editing);
    return editing;
  };
  const found = findFiles(folder).files;
  return {
    open,
    register: (name) => {
      for (const { kind, file } of found) if (kind === name) open(file);
      return [...files.values()].filter(({ file }) => kindOf(file) === name);
    },
    put: (editing) => files.set(editing.file, editing),
    changed: () =>
      [...files.values()].filter(
        ({ file, text }) => before.get(file) !== text && (before.get(file) !== undefined || !holdsNothing(text)),
      ),
  };
};

const find = (session: Session, register: RegisterName, list: ListName, key: string, value: unknown) => {
  for (const editing of session.register(register)) {
    const index = itemsOf(editing, list).findIndex((item) => item[key] === value);
    if (index >= 0) return { editing, index };
  }
  return undefined;
};

/** An interview may end before soc-gap.yaml has all that it needs: what is missing there is asked next time. */
const isUnfinished = (file: string, problem: Problem): boolean =>
  file === engagementFile && problem.code === 'missing-key';

const judge = async ({ file, parsed }: Editing): Promise<readonly Problem[]> => {
  const kind = kindOf(file);
  const problems = kind === undefined ? [] : await validateFile(kind, parsed, file);
  return problems.filter((problem) => !isUnfinished(file, problem));
};

/** Opens a workspace for changes. They are gathered and done on the files as they are when `save` is called. */
export const openEditor = (folder: string): Promise<WorkspaceEditor> => {
  let changes: Change[] = [];
  const save = async (): Promise<void> => {
    const session = openSession(folder);
    for (const change of changes) change(session);
    const changed = session.changed();
    const problems = (await Promise.all(changed.map(judge))).flat();
    if (problems.length > 0) {
      changes = [];
      throw inputError(...problems);
    }
    for (const { file, text } of changed) writeAtomically(join(folder, file), text);
    changes = [];
  };
  return Promise.resolve({
    setValue: (file, path, value) => {
      changes.push((session) => {
        session.put(setValue(session.open(file), path, value));
      });
    },
    upsert: (register, list, key, item) => {
      changes.push((session) => {
        const found = find(session, register, list, key, item[key]);
        const editing = found?.editing ?? session.open(`${register}.yaml`);
        session.put(putItem(editing, list, found?.index ?? -1, item));
      });
    },
    remove: (register, list, key, value) => {
      changes.push((session) => {
        const found = find(session, register, list, key, value);
        if (found !== undefined) session.put(dropItem(found.editing, list, found.index));
      });
    },
    save,
  });
};
