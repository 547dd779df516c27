import type { RequirementFacts } from '../model/facts.js';
import type { ReviewTopic } from '../schema/review-topics.js';

/** What customers' reviews and the topics say of a requirement. */
export interface RequirementWeight {
  /** 1 to 3: how often customers ask about it. */
  readonly demand: number;
  /** 1 to 3: how directly a gap lowers security. */
  readonly posture: number;
  readonly topics: readonly ReviewTopic[];
}

/**
 * The weights of every requirement in scope: those of the most usual and of the gravest of its review topics. Where no topic names
 * it, as in a catalog of the workspace's own, the demand is the catalog's and the posture 1.
 */
export const weighRequirements = (
  verdicts: ReadonlyMap<string, RequirementFacts>,
  reviewTopics: readonly ReviewTopic[],
): ReadonlyMap<string, RequirementWeight> => {
  const byRequirement = new Map<string, ReviewTopic[]>();
  for (const topic of reviewTopics) {
    for (const id of topic.requirements) {
      const list = byRequirement.get(id);
      if (list) list.push(topic);
      else byRequirement.set(id, [topic]);
    }
  }
  return new Map(
    [...verdicts].map(([id, { scoped }]) => {
      const topics = byRequirement.get(id) ?? [];
      const demand = topics.length > 0 ? Math.max(...topics.map((topic) => topic.demand)) : scoped.requirement.demand;
      return [id, { demand, posture: Math.max(1, ...topics.map((topic) => topic.posture)), topics }];
    }),
  );
};
