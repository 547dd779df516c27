import { bullets, heading, paragraph, table } from '../../../reports/markdown/blocks.js';
import { code, inline, literal, type Markdown } from '../../../reports/markdown/inline.js';
import { rowKey } from '../../../sampling/select.js';
import { rateRuledOut } from '../../../sampling/zero-deviation-size.js';
import { stratumName, type Workpaper } from './workpaper.js';

/** So many items are listed; the table beside the workpaper has all. */
const maxListed = 100;

const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;

const tellSeed = ({ organization, control, sample }: Workpaper): Markdown[] => {
  const first = sample.items[0]?.row ?? 1;
  const stratified = sample.strata.length > 0;
  return [
    inline`The seed is the SHA-256 of the organization's name (${organization}), the control's id (${control.id}) and the SHA-256 of the list's file, with a line feed between them: ${code(sample.seed)}`,
    inline`The key of a row is the SHA-256 of the seed, a colon and the row's number in the list; the first row under the header is number 1. Row ${first}: ${code(`printf %s ${sample.seed}:${first} | sha256sum`)} gives ${code(`${rowKey(sample.seed, first).slice(0, 16)}...`)}`,
    literal(
      stratified
        ? 'In each stratum the rows with the smallest keys were taken. Nobody chose them; within its stratum every row had the same chance.'
        : 'The rows with the smallest keys were taken. Nobody chose them; every row had the same chance.',
    ),
    inline`To repeat it, run the command again on the same file: ${code('soc-gap sample')} with the same options gives the same items.`,
  ];
};

const tellStrata = ({ request, sample }: Workpaper): Markdown[] =>
  sample.strata.length === 0
    ? []
    : [
        paragraph(
          inline`Strata by column ${request.stratify ?? ''}: items in proportion to rows, at least one each; what is left over goes to the largest remainders.`,
        ),
        table(
          ['Stratum', { title: 'Rows', right: true }, { title: 'Items', right: true }],
          sample.strata.map(({ name, rows, size }) => [stratumName(name), rows, size]),
        ),
      ];

const tellItems = ({ request, sample }: Workpaper): Markdown[] => {
  const id = request.idColumn === undefined ? -1 : sample.population.columns.indexOf(request.idColumn);
  const stratified = sample.strata.length > 0;
  const listed = sample.items.slice(0, maxListed);
  const more = sample.items.length - listed.length;
  return [
    heading(3, 'Items'),
    table(
      [{ title: 'Row', right: true }, ...(stratified ? ['Stratum'] : []), ...(id < 0 ? [] : [request.idColumn ?? ''])],
      listed.map(({ row, stratum, item }) => [
        row,
        ...(stratified ? [stratumName(stratum)] : []),
        ...(id < 0 ? [] : [item[id] ?? '']),
      ]),
    ),
    paragraph(
      `${more > 0 ? `And ${more} more. ` : ''}All their columns, and the columns to fill in, are in sample.csv beside this file.`,
    ),
  ];
};

/** The section of the workpaper on size and selection: how many, why, which, and how to get the same ones again. */
export const tellSelection = (workpaper: Workpaper): readonly Markdown[] => {
  const { sample, table: sizes, origin, request } = workpaper;
  if (sample.size === 0) return [heading(2, 'Sample'), bullets(sample.because.map(({ says }) => says))];
  const [ninety, more] = [rateRuledOut(0.9, sample.size), rateRuledOut(0.95, sample.size)].map(percent);
  return [
    heading(2, 'Sample'),
    paragraph(`${sample.size} of ${sample.population.rows} rows, at ${request.risk} risk.`),
    bullets(sample.because.map(({ says }) => says)),
    paragraph(
      inline`Table of sizes: ${origin === 'shipped' ? 'the one of soc-gap' : 'sample-sizes.yaml of the workspace'}, edition ${sizes.edition}. ${sizes.indicative}`,
    ),
    paragraph('These speak for a larger sample (--risk high, or --size):'),
    bullets(sizes.raises),
    ...(sample.size < sample.population.rows
      ? [
          paragraph(
            `If none of ${sample.size} items deviates, a rate of deviations above ${ninety ?? ''} is unlikely (90 % confidence; above ${more ?? ''} with 95 %), in a list much longer than the sample.`,
          ),
        ]
      : []),
    heading(3, 'How the items were selected'),
    bullets(tellSeed(workpaper)),
    ...tellStrata(workpaper),
    ...tellItems(workpaper),
  ];
};
