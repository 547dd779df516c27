import type { Assessment } from '../../../schema/assessment.js';
import {
  conflictRows,
  dutiesSummary,
  mitigationRows,
  placesText,
  smallTeamAdvice,
  transactionRows,
  unknownAccess,
} from '../../view/duties.js';
import { joinFirst } from '../../view/plural.js';
import { bullets, foldable, heading, note, numbered, paragraph, right, table, tableOr } from '../blocks.js';
import type { Chapter } from '../chapter.js';
import { dutyMatrixChart } from '../charts/duty-matrix.js';
import { severityMark } from '../charts/mark.js';
import { html } from '../template.js';
import type { Piece } from '../template.js';

/** So many rows of a table are shown; the JSON has more. */
const most = 200;

const conflicts = (assessment: Assessment): Piece => {
  const rows = conflictRows(assessment);
  const { total } = assessment.duties;
  return [
    heading(3, 'Conflicts of duties'),
    tableOr(
      'None. Nobody on record holds both duties of a pair.',
      'Who holds both duties of a pair',
      ['Who', 'Pair', 'Duties', 'Where they come from', 'Risk', 'Severity', 'What stands in', 'State'],
      rows
        .slice(0, most)
        .map((row) => [row.who, row.pair, row.duties, row.where, row.risk, row.severity, row.mitigation, row.state]),
    ),
    total.pairs > Math.min(rows.length, most)
      ? note(`${Math.min(rows.length, most)} of ${total.pairs} are shown; the table of pairs counts all.`)
      : null,
  ];
};

const pairs = ({ duties }: Assessment): Piece =>
  duties.pairs.length === 0
    ? null
    : [
        heading(3, 'Pairs that somebody holds'),
        dutyMatrixChart(duties),
        table(
          'Pairs of duties that somebody holds',
          ['Pair', 'Duties', 'Severity', right('Holders'), right('Of them mitigated'), 'For example'],
          duties.pairs.map(({ id, duties: both, severity, holders, mitigated, examples }) => [
            id,
            both.join(' — '),
            severityMark(severity),
            holders,
            mitigated,
            joinFirst(examples, 5),
          ]),
        ),
      ];

const held = ({ duties }: Assessment): Piece =>
  duties.held.length === 0
    ? null
    : foldable(
        'Duties of those in conflict, and where they come from',
        table(
          'Duties held',
          ['Who', 'Duty', 'Where it comes from'],
          duties.held.slice(0, most).map(({ name, title, from }) => [name, title, placesText(from, 5)]),
        ),
      );

const mitigations = (assessment: Assessment): Piece => {
  const rows = mitigationRows(assessment);
  if (rows.length === 0) return null;
  return [
    heading(3, 'What stands in for a split'),
    table(
      'What stands in for a split',
      ['Id', 'Kind', 'Pairs', 'Controls', 'Owner', 'Expires', right('Conflicts'), 'State'],
      rows.map((row) => [row.id, row.kind, row.pairs, row.controls, row.owner, row.expires, row.conflicts, row.state]),
    ),
  ];
};

const transactions = (assessment: Assessment): Piece => {
  const rows = transactionRows(assessment);
  if (rows.length === 0) return null;
  return [
    heading(3, 'Transactions'),
    table(
      'What transaction logs show',
      ['Log', 'Rows', 'What was found', right('How often'), 'First rows', 'Control'],
      rows.map((row) => [row.log, row.looked, row.says, row.count, row.examples || 'none', row.control]),
    ),
  ];
};

const smallTeam = (assessment: Assessment): Piece => {
  const advice = smallTeamAdvice(assessment);
  if (!advice) return null;
  return [
    heading(3, 'Advice for a small team'),
    paragraph(advice.summary),
    advice.steps.length > 0 ? numbered(advice.steps) : null,
    advice.standIns.map(({ title, says }) => [html`<p><b>${title}</b></p>`, bullets(says)]),
  ];
};

export const duties: Chapter = {
  id: 'duties',
  title: 'Segregation of duties',
  content: ({ assessment }) => {
    if (!assessment.duties.assessed)
      return paragraph('Not assessed. Nobody’s duties are on record: people.yaml and access.yaml name none.');
    const unknown = unknownAccess(assessment);
    return [
      paragraph(dutiesSummary(assessment)),
      pairs(assessment),
      conflicts(assessment),
      held(assessment),
      mitigations(assessment),
      transactions(assessment),
      unknown.length > 0 ? [heading(3, 'What is not known'), bullets(unknown)] : null,
      smallTeam(assessment),
    ];
  },
};
