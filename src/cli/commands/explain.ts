import { safeText } from '../../io/terminal/safe-text.js';
import type { Host } from '../../model/host.js';
import { exitCodes, inputError } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import { suggest } from '../../model/suggest.js';
import { explain, explainable } from '../../reports/explain/explain.js';
import type { Assessment } from '../../schema/assessment.js';
import { assessmentOf } from '../assessment-of.js';
import type { Options } from '../command.js';

const unknownId = (id: string, assessment: Assessment): Error => {
  const near = suggest(id, explainable(assessment));
  const excluded = assessment.reports.flatMap((report) => report.scope.excluded).find((item) => item.id === id);
  if (excluded) {
    return inputError({ code: 'out-of-scope', message: `${id} is not in scope: ${excluded.reason}` });
  }
  return inputError({
    code: 'unknown-id',
    message: `Nothing that can be explained has the id ${id}.`,
    hint: near ? `Did you mean ${near}?` : 'The gap report names the ids; `soc-gap catalog list` names the catalogs.',
  });
};

/** Prints why a requirement, point, control, finding, vendor, part of the map or item of a description stands where it does. */
export const run = async (host: Host, [id = '', folder]: readonly string[], options: Options): Promise<ExitCode> => {
  const assessment = await assessmentOf(host, folder, options);
  const { checks } = await import('../../checks/index.js');
  const explanation = explain(assessment, id, (check) => checks.find((item) => item.id === check));
  if (!explanation) throw unknownId(id, assessment);
  const { lines, pieces } = explanation;
  await host.stdout.write(
    options.json === true ? `${JSON.stringify(pieces, null, 2)}\n` : `${lines.map(safeText).join('\n').trimEnd()}\n`,
  );
  return exitCodes.done;
};
