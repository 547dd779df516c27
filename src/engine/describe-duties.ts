import type { DutySource, HeldPair } from '../model/duty-facts.js';
import type { Facts } from '../model/facts.js';
import { transactionRuleText } from '../model/transaction-rules.js';
import type { AssessedDuties } from '../schema/assessment.js';

/** So many pairs that somebody holds, and so many roles without duties, are told; more are counted. */
const most = 500;

const places = (sources: readonly DutySource[]): string[] => sources.map(({ where }) => where);

const tellStanding = ({ mitigation, failed }: HeldPair): string => {
  if (mitigation) return `${mitigation.id} stands in: ${mitigation.controls.join(', ')} in operation.`;
  if (failed.length === 0) return 'Nothing stands in for the split.';
  return failed.map(({ id, why }) => `${id} does not count: ${why}.`).join(' ');
};

/** The segregation of duties as the assessment tells it. */
export const describeDuties = ({ workspace, knowledge, duties: facts }: Facts): AssessedDuties => {
  const { accessLists, people, access, transactionLogs, sharedAccounts } = workspace;
  const titleOf = new Map(knowledge.duties.map(({ id, title }) => [id, title]));
  const titles = (ids: readonly string[]): string[] => ids.map((id) => titleOf.get(id) ?? id);
  const listId = (list: number): string => accessLists[list]?.id ?? '';
  const conflicts = facts.conflicts.flatMap(({ holder, pairs }) =>
    pairs.map((held) => ({
      holder: holder.id,
      kind: holder.kind,
      name: holder.name,
      role: holder.role,
      pair: held.pair.id,
      severity: held.pair.severity,
      duties: titles(held.pair.duties),
      risk: held.pair.risk,
      from: held.from.map(places),
      state: held.mitigation ? ('mitigated' as const) : ('open' as const),
      mitigation: held.mitigation?.id ?? null,
      compensatedBy: [...(held.mitigation?.controls ?? [])],
      says: tellStanding(held),
    })),
  );
  const hasDuties =
    people.some(({ duties = [] }) => duties.length > 0) ||
    workspace.controls.some(({ duties = [] }) => duties.length > 0);
  return {
    assessed: hasDuties || accessLists.length > 0 || transactionLogs.length > 0,
    sources: accessLists.map(({ id, file, system, exported }, index) => ({
      id,
      file,
      system: system ?? null,
      exported: exported ?? null,
      rows: access.lists[index]?.rows ?? 0,
      closed: access.lists[index]?.closed ?? 0,
    })),
    looked: facts.looked,
    total: facts.total,
    conflicts: conflicts.slice(0, most),
    pairs: facts.pairs.map(({ pair, holders, mitigated, examples }) => ({
      id: pair.id,
      duties: titles(pair.duties),
      severity: pair.severity,
      risk: pair.risk,
      holders,
      mitigated,
      examples: [...examples],
    })),
    held: facts.conflicts
      .flatMap(({ holder, duties }) =>
        duties.map(({ duty, from }) => ({
          holder: holder.id,
          name: holder.name,
          duty,
          title: titleOf.get(duty) ?? duty,
          from: places(from),
        })),
      )
      .slice(0, most),
    mitigations: facts.mitigations.map(({ mitigation, state, says, conflicts: count }) => ({
      id: mitigation.id,
      kind: mitigation.kind,
      pairs: mitigation.pairs,
      controls: mitigation.controls,
      owner: mitigation.owner,
      expires: mitigation.expires,
      state,
      says,
      conflicts: count,
    })),
    unmapped: {
      total: facts.unmapped.length,
      roles: facts.unmapped
        .slice(0, most)
        .map(({ list, system, role, rows }) => ({ list: listId(list), system, role, rows })),
    },
    unknown: facts.unknown.map(({ list, count, first }) => ({ list: listId(list), count, first: [...first] })),
    leavers: facts.leavers.map(({ person, left, roles }) => ({
      person: people[person]?.id ?? '',
      name: people[person]?.name ?? '',
      left,
      roles: [...roles],
    })),
    accounts: sharedAccounts.map(({ account, system, kind, people: users }) => ({
      account,
      system: system ?? null,
      kind,
      people: users ?? [],
    })),
    transactions: transactionLogs.map(({ id, file, kind, control }, index) => ({
      id,
      file,
      kind,
      control: control ?? null,
      rows: access.logs[index]?.rows ?? 0,
      untold: access.logs[index]?.untold ?? 0,
      rules: (access.logs[index]?.rules ?? []).map(({ rule, count, examples }) => ({
        rule,
        says: transactionRuleText[rule],
        count,
        examples: examples.map((example) => ({ ...example })),
      })),
    })),
    smallTeam: facts.smallTeam as AssessedDuties['smallTeam'],
  };
};
