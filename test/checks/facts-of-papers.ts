import type { Check, Observation } from '../../src/model/check.js';
import { noDuties } from '../../src/model/duty-facts.js';
import type { Facts } from '../../src/model/facts.js';
import type { Engagement } from '../../src/schema/engagement.js';
import type { ExpectedDocument } from '../../src/schema/documents.js';
import type { Document, Training } from '../../src/schema/registers.js';
import type { Course } from '../../src/schema/training.js';
import { aWorkspace, scopesOf, soc1, soc2, someKnowledge } from '../engine/a-workspace.js';

interface Papers {
  /** What is expected, and what the registers hold. */
  readonly expected?: readonly ExpectedDocument[];
  readonly courses?: readonly Course[];
  readonly documents?: readonly Document[];
  readonly training?: readonly Training[];
  readonly reports?: Engagement['reports'];
  readonly scope?: NonNullable<Engagement['scope']>;
}

/** The day on which everything is looked at. */
export const today = '2026-10-15';

/** Facts of an engagement with both reports: R1 is in the scope of SOC 2 and O1 in that of SOC 1. */
export const factsOfPapers = (papers: Papers): Facts => {
  const { expected = [], courses = [], documents = [], training = [], scope = {} } = papers;
  const parts = { reports: papers.reports ?? { soc1, soc2 }, documents, training, engagement: { scope } };
  const knowledge = { ...someKnowledge(), documents: expected, training: courses };
  return {
    asOf: today,
    workspace: aWorkspace(parts),
    knowledge,
    scopes: scopesOf(parts, { asOf: today, knowledge }),
    controls: [],
    controlById: new Map(),
    verdicts: new Map(),
    duties: noDuties,
    found: new Set(),
    description: [],
    events: [],
    assertion: [],
  };
};

export const observe = (check: Check, papers: Papers): readonly Observation[] =>
  check.run(factsOfPapers(papers)).observations ?? [];

/** Subject, severity and reports of each observation, in their order. */
export const told = (observations: readonly Observation[]): string[] =>
  observations.map(({ subject, severity, reports }) => `${subject.id} ${severity} ${reports.join('+')}`);
