import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { joinKnowledge } from '../../../catalogs/join-knowledge.js';
import { type ProposedObjective, proposeObjectives, remarkOnCount } from '../../../catalogs/propose-objectives.js';
import { tailoringText } from '../../../catalogs/tailoring-text.js';
import { loadCatalogIndex, loadKnowledge } from '../../../io/catalogs/knowledge.js';
import { makeFolder } from '../../../io/disk/make-folder.js';
import { writeAtomically } from '../../../io/disk/write-atomically.js';
import { safeText } from '../../../io/terminal/terminal.js';
import { factsOf } from '../../../model/condition.js';
import type { Host } from '../../../model/host.js';
import { type ExitCode, exitCodes, inputError } from '../../../model/problem.js';
import type { Control } from '../../../schema/registers.js';
import { loadFolder } from '../../assess-folder.js';
import type { Options } from '../../command.js';
import { workspaceOf } from './read-knowledge.js';

/** Controls that are mapped to the objective or its points, and to none of those that would take its place. */
const leftBehind = (controls: readonly Control[], { id, coveredBy }: ProposedObjective): string[] => {
  const speaksOf = (wanted: readonly string[], to: string): boolean =>
    wanted.some((one) => to === one || to.startsWith(`${one}.`));
  return controls
    .filter(
      ({ satisfies }) => satisfies.some((to) => speaksOf([id], to)) && !satisfies.some((to) => speaksOf(coveredBy, to)),
    )
    .map((control) => control.id);
};

const words = { keep: 'keep', drop: 'drop', out: 'out ' } as const satisfies Record<
  ProposedObjective['proposal'],
  string
>;

const linesOf = (objective: ProposedObjective & { readonly leftBehind: readonly string[] }): string[] => {
  const { id, title, proposal, because, leftBehind: left } = objective;
  const head = `  ${words[proposal]}  ${id}  ${title}`;
  if (proposal === 'keep') return [head];
  const moved = left.length > 0 ? ` First map ${left.join(', ')} to the objective that takes its place.` : '';
  return [head, `        ${because}${moved}`];
};

/** Writes one tailoring file a pack. Throws exit 2 where one of them is there already; then none is written. */
const write = async (host: Host, folder: string, dropped: readonly ProposedObjective[]): Promise<string[]> => {
  const packs = [...new Set(dropped.map(({ pack }) => pack))];
  const files = packs.map((pack) => ({ pack, file: join(folder, 'catalogs', `${pack}-tailoring.yaml`) }));
  const taken = files.find(({ file }) => statSync(resolve(host.cwd, file), { throwIfNoEntry: false }));
  if (taken) {
    const hint = 'move it away, or add the drops to it by hand';
    throw inputError({ code: 'file-exists', message: 'the file is there already', hint, place: { file: taken.file } });
  }
  if (files.length > 0) await makeFolder(host, join(folder, 'catalogs'));
  for (const { pack, file } of files) {
    const text = tailoringText(
      pack,
      dropped.filter((objective) => objective.pack === pack),
    );
    writeAtomically(resolve(host.cwd, file), text);
  }
  return files.map(({ file }) => file);
};

/** Proposes which objectives of the chosen packs fit the workspace, and with --write drops the others with their reasons. */
export const run = async (host: Host, args: readonly string[], options: Options): Promise<ExitCode> => {
  if (args.length > 0) {
    const hint = '`soc-gap catalog propose -w FOLDER` looks at a workspace';
    throw inputError({ code: 'usage', message: 'catalog propose takes no ids', hint });
  }
  const folder = workspaceOf(options) ?? '.';
  const index = await loadCatalogIndex(host);
  const workspace = await loadFolder(host, folder, { cache: false, index });
  const chosen = workspace.engagement.reports?.soc1?.packs ?? [];
  if (chosen.length === 0) {
    const hint = '`soc-gap advise` proposes packs; write them under reports.soc1.packs';
    const place = { file: join(folder, 'soc-gap.yaml') };
    throw inputError({ code: 'no-packs', message: 'no pack of SOC 1 objectives is chosen', hint, place });
  }
  const { knowledge } = await loadKnowledge(host, { catalogs: chosen, index });
  const packs = joinKnowledge(knowledge, workspace).catalogs.filter(({ id }) => chosen.includes(id));
  const objectives = proposeObjectives(packs, factsOf(workspace.engagement)).map((objective) => ({
    ...objective,
    leftBehind: objective.proposal === 'drop' ? leftBehind(workspace.controls, objective) : [],
  }));
  const dropped = objectives.filter(({ proposal }) => proposal === 'drop');
  const kept = objectives.filter(({ proposal }) => proposal === 'keep').length;
  const remark = remarkOnCount(kept);
  const written = options.write === true ? await write(host, folder, dropped) : [];
  if (options.json === true) {
    const result = { schema: 'soc-gap/objectives/v1', objectives, kept, remark, written };
    await host.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return exitCodes.done;
  }
  const lines = packs.flatMap(({ id, title }) => [
    `${title} (${id})`,
    ...objectives.filter(({ pack }) => pack === id).flatMap(linesOf),
    '',
  ]);
  const sum = remark ?? `${kept} objectives would be left; 10 to 30 are usual.`;
  await host.stdout.write(
    `${[...lines, sum, ...written.map((file) => `Written: ${file}`)].map(safeText).join('\n')}\n`,
  );
  if (dropped.length > 0 && written.length === 0) {
    await host.stderr.write('Management decides. `--write` drops what is proposed, with these reasons.\n');
  }
  return exitCodes.done;
};
