import { checks } from '../../checks/index.js';
import { compareBy } from '../../model/order.js';
import type { CommonGap } from '../../schema/portfolio.js';
import type { ClientSummary } from './summarize-client.js';

/** The first sentence, and the next where that one is too short to tell much. */
const opening = (text: string): string => /^.{30,}?[.](?= |$)/su.exec(text)?.[0] ?? text;

/**
 * Gaps that two clients or more have, widest first. A requirement is the same one by id and title: own catalogs of two clients may
 * use one id for different things.
 */
export const commonGaps = (summaries: readonly ClientSummary[]): CommonGap[] => {
  const rules: ReadonlyMap<string, string> = new Map(checks.map(({ id, rule }) => [id, opening(rule)]));
  const found = new Map<string, { readonly gap: CommonGap; readonly clients: string[]; count: number }>();
  for (const { client, gaps } of summaries) {
    for (const { kind, id, title, count } of gaps) {
      const key = JSON.stringify([kind, id, title]);
      const known = found.get(key) ?? {
        gap: { kind, id, title: kind === 'check' ? (rules.get(id) ?? id) : title, clients: [], count: 0 },
        clients: [],
        count: 0,
      };
      known.clients.push(client.folder);
      known.count += count;
      found.set(key, known);
    }
  }
  return [...found.values()]
    .filter(({ clients }) => clients.length > 1)
    .map(({ gap, clients, count }) => ({ ...gap, clients, count: gap.kind === 'check' ? count : clients.length }))
    .sort(
      compareBy(
        ({ kind }) => kind,
        ({ clients }) => -clients.length,
        ({ count }) => -count,
        ({ id }) => id,
      ),
    );
};
