import { palette, safeText } from '../../../io/terminal/terminal.js';
import type { Catalog } from '../../../model/catalog.js';
import type { Host } from '../../../model/host.js';
import { type ExitCode, exitCodes, inputError } from '../../../model/problem.js';
import type { Options } from '../../command.js';
import { readCatalogs } from './read-knowledge.js';

const headOf = (catalog: Catalog) => ({
  id: catalog.id,
  report: catalog.report,
  title: catalog.title,
  edition: catalog.edition,
  standard: catalog.standard,
  requirements: catalog.requirements.length,
  points: catalog.requirements.reduce((sum, { points }) => sum + points.length, 0),
  origin: catalog.origin,
  tailored: catalog.tailored,
  sha256: catalog.sha256,
});

type Head = ReturnType<typeof headOf>;

const nouns = { soc1: ['objective', 'objectives'], soc2: ['criterion', 'criteria'] } as const;

const cellsOf = ({ id, report, title, edition, requirements, points, origin, tailored }: Head): string[] => [
  safeText(id),
  report === 'soc1' ? 'SOC 1' : 'SOC 2',
  safeText(title),
  `${requirements} ${nouns[report][requirements === 1 ? 0 : 1]}`,
  `${points} ${points === 1 ? 'point' : 'points'}`,
  `edition ${safeText(edition)}${origin === 'workspace' ? ', your own' : ''}${tailored ? ', tailored' : ''}`,
];

/** Prints every catalog with its size, in the fixed order. */
export const run = async (host: Host, args: readonly string[], options: Options): Promise<ExitCode> => {
  if (args.length > 0) {
    const hint = `\`soc-gap catalog show ${args[0] ?? ''}\` shows one catalog`;
    throw inputError({ code: 'usage', message: 'catalog list takes no ids', hint });
  }
  const heads = (await readCatalogs(host, options)).map(headOf);
  if (options.json === true) {
    await host.stdout.write(`${JSON.stringify({ schema: 'soc-gap/catalogs/v1', catalogs: heads }, null, 2)}\n`);
    return exitCodes.done;
  }
  const rows = heads.map(cellsOf);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const colours = await palette(host.stdout, host.env, options.color === false ? false : undefined);
  const lines = rows.map((row) => {
    const [id = '', ...rest] = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `${colours.strong(id)}  ${rest.join('  ').trimEnd()}\n`;
  });
  await host.stdout.write(lines.join(''));
  return exitCodes.done;
};
