import type { Client, ClientReport, CommonGap, Portfolio } from '../../schema/portfolio.js';
import type { Page, PageColumn, PagePart } from '../page/page.js';
import { rangeText, reportTitle } from '../view/labels.js';
import { joinFirst, plural } from '../view/plural.js';

const figure = (title: string): PageColumn => ({ title, right: true });

/** How many due dates of one client, and how many common gaps, the page shows; the JSON has all. */
const most = { due: 5, gaps: 15 } as const;

const conclusionRow = ({ organization }: Client, report: ClientReport): (string | number)[] => {
  const { ready, atRisk, notReady, notAssessed, notApplicable, total } = report.counts;
  const when = report.period ? rangeText(report.period) : report.asOf;
  return [organization, reportTitle(report), when, ready, atRisk, notReady, notAssessed, notApplicable, total];
};

const startText = ({ type, counts, earliestStart, undated }: ClientReport): string => {
  if (type === 1) return 'type 1: no period';
  if (undated === 'no-capacity') return 'no day: somebody has no time for it';
  if (undated === 'too-far') return 'no day within the horizon';
  if (earliestStart === null) return 'no day can be named';
  return counts.notAssessed === 0
    ? earliestStart
    : `not before ${earliestStart}, with ${plural(counts.notAssessed, 'requirement')} not assessed`;
};

const evidenceText = ({ latestEvidence }: Client): string =>
  latestEvidence ? `${latestEvidence.date}, ${plural(latestEvidence.days, 'day')} ago` : 'none on file';

const workRow = (client: Client): (string | number)[] => {
  const { critical, high, medium, low, accepted } = client.findings;
  return [client.organization, critical, high, medium, low, accepted, evidenceText(client)];
};

const dueParts = (clients: readonly Client[]): PagePart[] => {
  const rows = clients.flatMap(({ organization, due }) => [
    ...due
      .slice(0, most.due)
      .map(({ date, says, overdue }) => [organization, `${date}${overdue ? ', overdue' : ''}`, says]),
    ...(due.length > most.due ? [[organization, 'later', `${due.length - most.due} more`]] : []),
  ]);
  return [
    { kind: 'heading', text: 'Next dates' },
    rows.length === 0
      ? {
          kind: 'paragraph',
          text: 'No date is on record: of no response, no vendor’s report and no acceptance.',
        }
      : { kind: 'table', columns: ['Client', 'Date', 'What'], rows },
  ];
};

const gapParts = (gaps: readonly CommonGap[], names: ReadonlyMap<string, string>): PagePart[] =>
  (['check', 'requirement'] as const).flatMap((kind): PagePart[] => {
    const all = gaps.filter((gap) => gap.kind === kind);
    if (all.length === 0) return [];
    const rows = all.slice(0, most.gaps).map(({ id, title, clients, count }) => [
      id,
      title,
      ...(kind === 'check' ? [count] : []),
      clients.length,
      joinFirst(
        clients.map((folder) => names.get(folder) ?? folder),
        5,
      ),
    ]);
    const columns: PageColumn[] =
      kind === 'check'
        ? ['Check', 'Rule', figure('Findings'), figure('Clients'), 'Who']
        : ['Requirement', 'About', figure('Clients'), 'Who'];
    return [
      {
        kind: 'paragraph',
        text: kind === 'check' ? 'Open findings of the same check:' : 'Requirements that are at risk or not ready:',
      },
      { kind: 'table', columns, rows },
      ...(all.length > rows.length
        ? [{ kind: 'paragraph' as const, text: `${all.length - rows.length} more; --json has them all.` }]
        : []),
    ];
  });

const failureParts = (failures: Portfolio['failures']): PagePart[] =>
  failures.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Could not be assessed' },
        { kind: 'paragraph', text: 'They are in none of the counts.' },
        { kind: 'list', items: failures.map(({ folder, problems }) => `${folder}: ${joinFirst(problems, 3)}`) },
      ];

const clientParts = (clients: readonly Client[]): PagePart[] => [
  { kind: 'heading', text: 'Requirements' },
  {
    kind: 'table',
    columns: [
      'Client',
      'Report',
      'Period or date',
      ...['Ready', 'At risk', 'Not ready', 'Not assessed', 'Not applicable', 'Of'].map(figure),
    ],
    rows: clients.flatMap((client) => client.reports.map((report) => conclusionRow(client, report))),
  },
  { kind: 'heading', text: 'Open findings and evidence' },
  {
    kind: 'table',
    columns: ['Client', ...['Critical', 'High', 'Medium', 'Low', 'Accepted'].map(figure), 'Newest evidence'],
    rows: clients.map(workRow),
  },
  { kind: 'heading', text: 'When a period can start' },
  { kind: 'paragraph', text: 'Estimates and no promise; soc-gap when tells what each rests on.' },
  {
    kind: 'table',
    columns: ['Client', 'Report', figure('Blockers'), 'Earliest clean start'],
    rows: clients.flatMap(({ organization, reports }) =>
      reports.map((report) => [organization, reportTitle(report), report.blockers, startText(report)]),
    ),
  },
  ...dueParts(clients),
];

/** Several clients on one page: where each stands, what is open, what comes next, and what they have in common. */
export const portfolioPage = ({ asOf, attestation, audience, clients, failures, commonGaps }: Portfolio): Page => {
  const names = new Map(clients.map(({ folder, organization }) => [folder, organization]));
  const common = gapParts(commonGaps, names);
  return {
    title: `Portfolio: ${plural(clients.length, 'client')}, as of ${asOf}`,
    parts: [
      { kind: 'paragraph', text: audience },
      ...failureParts(failures),
      ...(clients.length > 0 ? clientParts(clients) : []),
      { kind: 'heading', text: 'What clients have in common' },
      ...(common.length > 0
        ? common
        : [{ kind: 'paragraph' as const, text: 'No two clients that were assessed share an open gap.' }]),
      { kind: 'paragraph', text: attestation },
    ],
  };
};
