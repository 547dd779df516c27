import type { BySeverity } from '../../schema/what-if.js';
import type { LaterPeriod, Suggestion, Suggestions } from '../../schema/what-if-suggestions.js';
import { effortText, reportLabel } from '../view/labels.js';
import { joinFirst, joinWords, plural, sentence } from '../view/plural.js';
import type { Block } from './block.js';
import { headed } from './block.js';

/** How many suggestions of a standing are told where not all are asked for. */
const most = 5;

const severityText = (counts: BySeverity): string =>
  joinWords(
    (['critical', 'high', 'medium', 'low'] as const).flatMap((key) =>
      counts[key] > 0 ? [`${counts[key]} ${key}`] : [],
    ),
  );

/** Where a change brings more than it saves at one end of the range, both ends are told apart. */
const effortSaved = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  if (low >= 0 && high >= 0) return effortText({ low, high });
  const end = (value: number): string => (value < 0 ? `${-value} more` : `${value} fewer`);
  return `${end(low)} to ${end(high)} person-days`;
};

const total = ({ critical, high, medium, low }: BySeverity): number => critical + high + medium + low;

const savesText = ({ saves, evaluated }: Suggestion): string => {
  const { requirements, findings, effort, evidence, requests } = saves;
  const parts = [
    ...(effort.low !== 0 || effort.high !== 0 ? [effortSaved(effort)] : []),
    ...(requirements > 0 ? [plural(requirements, 'requirement')] : []),
    ...(total(findings) > 0 ? [`${plural(total(findings), 'finding')} (${severityText(findings)})`] : []),
    ...(evidence > 0 ? [plural(evidence, 'line of evidence to collect', 'lines of evidence to collect')] : []),
    ...(requests > 0 ? [plural(requests, 'line of the request list', 'lines of the request list')] : []),
  ];
  const what = parts.length > 0 ? joinWords(parts) : 'nothing';
  return `${evaluated ? 'Saves, evaluated' : 'Saves, estimated'}: ${what}.`;
};

const startsText = ({ starts }: Suggestion): string[] =>
  starts
    .filter(({ before, after }) => before !== after)
    .map(
      ({ report, before, after }) =>
        `${reportLabel[report]} period, earliest clean start: ${after ?? 'none can be named'} instead of ${before ?? 'none'}.`,
    );

const told = (suggestion: Suggestion): string[] => {
  const { brings, losses, supports, why } = suggestion;
  return [
    savesText(suggestion),
    ...(brings && total(brings) > 0 ? [`Brings: ${plural(total(brings), 'finding')} (${severityText(brings)}).`] : []),
    ...startsText(suggestion),
    ...losses.map(({ says }) => `Loses: ${sentence(says)}`),
    ...supports.map((says) => `For it: ${sentence(says)}`),
    why,
  ];
};

/** The move of a period, with which findings it leaves behind and which have to be closed before it. */
const toldPeriod = (
  { was, past, closed, brings, notAssessed, reportBy, losses }: LaterPeriod,
  full: boolean,
): string[] => {
  const listed = (ids: readonly string[]): string => (full ? ids.join(', ') : joinFirst(ids, 6));
  return [
    ...(past.length > 0
      ? [
          `${plural(past.length, 'finding')} ${past.length === 1 ? 'is no gap' : 'are no gaps'} of that period, because what ${past.length === 1 ? 'it speaks' : 'they speak'} of lies before it or cannot be said before it begins: ${listed(past)}.`,
        ]
      : []),
    ...(closed.length > 0
      ? [
          `${plural(closed.length, 'finding')} would hold it back, and the plan closes ${closed.length === 1 ? 'it' : 'them'} before it starts: ${listed(closed)}.`,
        ]
      : []),
    ...(brings.length > 0 ? [`Seen from today it brings: ${listed(brings)}.`] : []),
    ...(notAssessed.length > 0
      ? [`Nothing is known about ${listed(notAssessed)}: the start is not before they are assessed.`]
      : []),
    `The report could be had about ${reportBy}. It takes the place of the period from ${was.from} to ${was.to}.`,
    ...losses.map(({ says }) => `Loses: ${sentence(says)}`),
  ];
};

const groups = {
  free: 'Nothing on record speaks against it',
  weighed: 'Something speaks against it',
  decisive: 'Not advised: what speaks against it outweighs the saving',
} as const;

/** The ranking, by standing, each change with what it saves and what it loses. */
export const suggestionBlocks = (result: Suggestions, full: boolean): Block[] => {
  const { suggestions, data, periods, tried, idle, untried, method, before } = result;
  const blocks = (['free', 'weighed', 'decisive'] as const).flatMap((standing): Block[] => {
    const members = suggestions.filter((item) => item.standing === standing);
    const shown = full ? members : members.slice(0, most);
    return members.length === 0
      ? []
      : [
          { kind: 'heading', text: groups[standing] },
          ...shown.flatMap((item): Block[] => [
            { kind: 'text', text: `"${item.phrase}": ${item.says}` },
            { kind: 'bullets', items: told(item) },
          ]),
          ...(members.length > shown.length
            ? [{ kind: 'text' as const, text: `And ${members.length - shown.length} more; --explain lists them all.` }]
            : []),
        ];
  });
  return [
    {
      kind: 'text',
      text: `${plural(tried, 'single change')} tried as of ${result.asOf}; ${suggestions.length} would save something. Open now: ${plural(total(before.findings), 'finding')} (${severityText(before.findings)}), ${effortText(before.effort)}.`,
    },
    { kind: 'text', text: method },
    ...blocks,
    ...(periods.length > 0 ? [{ kind: 'heading' as const, text: 'Later periods: they move work and save none' }] : []),
    ...periods.flatMap((item): Block[] => [
      {
        kind: 'text',
        text: `"${item.phrase}": the ${reportLabel[item.report]} period from ${item.period.from} to ${item.period.to}.`,
      },
      { kind: 'bullets', items: toldPeriod(item, full) },
    ]),
    ...headed(
      'Sensitive data that could move, not counted in person-days',
      data.map(({ says }) => says),
    ),
    ...headed(
      'Save nothing',
      full || idle.length <= 12 ? idle : [...idle.slice(0, 12), `and ${idle.length - 12} more`],
    ),
    ...headed('Not tried', untried),
  ];
};
