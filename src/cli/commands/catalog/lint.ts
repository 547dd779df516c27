import { join } from 'node:path';
import { gatherCatalogFiles } from '../../../io/catalogs/gather-catalog-files.js';
import { loadData, loadKnowledge } from '../../../io/catalogs/knowledge.js';
import { limitProblems, sortProblems } from '../../../io/validate/limit-problems.js';
import { findCatalogFiles } from '../../../io/catalogs/load-own-catalogs.js';
import { safeText } from '../../../io/terminal/terminal.js';
import type { Host } from '../../../model/host.js';
import { type ExitCode, exitCodes, inputError } from '../../../model/problem.js';
import type { CatalogStructure } from '../../../schema/catalog-structure.js';
import type { Questions } from '../../../schema/questions.js';
import type { RelatedIds } from '../../../schema/related-ids.js';
import type { Wording } from '../../../schema/wording.js';
import type { Options } from '../../command.js';
import { type LintProblem, lintFiles } from './lint-files.js';
import { workspaceOf } from './read-knowledge.js';

const count = (number: number, word: string): string =>
  `${number === 0 ? 'no' : number} ${word}${number === 1 ? '' : 's'}`;

const readContext = async (host: Host) => {
  const [structure, related, wording, questions] = await Promise.all(
    ['structure', 'related-ids', 'wording', 'questions'].map((name) => loadData(host, name)),
  );
  return {
    structure: structure as CatalogStructure,
    related: related as RelatedIds,
    wording: wording as Wording,
    questions: questions as Questions,
  };
};

const showRemark = ({ message, hint, place }: LintProblem): string => {
  const where = place
    ? `${[place.file, place.line, place.column].filter((part) => part !== undefined).join(':')}  `
    : '';
  return `${safeText(where)}${safeText(message)}\n${hint === undefined ? '' : `    ${safeText(hint)}\n`}`;
};

/**
 * Lints the named files and folders, or with --all everything that ships and the workspace's catalogs. Remarks go to standard
 * output; errors are exit 2 and told as those of every other file.
 */
export const run = async (host: Host, named: readonly string[], options: Options): Promise<ExitCode> => {
  const all = options.all === true;
  const folder = workspaceOf(options);
  if ((named.length === 0) !== all) {
    const hint = 'e.g. `soc-gap catalog lint catalogs/own.yaml` or `soc-gap catalog lint --all`';
    throw inputError({ code: 'usage', message: 'catalog lint takes files, or --all', hint });
  }
  const own = folder === undefined ? [] : findCatalogFiles(host, folder).map(({ path }) => path);
  const [{ knowledge }, context] = await Promise.all([loadKnowledge(host), readContext(host)]);
  const gathered = await gatherCatalogFiles(host, all ? [join(host.home, 'catalogs'), ...own] : named, own);
  const linted = lintFiles(gathered, knowledge.catalogs, context, new Set(own));
  const problems = sortProblems(linted.problems) as LintProblem[];
  const [errors, remarks] = (['error', 'remark'] as const).map((level) =>
    problems.filter((item) => item.level === level),
  );
  const counts = { errors: errors?.length ?? 0, remarks: remarks?.length ?? 0 };
  if (options.json === true) {
    const result = { schema: 'soc-gap/catalog-lint/v1', catalogs: linted.catalogs, ...counts, problems };
    await host.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return counts.errors > 0 ? exitCodes.input : exitCodes.done;
  }
  const files = count(gathered.asked.size, 'file');
  const summary = `${files}: ${count(counts.errors, 'error')}, ${count(counts.remarks, 'remark')}\n`;
  await host.stdout.write(`${(remarks ?? []).map(showRemark).join('')}${summary}`);
  if (counts.errors > 0) throw inputError(...limitProblems(errors ?? []));
  return exitCodes.done;
};
