import { basename } from 'node:path';
import { bullets, heading, paragraph, stack, table } from '../../../reports/markdown/blocks.js';
import type { Markdown, Piece } from '../../../reports/markdown/inline.js';
import { tellSelection } from './tell-selection.js';
import type { Workpaper } from './workpaper.js';
import { causes, deviationRules, lookFor, writeDown } from './workpaper-guide.js';

/** To be filled in. */
const blank = '';

/** A table of what is known; what is not is left out. */
const facts = (rows: readonly (readonly [string, Piece | undefined])[]): Markdown =>
  table(
    ['What', 'On record'],
    rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const list = (items: readonly string[] | undefined): string | undefined =>
  items?.length ? items.join(', ') : undefined;

const tellControl = ({ control }: Workpaper): readonly Markdown[] => [
  heading(2, 'Control'),
  facts([
    ['Control', `${control.id} ${control.title}`],
    ['What it does', control.text ?? 'Not written down: a tester has nothing to compare with. Write it first.'],
    ['Owner', control.owner],
    ['Performed by', list(control.performers)],
    ['Frequency', control.frequency],
    ['Nature', control.nature],
    ['Systems', list(control.systems)],
    ['Procedure', control.procedure],
    ['Satisfies', list(control.satisfies)],
  ]),
];

const tellPopulation = ({ request, sample, covers }: Workpaper): readonly Markdown[] => [
  heading(2, 'Population'),
  facts([
    ['Source', request.source],
    ['Query', request.query ?? 'Not given: note how the list was produced, with its parameters.'],
    ['File', basename(request.population)],
    ['Rows', sample.population.rows],
    ['Columns', list(sample.population.columns)],
    ['SHA-256', sample.population.sha256],
    ['Period', covers && `${covers.from} to ${covers.to}`],
    ['Sampled on', request.asOf ?? blank],
  ]),
  paragraph(
    'Before testing: is the list complete and correct? It covers the whole period, its row count agrees with the source, and nothing was taken out of it.',
  ),
  table(['Completeness checked by', 'How', 'On'], [[blank, blank, blank]]),
];

const tellWork = ({ control, sample }: Workpaper): readonly Markdown[] =>
  sample.size === 0
    ? [
        paragraph(
          'Keep the proof that nothing occurred: the query, its date and its empty result. The auditor will say that the control could not be tested.',
        ),
      ]
    : [
        heading(2, 'What to look for'),
        bullets(lookFor(control)),
        heading(2, 'What to write down'),
        bullets(writeDown),
        heading(2, 'Causes, and what each leads to'),
        table(['Cause', 'It means', 'It leads to'], causes),
        bullets(deviationRules),
        heading(2, 'Result'),
        table(['Items tested', 'Deviations', 'Conclusion'], [[`of ${sample.size}`, blank, blank]]),
      ];

/** The workpaper of a pre-audit test in Markdown: what is tested, from which list, which items and why, and how to go about it. */
export const renderWorkpaper = (workpaper: Workpaper): string => {
  const { control, organization } = workpaper;
  const blocks = [
    heading(1, `Workpaper ${workpaper.id}: ${control.title}`),
    paragraph(
      `${organization}. A test by the organization itself, before the auditor's. It is no attestation and predicts no opinion.`,
    ),
    ...tellControl(workpaper),
    ...tellPopulation(workpaper),
    ...tellSelection(workpaper),
    ...tellWork(workpaper),
    heading(2, 'Sign-off'),
    table(
      ['What', 'Name', 'Date'],
      [
        ['Tested by', blank, blank],
        ['Reviewed by (another person)', blank, blank],
      ],
    ),
  ];
  return `${stack(blocks).markdown}\n`;
};
