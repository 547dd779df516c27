import type { Test } from '../../../schema/registers.js';
import type { Workpaper } from './workpaper.js';

/**
 * The test as it stands in tests.yaml before anybody has looked at an item: `sample` counts items that were looked at, so it is 0
 * and nothing reads as tested. `on` is the day of the selection until the test is done.
 */
export const plannedTest = ({ id, control, request, sample, covers }: Workpaper, on: string): Test => {
  const { rows, sha256 } = sample.population;
  const query = request.query === undefined ? '' : ` Query: ${request.query}`;
  const state =
    sample.size === 0
      ? 'The list is empty: the control did not occur.'
      : `${sample.size} items selected, not tested yet: see the workpaper.`;
  return {
    id,
    control: control.id,
    on,
    ...(covers ? { covers } : {}),
    population: { count: rows, source: `${request.source}, ${rows} rows, SHA-256 ${sha256.slice(0, 16)}` },
    sample: 0,
    ...(sample.size > 0 ? { status: 'planned' as const } : {}),
    note: `${state}${query}`,
  };
};

/** Every JSON string is a YAML string. */
const quoted = (text: string): string => JSON.stringify(text);

/** The same as text to paste into tests.yaml. */
export const renderTest = ({ id, control, on, covers, population, status, note }: Test, size: number): string =>
  [
    'tests:',
    `  - id: ${id}`,
    `    control: ${control}`,
    `    on: ${on}`,
    ...(covers ? [`    covers: { from: ${covers.from}, to: ${covers.to} }`] : []),
    `    population: { count: ${population?.count ?? 0}, source: ${quoted(population?.source ?? '')} }`,
    size === 0
      ? '    sample: 0'
      : `    sample: 0 # ${size} once all of them are looked at; then list the deviations, or write []`,
    ...(status ? [`    status: ${status} # done once they are`] : []),
    `    note: ${quoted(note ?? '')}`,
    '',
  ].join('\n');
