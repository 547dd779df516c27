import { lintCatalog } from '../../../catalogs/lint/lint-catalog.js';
import { lintQuestions } from '../../../catalogs/lint/lint-questions.js';
import { lintTailoring } from '../../../catalogs/lint/lint-tailoring.js';
import type { LintContext, Remark } from '../../../catalogs/lint/rule.js';
import type { GatheredFiles } from '../../../io/catalogs/gather-catalog-files.js';
import { type PlacedCatalog, placeCatalog, type SourceOf } from '../../../io/catalogs/place-catalog.js';
import type { Catalog } from '../../../model/catalog.js';
import type { Problem } from '../../../model/problem.js';
import { didYouMean } from '../../../model/suggest.js';

/** What lint says, with the place. */
export interface LintProblem extends Problem {
  readonly level: Remark['level'];
  /** Of the requirement, point or catalog that it is about. */
  readonly id?: string;
}

const asProblem = ({ level, code, id, message, hint }: Remark, place: Problem['place']): LintProblem => ({
  level,
  code,
  id,
  message: message.includes(id) ? message : `${id}: ${message}`,
  hint,
  ...(place ? { place } : {}),
});

const asError = (problem: Problem): LintProblem => ({ level: 'error', ...problem });

/** Parts that no catalog beside them lists. */
const strayParts = ({ sources }: GatheredFiles, placed: readonly PlacedCatalog[]): LintProblem[] => {
  const used = new Set(placed.flatMap(({ parts }) => parts.map(({ path }) => path)));
  return sources
    .filter((source) => source.kind === 'catalog-part' && !used.has(source.path))
    .map(({ parsed }) => {
      const [message, hint] = ['no catalog lists this part', 'name it in `parts:` of the catalog.yaml beside it'];
      return { level: 'error', code: 'unknown-file', message, hint, place: parsed.placeOf(['catalog']) };
    });
};

const lintOneTailoring = (
  { value, parsed }: SourceOf<'tailoring'>,
  catalogs: readonly Catalog[],
  context: LintContext,
): LintProblem[] => {
  const base = catalogs.find(({ id }) => id === value.catalog);
  if (base === undefined) {
    const ids = catalogs.map(({ id }) => id);
    const hint = didYouMean(value.catalog, ids) ?? `there are ${ids.join(', ')}`;
    const message = `there is no catalog ${value.catalog}`;
    return [{ level: 'error', code: 'unknown-id', message, hint, place: parsed.placeOf(['catalog']) }];
  }
  const beside = catalogs.filter((catalog) => catalog !== base);
  return lintTailoring(value, base, { ...context, beside }).map((item) =>
    asProblem(item, parsed.placeOf(item.at.field)),
  );
};

/**
 * Everything lint says of files, about those that were asked for. `own` are the paths that a workspace holds: a catalog there must
 * not have the id of a shipped one; elsewhere it is taken for another edition of it.
 */
export const lintFiles = (
  files: GatheredFiles,
  shipped: readonly Catalog[],
  context: Omit<LintContext, 'beside'>,
  own: ReadonlySet<string>,
): { readonly problems: readonly LintProblem[]; readonly catalogs: readonly string[] } => {
  const placed = files.sources
    .filter((source) => source.kind === 'catalog')
    .map((head) => placeCatalog(head, files.sources, files.unread));
  const replaced = new Set(placed.filter(({ head }) => !own.has(head.path)).map(({ catalog }) => catalog.id));
  const others = shipped.filter(({ id }) => !replaced.has(id));
  const all = [...placed.map(({ catalog }) => catalog), ...others];
  const shown = placed.filter(({ head, parts }) => [head, ...parts].some(({ path }) => files.asked.has(path)));
  const problems = [
    ...files.problems.map(asError),
    ...strayParts(files, placed),
    ...shown.flatMap(({ catalog, complete, problems: between, placeOf }) => {
      // Half a catalog would only be told that its other half is missing.
      if (!complete || between.length > 0) return between.map(asError);
      const beside = all.filter((item) => item !== catalog);
      return lintCatalog(catalog, { ...context, beside }).map((remark) => asProblem(remark, placeOf(remark.at)));
    }),
    ...files.sources.flatMap((source): LintProblem[] => {
      if (!files.asked.has(source.path)) return [];
      if (source.kind === 'tailoring') return lintOneTailoring(source, all, { ...context, beside: [] });
      if (source.kind !== 'questions') return [];
      return lintQuestions(source.value).map((item) => asProblem(item, source.parsed.placeOf(item.at.field)));
    }),
  ];
  const askedFiles = new Set(files.sources.filter(({ path }) => files.asked.has(path)).map(({ file }) => file));
  const known = new Set(files.sources.map(({ file }) => file));
  return {
    problems: problems.filter(
      ({ place }) => place === undefined || askedFiles.has(place.file) || !known.has(place.file),
    ),
    catalogs: shown.map(({ catalog }) => catalog.id),
  };
};
