import type {
  Assessment,
  ControlState,
  ThirdParty,
  ThirdPartyCoverage,
  ThirdPartyReport,
} from '../../schema/assessment.js';
import { categoryLabel, rangeText, reportLabel } from './labels.js';
import { joinFirst, joinWords, plural } from './plural.js';

export const roleLabel: Readonly<Record<ThirdParty['role'], string>> = {
  subservice: 'subservice organization',
  vendor: 'vendor',
  undecided: 'not decided',
};

export const coverageLabel: Readonly<Record<ThirdPartyCoverage['state'], string>> = {
  current: 'covered',
  lapsed: 'days not covered',
  qualified: 'qualified, not weighed',
  adverse: 'no reliance',
  'wrong-kind': 'wrong kind or type',
  none: 'no report',
  'none-needed': 'none needed',
};

export const fitLabel: Readonly<Record<ThirdPartyReport['judgments'][number]['fit'], string>> = {
  fits: 'fits',
  'wrong-kind': 'wrong kind',
  'wrong-type': 'wrong type',
  undated: 'without a date',
  'not-yet': 'not issued yet',
  'too-old': 'too old',
  'no-reliance': 'no reliance',
};

export const cuecLabel: Readonly<Record<ThirdParty['cuecs'][number]['state'], string>> = {
  answered: 'answered',
  'no-evidence': 'answered, without evidence',
  undesigned: 'said to be done, not written',
  unanswered: 'no control of ours',
  'set-aside': 'does not concern us',
};

export const methodText = ({ method }: ThirdParty): string => method ?? 'not chosen';

/** Those whose controls are needed, and those treated so until somebody decides. */
export const reliedOn = ({ thirdParties }: Assessment): ThirdParty[] => thirdParties.filter((item) => item.reliedOn);

/** `AC-01 (operating, newest evidence 2026-09-30)`; what serves no report in scope has no rung. */
export const controlStateText = ({ id, rung, latestEvidence }: ControlState): string =>
  `${id} (${rung ?? 'serves no report in scope'}, ${latestEvidence ? `newest evidence ${latestEvidence}` : 'no evidence'})`;

/** The days that nothing covers: `31 days: 2026-08-31 to 2026-09-30`. */
export const gapText = ({ state, gapDays, gaps }: ThirdPartyCoverage): string => {
  if (state === 'none' || state === 'wrong-kind' || state === 'adverse') return 'all';
  const days = plural(gapDays, 'day');
  return gapDays === 0 ? 'none' : `${days}${gaps.length > 0 ? `: ${joinWords(gaps.map(rangeText))}` : ''}`;
};

/** When the vendor's next report can be expected. */
export const nextText = ({ state, next }: ThirdPartyCoverage): string =>
  next?.says ?? (state === 'none-needed' ? 'None is needed.' : 'Nothing to count from.');

/** What follows from the methods chosen, each said once, with those that it is about. */
export const consequences = (list: readonly ThirdParty[]): { who: string; says: string }[] => {
  const rows = new Map<string, string[]>();
  for (const { name, coverage } of list) {
    for (const says of new Set(coverage.filter(({ matters }) => matters).map(({ consequence }) => consequence))) {
      const names = rows.get(says);
      if (names) names.push(name);
      else rows.set(says, [name]);
    }
  }
  return [...rows].map(([says, names]) => ({ who: joinWords(names), says }));
};

/** All requirements that it carries, and those that rest on it through controls, told apart. */
export const carriesText = ({ coverage }: ThirdParty): string => {
  const carried = coverage.flatMap(({ carries }) => carries);
  return carried.length === 0 ? 'none wholly' : joinFirst(carried, 12);
};

/** What a report covers, in the words of its kind. */
export const coversText = ({ categories, objectives }: ThirdPartyReport): string =>
  [...categories.map((category) => categoryLabel[category]), ...objectives].join('; ') || 'not recorded';

/** How a report serves ours: `SOC 1: wrong kind. ...`. */
export const judgmentsText = ({ judgments }: ThirdPartyReport): string =>
  judgments.map(({ report, fit, says }) => `${reportLabel[report]}: ${fitLabel[fit]}. ${says}`).join(' ');

export const reviewText = ({ reviewed, reviewer }: ThirdPartyReport): string =>
  reviewed === null ? 'no review recorded' : `${reviewed}${reviewer ? ` by ${reviewer}` : ''}`;

/** `in force to 2027-12-31`; what is not recorded says so. */
export const contractTerm = (contract: NonNullable<ThirdParty['contract']>): string =>
  contract.from || contract.until
    ? `${contract.from ? `from ${contract.from}` : ''}${contract.from && contract.until ? ' ' : ''}${contract.until ? `to ${contract.until}` : ''}`
    : 'not recorded';

const said = (value: boolean | undefined): string => (value === undefined ? 'not recorded' : value ? 'yes' : 'no');

/** The terms of a contract that the reliance needs, by name. */
export const contractTerms = (
  contract: NonNullable<ThirdParty['contract']>,
): readonly (readonly [name: string, value: string])[] => [
  ['Term', contractTerm(contract)],
  ['Right to audit or to a report', said(contract.rightToAudit)],
  ['Notice of incidents', contract.breachNotice ?? 'not recorded'],
  ['Notice of termination', contract.terminationNotice ?? 'not recorded'],
  ['Service level', contract.sla ?? 'not recorded'],
  ['Kept in', contract.file ?? 'not recorded'],
];

/** What the letter states, as recorded. */
export const statementsText = ({ changes, exceptions, incidents }: NonNullable<ThirdParty['bridge']>): string =>
  [
    `changes: ${changes ?? 'not recorded'}`,
    ...(exceptions ? [`exceptions: ${exceptions}`] : []),
    ...(incidents ? [`incidents: ${incidents}`] : []),
  ].join('; ');

/** Organizations behind one: who, what for, how, and how that is looked at. What two of its reports name alike is told once. */
export const nestedRows = ({ reports }: Pick<ThirdParty, 'reports'>): [string, string, string, string][] => {
  const rows = reports.flatMap(({ nested }) =>
    nested.map((item): [string, string, string, string] => [
      item.name,
      item.service ?? 'not recorded',
      item.method ?? 'not recorded',
      item.impact ?? 'not written down',
    ]),
  );
  const told = rows.map((row) => row.join('\n'));
  return rows.filter((_, index) => told.indexOf(told[index] ?? '') === index);
};
