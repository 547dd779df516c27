import { lstatSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { openPrompter } from '../../io/prompts/inquirer-prompter.js';
import { canAsk } from '../../io/prompts/prompter-endings.js';
import { makeFolder } from '../../io/disk/make-folder.js';
import { safeText } from '../../io/terminal/safe-text.js';
import { writeAtomically } from '../../io/disk/write-atomically.js';
import type { Host } from '../../model/host.js';
import { exitCodes, inputError, type ExitCode } from '../../model/problem.js';
import { readText } from '../../questionnaire/read-answer.js';
import type { Options } from '../command.js';
import { shellWord } from '../shell-word.js';
import { starterWorkspace } from '../starter-workspace.js';

const file = 'soc-gap.yaml';

const refuseToOverwrite = (folder: string, path: string): void => {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  throw inputError({
    code: 'workspace-exists',
    message: `${folder} holds a ${file} already.`,
    hint: 'Nothing was changed. Edit it, or name another folder.',
    place: { file: join(folder, file) },
  });
};

/** The name that a person gives, or undefined where they stop. */
const askName = async (host: Host, proposed: string, color?: boolean): Promise<string | undefined> => {
  const prompter = await openPrompter(host, ['organization.name'], color);
  try {
    for (;;) {
      const reply = await prompter.text({
        message: 'What is the organization called?',
        commands: [],
        default: proposed,
        read: (typed) => readText(typed),
      });
      if ('value' in reply) return reply.value;
      if (reply.command === 'stop') return undefined;
      await prompter.say([
        { text: 'The legal name of the entity whose management will sign the assertion.', tone: 'quiet' },
      ]);
    }
  } finally {
    prompter.close();
  }
};

/** Starts a workspace. Refuses a folder that has one (exit 2); asks for the name at a terminal unless --yes. */
export const run = async (host: Host, [folder = '.']: readonly string[], options: Options): Promise<ExitCode> => {
  const root = resolve(host.cwd, folder);
  const path = join(root, file);
  refuseToOverwrite(folder, path);
  const proposed = basename(root) || 'Our organization';
  const name =
    options.yes === true || !canAsk(host)
      ? proposed
      : await askName(host, proposed, options.color === false ? false : undefined);
  if (name === undefined) {
    await host.stderr.write('Stopped; nothing was written.\n');
    return exitCodes.done;
  }
  await makeFolder(host, folder);
  refuseToOverwrite(folder, path);
  writeAtomically(path, Buffer.from(starterWorkspace(name), 'utf8'));
  await host.stderr.write(
    `Wrote ${safeText(join(folder, file))}.\nNext: \`soc-gap assess ${safeText(shellWord(folder))}\` asks what is open and saves every answer; or fill in the file and run it again.\n`,
  );
  return exitCodes.done;
};
