import type { Check, Observation } from '../model/check.js';
import type { ControlFacts, Facts, ReportScope, ScopedRequirement } from '../model/facts.js';
import { indexTopics, scoreTopics, type TopicIndex } from '../model/wording/topics.js';
import { aboutControl, inService, named } from './about-control.js';

/**
 * When a mapping is doubted: clear cases only. Scores are compared with that of the requirement in scope that the control shares most
 * with. A control of which no mapping reaches `home` of it is mapped elsewhere than it speaks of, and less is asked for a doubt than where
 * the others fit. Calibrated on the 274 mappings of the example workspaces: none is doubted, while about half of the wrong ones are
 * that a control of theirs could have alone, and every seventh that it could have beside its own.
 */
const home = 0.6;
const share = { away: 0.3, atHome: 0.08 } as const;
const least = { away: 10, atHome: 12 } as const;
/** What the nearest requirement has to share of all that the control speaks of, words that no requirement uses counted in full, */
const covered = 0.4;
/** and in how many words. */
const fewestShared = 5;
/** Among fewer requirements no word tells much. */
const fewestRequirements = 10;

interface Doubt {
  readonly scoped: ScopedRequirement;
  /** The requirement that it shares most with, in so many words, and its title. */
  readonly nearest: string;
  readonly shared: number;
  readonly title: string;
}

interface Look {
  readonly scope: ReportScope;
  readonly index: TopicIndex;
  readonly titles: ReadonlyMap<string, string>;
}

/** Requirements of a report that the control itself names, by their own id or by a point's. */
const mappedIn = ({ control, requirements }: ControlFacts, { scope }: Look): ScopedRequirement[] => {
  const named = new Set(control.satisfies);
  return requirements.filter(
    ({ report, requirement, points }) =>
      report === scope.report && (named.has(requirement.id) || points.some(({ id }) => named.has(id))),
  );
};

const doubtsOf = (facts: ControlFacts, looks: readonly Look[]): Doubt[] => {
  const { stems } = facts.reading;
  const compared = looks.flatMap((look) => {
    const scores = scoreTopics(stems, look.index);
    const mapped = scores ? mappedIn(facts, look) : [];
    return scores && mapped.length > 0 ? [{ look, mapped, ...scores }] : [];
  });
  const isHome = compared.some(({ nearest, mapped, scoreOf }) =>
    mapped.some(({ requirement }) => scoreOf(requirement.id) >= home * nearest.score),
  );
  const way = isHome ? 'atHome' : 'away';
  return compared.flatMap(({ look, nearest, mapped, scoreOf, spoken }) => {
    const { id, score } = nearest;
    if (score < least[way] || score < covered * spoken) return [];
    const far = mapped.filter(
      ({ requirement }) => requirement.id !== id && scoreOf(requirement.id) <= share[way] * score,
    );
    const shared = far.length > 0 ? [...stems].filter((stem) => nearest.stems.has(stem)).length : 0;
    if (shared < fewestShared) return [];
    return far.map((scoped) => ({ scoped, nearest: id, shared, title: look.titles.get(id) ?? '' }));
  });
};

const observe = (facts: ControlFacts, doubts: readonly Doubt[]): Observation => {
  const told = doubts.map(
    ({ scoped: { requirement }, nearest, shared, title }) =>
      `${requirement.id} (${requirement.title}), with which it has few words in common, while it shares ${shared} telling words with ${nearest} (${title})`,
  );
  const nearest = [...new Set(doubts.map((doubt) => doubt.nearest))];
  const { id, satisfies } = facts.control;
  const mapped = nearest.every((other) => satisfies.some((item) => item === other || item.startsWith(`${other}.`)));
  return {
    ...aboutControl(facts),
    requirements: doubts.map(({ scoped }) => scoped.requirement.id),
    severity: 'low',
    title: `${named(facts)} may be mapped to a requirement that it does not address`,
    condition: `It is mapped to ${told.join('; and to ')}.`,
    criteria: 'A control is mapped to what it would prevent, detect or correct, and its text shows why.',
    effect:
      'The auditor may find that the control does not address the requirement, which then rests on the others alone.',
    recommendation: `Ask the owner of ${id} why it is mapped to ${doubts.map(({ scoped }) => scoped.requirement.id).join(', ')}: write the reason into the text, or ${mapped ? `keep only the mapping to ${nearest.join(', ')}` : `map it to ${nearest.join(', ')} instead`}.`,
    blocksPeriod: false,
    effort: { low: 0.25, high: 1 },
    data: { control: id, requirements: doubts.map(({ scoped }) => scoped.requirement.id), nearest },
    measure: doubts.length,
  };
};

const findDoubts = (facts: Facts): Observation[] => {
  const looks = facts.scopes
    .filter(({ requirements }) => requirements.length >= fewestRequirements)
    .map((scope) => ({
      scope,
      index: indexTopics(
        scope.requirements.map(({ requirement }) => requirement),
        facts.knowledge.wording,
      ),
      titles: new Map(scope.requirements.map(({ requirement }) => [requirement.id, requirement.title])),
    }));
  return inService(facts.controls)
    .filter(({ reading }) => reading.wording.state === 'read')
    .flatMap((item) => {
      const doubts = doubtsOf(item, looks);
      return doubts.length > 0 ? [observe(item, doubts)] : [];
    });
};

export const doubtfulMapping: Check = {
  id: 'doubtful-mapping',
  stage: 'control',
  gap: 'documentation',
  rule: `A control speaks of what it is mapped to. Its words are compared with those of each requirement in scope, its points, their evidence and remedies; words count by how few requirements use them. Doubted are mappings that reach less than ${share.atHome * 100} of 100 of the requirement that it shares most with, or less than ${share.away * 100} where no mapping of the control reaches ${home * 100}. Clear cases only: a mapping that is not doubted is not thereby shown.`,
  source:
    'AT-C 320 and 205: controls are suitably designed to achieve the objective or criterion; the limits are ours (src/checks/doubtful-mapping.ts).',
  run: (facts) => ({ observations: findDoubts(facts) }),
};
