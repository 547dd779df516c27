import type { Facts } from '../../model/facts.js';
import { heldBy, likeness, wordsOf } from '../../model/third-party/same-words.js';
import type { UserControlProposal } from '../../schema/assessment.js';

interface Own {
  readonly id: string;
  readonly words: ReadonlySet<string>;
  readonly requirements: ReadonlySet<string>;
}

/** Own words are seldom the catalog's: this much in common, one way or the other, counts as taken up (ours). */
const isLike = (typical: ReadonlySet<string>, { words }: Own): boolean =>
  likeness(typical, words) >= 0.35 || heldBy(typical, words) >= 0.5 || heldBy(words, typical) >= 0.7;

/** Typical controls of user entities in the catalogs in scope that nobody has taken up: proposals for management, not facts. */
export const proposeUserControls = ({ workspace, verdicts }: Facts): UserControlProposal[] => {
  const own = workspace.userControls.map(({ id, text, requirements = [] }): Own => ({
    id,
    words: wordsOf(text),
    requirements: new Set(requirements),
  }));
  const typical = new Map<string, string[]>();
  for (const { scoped, verdict } of verdicts.values()) {
    if (verdict.conclusion === 'not-applicable') continue;
    for (const text of scoped.requirement.cuecs ?? []) {
      const ids = typical.get(text);
      if (ids) ids.push(scoped.requirement.id);
      else typical.set(text, [scoped.requirement.id]);
    }
  }
  return [...typical].flatMap(([text, ids]) => {
    const words = wordsOf(text);
    const like = own.filter((item) => isLike(words, item));
    const open = ids.filter((id) => !like.some(({ requirements }) => requirements.has(id)));
    return open.length > 0 ? [{ text, requirements: open, like: like[0]?.id ?? null }] : [];
  });
};
