import type { AssessedHeldPair, Assessment } from '../../schema/assessment.js';
import { joinFirst, joinWords, plural } from './plural.js';

const kindLabel: Readonly<Record<string, string>> = {
  'independent-review': 'independent review',
  'dual-approval': 'dual approval',
  reconciliation: 'reconciliation',
  logging: 'logging',
};

export const mitigationLabel = (kind: string): string => kindLabel[kind] ?? kind;

/** Who it is, in words: a name that nobody answers to is not taken for a person on record. */
export const holderText = ({ name, kind, role }: Pick<AssessedHeldPair, 'name' | 'kind' | 'role'>): string => {
  if (kind === 'account') return `${name} (account that nobody owns)`;
  if (kind === 'holder') return `${name} (not in people.yaml)`;
  return role === null ? name : `${name}, ${role}`;
};

/** A row of the table of conflicts. */
export interface ConflictRow {
  readonly who: string;
  readonly pair: string;
  readonly duties: string;
  readonly where: string;
  readonly risk: string;
  readonly severity: string;
  readonly mitigation: string;
  readonly state: string;
}

/** Places stand apart by semicolons: each may hold commas of its own. */
export const placesText = (sources: readonly string[] | undefined, most = 3): string => {
  const [shown, more] = [(sources ?? []).slice(0, most), (sources?.length ?? 0) - most];
  return shown.length === 0 ? 'not told in detail' : `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
};

export const conflictRows = ({ duties }: Assessment): ConflictRow[] =>
  duties.conflicts.map((conflict) => ({
    who: holderText(conflict),
    pair: conflict.pair,
    duties: joinWords(conflict.duties),
    where: conflict.from.map((sources) => placesText(sources)).join(' — '),
    risk: conflict.risk,
    severity: conflict.severity,
    mitigation: conflict.says,
    state: conflict.state,
  }));

/** What was looked at and what came of it, in a sentence or two. */
export const dutiesSummary = ({ duties }: Assessment): string => {
  const { looked, total, sources } = duties;
  const others = [
    ...(looked.unknown > 0
      ? [
          plural(
            looked.unknown,
            'name that nobody in people.yaml answers to',
            'names that nobody in people.yaml answers to',
          ),
        ]
      : []),
    ...(looked.accounts > 0 ? [plural(looked.accounts, 'account that nobody owns', 'accounts that nobody owns')] : []),
  ];
  const who = joinWords([plural(looked.people, 'person', 'people'), ...others]);
  const what =
    total.pairs === 0
      ? 'None of them holds both duties of a pair that should be kept apart'
      : `${plural(total.holders, 'of them holds', 'of them hold')} ${plural(total.pairs, 'pair')} of duties that should be kept apart`;
  return `Looked at: ${who}, in people.yaml, in controls that one person alone performs${sources.length > 0 ? `, and in ${plural(sources.length, 'access list')}` : ''}. ${what}.`;
};

export const mitigationRows = ({ duties }: Assessment) =>
  duties.mitigations.map(({ id, kind, pairs, controls, owner, expires, state, says, conflicts }) => ({
    id,
    kind: mitigationLabel(kind),
    pairs: pairs.join(', '),
    controls: controls.join(', '),
    owner,
    expires,
    state: state === 'unproven' ? `not shown to operate: ${says}` : says,
    conflicts,
  }));

/** What is not known: it was not assessed, and counts as nothing. */
export const unknownAccess = ({ duties }: Assessment): string[] => {
  const { unmapped, unknown, leavers } = duties;
  const roles = unmapped.roles.map(({ role, list }) => `${role} (${list})`);
  const more = unmapped.total - roles.length;
  return [
    ...(unmapped.total > 0
      ? [
          `${plural(unmapped.total, 'role')} whose duties nobody named, so that ${unmapped.total === 1 ? 'it is' : 'they are'} not assessed: ${joinFirst(roles, 10)}${more > 0 ? ` (${more} not listed)` : ''}.`,
        ]
      : []),
    ...unknown.map(
      ({ list, count, first }) =>
        `${plural(count, 'name')} in ${list} that nobody in people.yaml answers to: ${joinFirst(first, 10)}.`,
    ),
    ...leavers.map(({ name, left, roles: held }) => `${name} left on ${left} and still holds ${joinFirst(held, 5)}.`),
  ];
};

/** What the transaction logs show, a row for each rule that is broken and one for a log in which none is. */
export const transactionRows = ({ duties }: Assessment) =>
  duties.transactions.flatMap(({ id, file, rows, untold, control, rules }) => {
    const log = `${id}: ${file}`;
    const looked = `${rows}${untold > 0 ? `, in ${untold} of them a shared account acted` : ''}`;
    const found = rules.length > 0 ? rules : [{ says: 'no row breaks a rule', count: 0, examples: [] }];
    const nameOf = ({ id: row, who }: { readonly id: string; readonly who: string }): string =>
      who === '' ? row : `${row} (${who})`;
    return found.map(({ says, count, examples }) => ({
      log,
      looked,
      says,
      count,
      examples: joinFirst(examples.map(nameOf), 5),
      control: control ?? 'none named',
    }));
  });

/** The advice for a small team: what it would come to, the steps, and what stands in for the rest. */
export const smallTeamAdvice = ({ duties: { smallTeam } }: Assessment) => {
  if (!smallTeam) return null;
  const { people, before, after, exact, steps, standIns } = smallTeam;
  const rest = after === 0 ? 'none remains' : plural(after, 'conflict remains', 'conflicts remain');
  const how = exact
    ? 'No other split of these duties leaves less.'
    : 'The search was cut off; a better split may exist.';
  return {
    summary: `${plural(people, 'person has', 'people have')} ${plural(before, 'conflict')} of duties. After ${plural(steps.length, 'step')} ${rest}. ${how} Whether somebody can do the work is for you to say.`,
    steps: steps.map(({ says }) => says),
    standIns: standIns.map(({ pair, person, says }) => ({ title: `${person}, ${pair}`, says })),
  };
};
