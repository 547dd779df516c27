import type { Assessment } from '../../schema/assessment.js';
import {
  conflictRows,
  dutiesSummary,
  mitigationRows,
  placesText,
  smallTeamAdvice,
  transactionRows,
  unknownAccess,
} from '../view/duties.js';
import { joinFirst } from '../view/plural.js';
import { bullets, heading, numbered, paragraph, table } from './blocks.js';
import { inline } from './inline.js';
import type { Markdown } from './inline.js';
import type { Section } from './section.js';

/** So many rows of a table are shown; the JSON has more. */
const most = 60;

const right = (title: string) => ({ title, right: true }) as const;

const conflicts = (assessment: Assessment): Markdown[] => {
  const rows = conflictRows(assessment);
  const { total } = assessment.duties;
  return [
    heading(3, 'Conflicts of duties'),
    rows.length === 0
      ? paragraph('None. Nobody on record holds both duties of a pair.')
      : table(
          ['Who', 'Pair', 'Duties', 'Where they come from', 'Risk', 'Severity', 'What stands in', 'State'],
          rows
            .slice(0, most)
            .map((row) => [
              row.who,
              row.pair,
              row.duties,
              row.where,
              row.risk,
              row.severity,
              row.mitigation,
              row.state,
            ]),
        ),
    ...(total.pairs > Math.min(rows.length, most)
      ? [paragraph(`${Math.min(rows.length, most)} of ${total.pairs} are shown; the table of pairs counts all.`)]
      : []),
  ];
};

const pairs = ({ duties }: Assessment): Markdown[] =>
  duties.pairs.length === 0
    ? []
    : [
        heading(3, 'Pairs that somebody holds'),
        table(
          ['Pair', 'Duties', 'Severity', right('Holders'), right('Of them mitigated'), 'For example'],
          duties.pairs.map(({ id, duties: both, severity, holders, mitigated, examples }) => [
            id,
            both.join(' — '),
            severity,
            holders,
            mitigated,
            joinFirst(examples, 5),
          ]),
        ),
      ];

const held = ({ duties }: Assessment): Markdown[] =>
  duties.held.length === 0
    ? []
    : [
        heading(3, 'Duties of those in conflict'),
        table(
          ['Who', 'Duty', 'Where it comes from'],
          duties.held.slice(0, most).map(({ name, title, from }) => [name, title, placesText(from, 5)]),
        ),
      ];

const mitigations = (assessment: Assessment): Markdown[] => {
  const rows = mitigationRows(assessment);
  return rows.length === 0
    ? []
    : [
        heading(3, 'What stands in for a split'),
        table(
          ['Id', 'Kind', 'Pairs', 'Controls', 'Owner', 'Expires', right('Conflicts'), 'State'],
          rows.map((row) => [
            row.id,
            row.kind,
            row.pairs,
            row.controls,
            row.owner,
            row.expires,
            row.conflicts,
            row.state,
          ]),
        ),
      ];
};

const transactions = (assessment: Assessment): Markdown[] => {
  const rows = transactionRows(assessment);
  return rows.length === 0
    ? []
    : [
        heading(3, 'Transactions'),
        table(
          ['Log', 'Rows', 'What was found', right('How often'), 'First rows', 'Control'],
          rows.map((row) => [row.log, row.looked, row.says, row.count, row.examples || 'none', row.control]),
        ),
      ];
};

const unknown = (assessment: Assessment): Markdown[] => {
  const lines = unknownAccess(assessment);
  return lines.length === 0 ? [] : [heading(3, 'What is not known'), bullets(lines)];
};

const smallTeam = (assessment: Assessment): Markdown[] => {
  const advice = smallTeamAdvice(assessment);
  if (!advice) return [];
  return [
    heading(3, 'Advice for a small team'),
    paragraph(advice.summary),
    ...(advice.steps.length > 0 ? [numbered(advice.steps)] : []),
    ...advice.standIns.flatMap(({ title, says }) => [paragraph(inline`**${title}**`), bullets(says)]),
  ];
};

const notAssessed = 'Not assessed. Nobody’s duties are on record: people.yaml and access.yaml name none.';

export const duties: Section = {
  title: 'Segregation of duties',
  blocks: (assessment) =>
    assessment.duties.assessed
      ? [
          paragraph(dutiesSummary(assessment)),
          ...conflicts(assessment),
          ...pairs(assessment),
          ...held(assessment),
          ...mitigations(assessment),
          ...transactions(assessment),
          ...unknown(assessment),
          ...smallTeam(assessment),
        ]
      : [paragraph(notAssessed)],
  brief: {
    blocks: (assessment) =>
      assessment.duties.assessed
        ? [
            paragraph(dutiesSummary(assessment)),
            ...conflicts(assessment),
            ...mitigations(assessment),
            ...unknown(assessment),
            ...smallTeam(assessment),
          ]
        : [paragraph(notAssessed)],
    without: 'pairs with their holders, duties of those in conflict, transactions',
  },
};
