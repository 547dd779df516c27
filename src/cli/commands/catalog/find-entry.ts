import { entriesOf } from '../../../catalogs/lint/entries-of.js';
import type { Catalog, Point, Requirement } from '../../../model/catalog.js';
import { inputError, type SocGapError } from '../../../model/problem.js';
import { suggest } from '../../../model/suggest.js';

/** What an id leads to: a whole catalog, one of its requirements, or a point of that. */
export interface Found {
  readonly catalog: Catalog;
  readonly requirement?: Requirement;
  readonly point?: Point;
}

export const findEntry = (id: string, catalogs: readonly Catalog[]): Found | undefined => {
  const whole = catalogs.find((catalog) => catalog.id === id);
  if (whole !== undefined) return { catalog: whole };
  for (const catalog of catalogs) {
    const entry = entriesOf(catalog).find((item) => item.id === id);
    if (entry !== undefined) return { catalog, ...entry };
  }
  return undefined;
};

/** Exit 2, with what was meant: a near id, those that begin like it (a whole series), or why it is not there. */
export const unknownId = (id: string, catalogs: readonly Catalog[]): SocGapError => {
  const ids = catalogs.flatMap((catalog) => [catalog.id, ...entriesOf(catalog).map((entry) => entry.id)]);
  const series = catalogs
    .flatMap(({ requirements }) => requirements.map((item) => item.id))
    .filter((item) => {
      return item.startsWith(`${id}.`) || item.startsWith(`${id}-`);
    });
  const dropped = catalogs.flatMap((catalog) => catalog.dropped).find((item) => item.id === id);
  const near = suggest(id, ids);
  const hint =
    series.length > 0
      ? `there are ${series.join(', ')}`
      : near === undefined
        ? '`soc-gap catalog list` names the catalogs, `soc-gap catalog show` with such a name its ids'
        : `did you mean ${near}?`;
  if (dropped !== undefined) {
    return inputError({
      code: 'dropped-id',
      message: `${id} was dropped: ${dropped.reason}`,
      hint: 'see your tailoring',
    });
  }
  return inputError({ code: 'unknown-id', message: `no catalog, requirement or point has the id ${id}`, hint });
};
