import { rungs } from '../../../model/rung.js';
import type { AssessedControl, Assessment, Standing } from '../../../schema/assessment.js';
import { controlRows } from '../../view/control-matrix.js';
import type { ControlRow } from '../../view/control-matrix.js';
import { reportLabel } from '../../view/labels.js';
import { joinWords, plural } from '../../view/plural.js';
import { firstLinks } from '../anchors.js';
import { bullets, facts, paragraph } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import { rungMark } from '../charts/mark.js';
import { entry, register } from '../register.js';
import { html } from '../template.js';
import type { Markup, Piece } from '../template.js';

type Key = 'type1' | 'type2';

/** Rungs that it stands on for the types that reports are prepared for. */
const judged = (control: AssessedControl, keys: ReadonlyMap<string, Key>): Standing[] =>
  control.standings.flatMap((standing) => standing[keys.get(standing.report) ?? 'type1'] ?? []);

/** Where it stands for each report and type; told once where it is the same for several. */
const standings = (control: AssessedControl): Piece => {
  const told = new Map<string, { readonly standing: Standing; readonly names: string[] }>();
  const add = (name: string, standing: Standing | null): void => {
    if (!standing) return;
    const key = JSON.stringify([standing.rung, standing.needed, standing.reasons.map(({ says }) => says)]);
    const same = told.get(key);
    if (same) same.names.push(name);
    else told.set(key, { standing, names: [name] });
  };
  for (const { report, type1, type2 } of control.standings) {
    add(`${reportLabel[report]} type 2`, type2);
    add(`${reportLabel[report]} type 1`, type1);
  }
  return [...told.values()].map(({ standing: { rung, needed, reasons }, names }) => [
    html`<p><b>${joinWords(names)}:</b> ${rung}, ${needed} needed.</p>`,
    reasons.length > 0 ? bullets(reasons.map(({ says }) => says)) : null,
  ]);
};

const details = (row: ControlRow, control: AssessedControl, { anchors }: Source): Piece => [
  paragraph(row.text ?? 'Nothing is written about it.'),
  standings(control),
  facts([
    ['Owner', row.owner ?? 'not named'],
    ...(row.performers.length > 0 ? [['Performed by', row.performers.join(', ')] as const] : []),
    [
      'Nature, kind, frequency',
      [row.nature, row.kind, row.frequency].filter((word) => word !== null).join(', ') || 'not recorded',
    ],
    ...(row.procedure ? [['Procedure', row.procedure] as const] : []),
    ['Leaves', row.leaves ?? 'not recorded'],
    ...(row.systems.length > 0 ? [['Systems', row.systems.join(', ')] as const] : []),
    ...(row.reliesOn.length > 0 ? [['Relies on', row.reliesOn.join(', ')] as const] : []),
    [
      'Evidence on file',
      row.evidence === 0 ? 'none' : `${row.evidence}${row.latestEvidence ? `, latest ${row.latestEvidence}` : ''}`,
    ],
    ['Requirements', firstLinks(row.requirements, anchors.requirement, 40, 'none in scope')],
    ['Findings', firstLinks(control.findings, anchors.finding, 40, 'none')],
  ]),
];

const item = (row: ControlRow, control: AssessedControl, keys: ReadonlyMap<string, Key>, source: Source): Markup => {
  const found = [...new Set(judged(control, keys).map(({ rung }) => rung))];
  return entry(
    source.anchors.controlAnchor(control.id),
    [
      ['rung', found.length > 0 ? found.join(' ') : 'none'],
      ['key', control.key ? 'yes' : 'no'],
      ['report', control.serves.join(' ')],
      ['gaps', control.findings.length > 0 ? 'yes' : 'no'],
    ],
    html`${found.length > 0 ? found.map((rung) => [rungMark(rung, ''), ' ']) : rungMark(null, 'in no report')}
      <b>${control.id}</b> ${control.title}
      <span class="small"
        >${row.owner ?? 'nobody named'}${row.key ? ', key control' : ''},
        ${plural(control.findings.length, 'finding')}</span
      >`,
    details(row, control, source),
  );
};

const keysOf = ({ reports }: Assessment): ReadonlyMap<string, Key> =>
  new Map(reports.map(({ report, type, type2 }) => [report, type === 2 && type2 ? 'type2' : 'type1']));

export const controls: Chapter = {
  id: 'matrix',
  title: 'Control matrix',
  content: (source) => {
    const { assessment } = source;
    const rows = controlRows(assessment);
    if (rows.length === 0) return paragraph('None. No control is on record.');
    const keys = keysOf(assessment);
    const yesNo = [
      ['yes', 'yes'],
      ['no', 'no'],
    ] as const;
    return register({
      id: 'controls',
      what: 'controls',
      total: rows.length,
      filters: [
        {
          name: 'rung',
          label: 'Rung',
          options: [...rungs.map((rung) => [rung, rung] as const), ['none', 'in no report']],
        },
        {
          name: 'report',
          label: 'Serves',
          options: assessment.reports.map(({ report }) => [report, reportLabel[report]]),
        },
        { name: 'key', label: 'Key control', options: yesNo },
        { name: 'gaps', label: 'Has findings', options: yesNo },
      ],
      orders: [],
      items: rows.flatMap((row, index) => {
        const control = assessment.controls[index];
        return control ? [item(row, control, keys, source)] : [];
      }),
    });
  },
};
