import type { Loss, Totals, WhatIf } from '../../schema/what-if.js';
import { conclusionLabel, effortText, rangeText, reportLabel } from '../view/labels.js';
import { joinFirst, plural, sentence } from '../view/plural.js';
import type { Block } from './block.js';
import { headed } from './block.js';

/** How many moves of a kind are listed where the reasons are not asked for. */
const most = 8;

const conclusions = ['ready', 'at-risk', 'not-ready', 'not-assessed', 'not-applicable'] as const;
const countKeys = {
  ready: 'ready',
  'at-risk': 'atRisk',
  'not-ready': 'notReady',
  'not-assessed': 'notAssessed',
  'not-applicable': 'notApplicable',
} as const;

type Side = WhatIf['reports'][number]['before'];

const startText = ({ start, silent }: NonNullable<Side>): string =>
  start === null
    ? 'none can be named'
    : silent === 0
      ? start
      : `${start}, once ${silent} ${silent === 1 ? 'is' : 'are'} assessed`;

const sideRows = ({ report, before, after }: WhatIf['reports'][number]): string[][] => {
  const name = reportLabel[report];
  const cell = (side: Side, read: (there: NonNullable<Side>) => string): string => (side ? read(side) : 'no report');
  const row = (what: string, read: (there: NonNullable<Side>) => string): string[] => [
    `${name}: ${what}`,
    cell(before, read),
    cell(after, read),
  ];
  return [
    row('type and period', ({ type, period }) => `type ${type}${type === 2 && period ? `, ${rangeText(period)}` : ''}`),
    row('requirements', ({ requirements }) => `${requirements}`),
    row('points', ({ points }) => `${points}`),
    ...conclusions.map((key) => row(conclusionLabel[key], ({ conclusions: counts }) => `${counts[countKeys[key]]}`)),
    row('earliest clean start of a type 2 period', startText),
  ];
};

const totalRows = (before: Totals, after: Totals): string[][] => {
  const row = (what: string, read: (totals: Totals) => string): string[] => [what, read(before), read(after)];
  return [
    ...(['critical', 'high', 'medium', 'low'] as const).map((severity) =>
      row(`Open findings, ${severity}`, ({ findings }) => `${findings[severity]}`),
    ),
    row('Accepted findings', ({ accepted }) => `${accepted}`),
    row('Effort to close the open ones', ({ effort }) => effortText(effort)),
    row('Controls that serve a report', ({ controls }) => `${controls}`),
    row('Evidence to collect', ({ evidence }) => plural(evidence, 'line')),
    row("The auditor's request list", ({ requests }) => plural(requests, 'line')),
  ];
};

const lossText = ({ says, decisive }: Loss): string =>
  decisive ? `${sentence(says)} This weighs more than any saving.` : sentence(says);

const listed = (lines: readonly string[], full: boolean): string[] =>
  full || lines.length <= most
    ? [...lines]
    : [...lines.slice(0, most), `and ${lines.length - most} more; --explain lists them all`];

const requirementMoves = ({ requirements }: WhatIf, full: boolean): Block[] => {
  const titles = {
    left: 'Requirements that leave the scope',
    joined: 'Requirements that come into scope',
    worse: 'Conclusions that get worse',
    unknown: 'Conclusions that cannot be drawn any more',
    other: 'Other conclusions that change',
    better: 'Conclusions that get better',
  } as const;
  return (['left', 'joined', 'worse', 'unknown', 'other', 'better'] as const).flatMap((wanted) =>
    headed(
      titles[wanted],
      listed(
        requirements
          .filter(({ move }) => move === wanted)
          .map(({ id, title, from, to, why }) => {
            const was = from ? conclusionLabel[from] : '';
            const is = to ? conclusionLabel[to] : '';
            return `${id} ${title} (${[was, is].filter((word) => word !== '').join(', then ')}): ${why}`;
          }),
        full,
      ),
    ),
  );
};

const findingMoves = ({ findings }: WhatIf, full: boolean): Block[] => {
  const titles = {
    new: 'Findings that come up',
    graver: 'Findings that get graver',
    lighter: 'Findings that get lighter',
    gone: 'Findings that go',
  } as const;
  return (['new', 'graver', 'lighter', 'gone'] as const).flatMap((wanted) =>
    headed(
      titles[wanted],
      listed(
        findings
          .filter(({ move }) => move === wanted)
          .map(({ id, from, to, why }) => {
            const severity = from && to ? `${from}, then ${to}` : (from ?? to ?? '');
            return `${id} (${severity}): ${why}`;
          }),
        full,
      ),
    ),
  );
};

/** `full`: every move with its reason, else the first few of each kind. `applied`: the changes are in the files. */
export const whatIfBlocks = (result: WhatIf, full: boolean, applied = false): Block[] => {
  const { changes, assumptions, reports, before, after, losses, supports, evidence, controls } = result;
  const some = (ids: readonly string[]): string => (full ? ids.join(', ') : joinFirst(ids, most));
  const writes = changes.flatMap((change) => change.writes.map(({ file, says }) => `${file}: ${says}`));
  const rows = [...reports.flatMap(sideRows), ...totalRows(before, after)];
  return [
    ...headed(
      'Changes',
      changes.map(({ says }) => says),
    ),
    ...headed('Taken for granted', assumptions),
    { kind: 'heading', text: `Difference, as of ${result.asOf}` },
    {
      kind: 'table',
      columns: ['What', 'Before', 'After'],
      figures: 2,
      rows: full
        ? rows
        : rows.filter(([what, was, is]) => was !== is || /findings, |Effort|requirements$/.test(what ?? '')),
    },
    ...headed(
      'What is lost',
      losses.length > 0
        ? losses.map(lossText)
        : ['Nothing on record speaks against it. That nobody wrote anything down is no proof that nobody minds.'],
    ),
    ...headed('What speaks for it', supports),
    ...requirementMoves(result, full),
    ...findingMoves(result, full),
    ...headed('Evidence', [
      ...(evidence.gone.length > 0 ? [`No more to be collected: ${some(evidence.gone)}.`] : []),
      ...(evidence.new.length > 0 ? [`To be collected besides: ${some(evidence.new)}.`] : []),
    ]),
    ...headed('Controls', [
      ...(controls.freed.length > 0 ? [`Serve no report any more: ${some(controls.freed)}.`] : []),
      ...(controls.joined.length > 0 ? [`Begin to serve a report: ${some(controls.joined)}.`] : []),
    ]),
    ...headed(
      applied ? 'What was written' : 'What --apply would write',
      writes.length > 0 ? listed(writes, full) : ['Nothing: what is taken as closed is no change of a file.'],
    ),
  ];
};
