import { resolve } from 'node:path';
import { loadSampleSizes } from '../../io/workspace/load-sample-sizes.js';
import { safeText } from '../../io/terminal/safe-text.js';
import type { Host } from '../../model/host.js';
import { type ExitCode, exitCodes, inputError } from '../../model/problem.js';
import { didYouMean } from '../../model/suggest.js';
import type { Workspace } from '../../model/workspace.js';
import type { Engagement } from '../../schema/engagement.js';
import type { Control, Test } from '../../schema/registers.js';
import { loadFolder, readAsOf } from '../assess-folder.js';
import type { Options } from '../command.js';
import { drawSample } from './sample/draw-sample.js';
import { generalControlsHold } from './sample/general-controls-hold.js';
import { readRequest, type SampleRequest } from './sample/read-request.js';
import { recordTest, refuseDoneTest } from './sample/record-test.js';
import { renderSampleCsv } from './sample/render-sample-csv.js';
import { renderWorkpaper } from './sample/render-workpaper.js';
import { plannedTest, renderTest } from './sample/test-entry.js';
import { type Workpaper, workpaperId } from './sample/workpaper.js';
import { workpaperPaths, writeWorkpaper } from './sample/write-workpaper.js';

const controlOf = (workspace: Workspace, id: string): Control => {
  const control = workspace.controls.find((item) => item.id === id);
  if (control) return control;
  const hint =
    didYouMean(
      id,
      workspace.controls.map((item) => item.id),
    ) ?? 'controls.yaml holds the ids';
  throw inputError({ code: 'unknown-id', message: `no control has the id ${id}`, hint });
};

/** The period of the reports of type 2, where there is one and only one. */
const coversOf = ({ reports }: Engagement): Workpaper['covers'] => {
  const periods = [reports?.soc1, reports?.soc2].flatMap((report) =>
    report?.type === 2 && report.period ? [report.period] : [],
  );
  const [first] = periods;
  return periods.every(({ from, to }) => from === first?.from && to === first.to) ? first : undefined;
};

const makeWorkpaper = async (host: Host, request: SampleRequest, workspace: Workspace): Promise<Workpaper> => {
  const control = controlOf(workspace, request.control);
  if (control.frequency === undefined && request.size === undefined) {
    const hint = 'write `frequency:` in its entry in controls.yaml, or choose a size with --size';
    throw inputError({ code: 'no-frequency', message: `how often ${control.id} is performed is not known`, hint });
  }
  const { table, origin } = await loadSampleSizes(host, resolve(host.cwd, request.folder));
  const organization = workspace.engagement.organization.name;
  const sample = await drawSample({
    table,
    risk: request.risk,
    frequency: control.frequency,
    nature: control.nature,
    generalControlsHold: await generalControlsHold(host, request.folder, workspace, control, request.asOf),
    wanted: request.size,
    path: resolve(host.cwd, request.population),
    file: request.population,
    engagement: organization,
    control: control.id,
    stratify: request.stratify,
    idColumn: request.idColumn,
  });
  const id = workpaperId(control.id, sample.population.sha256);
  return { id, organization, control, request, sample, table, origin, covers: coversOf(workspace.engagement) };
};

const asJson = ({ control, request, sample }: Workpaper, files: readonly string[], test: Test): string => {
  const { sha256, bytes, rows, columns } = sample.population;
  const { source, query = null, population: file, risk } = request;
  const population = { file, source, query, sha256, bytes, rows, columns };
  const items = sample.items.map(({ row, stratum, item }) => ({
    row,
    ...(sample.strata.length > 0 ? { stratum } : {}),
    cells: Object.fromEntries(columns.map((column, index) => [column, item[index] ?? ''])),
  }));
  const { seed, size, because, strata } = sample;
  const result = {
    schema: 'soc-gap/sample/v1',
    control: control.id,
    population,
    risk,
    size,
    because,
    seed,
    strata,
    items,
    files,
    test,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
};

const summarize = ({ sample }: Workpaper, files: readonly string[], recorded: boolean): string =>
  [
    `${sample.size} of ${sample.population.rows} rows selected.`,
    ...sample.because.map(({ says }) => `  ${safeText(says)}`),
    ...files.map((file) => `Wrote ${safeText(file)}`),
    recorded ? 'Recorded in tests.yaml as not tested yet.' : 'Add the test to tests.yaml, or run again with --record.',
    '',
  ].join('\n');

/**
 * Draws the sample of a pre-audit test and writes its workpaper. Prints the entry for tests.yaml, or JSON; --record adds the entry.
 * Throws exit 2 for a list that cannot be sampled and for a workpaper that was filled in, 4 and 5 as saving and locking do.
 */
export const run = async (host: Host, args: readonly string[], options: Options): Promise<ExitCode> => {
  const request = readRequest(args, options);
  const workspace = await loadFolder(host, request.folder, { cache: options.cache !== false });
  const workpaper = await makeWorkpaper(host, request, workspace);
  const test = plannedTest(workpaper, readAsOf(host, request.asOf));
  const recorded = options.record === true;
  if (recorded) refuseDoneTest(workspace, test);
  const paths = workpaperPaths(request.out, workpaper.id);
  const files = [
    { path: paths.csv, content: renderSampleCsv(workpaper) },
    { path: paths.markdown, content: renderWorkpaper(workpaper) },
  ];
  await writeWorkpaper(host, paths.folder, files, options.force === true);
  if (recorded) await recordTest(resolve(host.cwd, request.folder), test);
  const written = files.map(({ path }) => path);
  await host.stdout.write(
    options.json === true ? asJson(workpaper, written, test) : renderTest(test, workpaper.sample.size),
  );
  await host.stderr.write(summarize(workpaper, written, recorded));
  return exitCodes.done;
};
