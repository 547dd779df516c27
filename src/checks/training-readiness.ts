import type { Check, Observation } from '../model/check.js';
import type { Facts } from '../model/facts.js';
import { unique } from '../model/order.js';
import { severities } from '../model/severity.js';
import type { Course } from '../schema/training.js';
import { plural } from './about-control.js';
import { aboutEngagement, reportName } from './about-engagement.js';
import { expectedInScope, tellMisnamed } from './expected-in-scope.js';
import type { InScope } from './expected-in-scope.js';
import { trainingShortfalls } from './training-shortfalls.js';
import type { Round } from './training-shortfalls.js';

const observeEmpty = (needed: readonly InScope<Course>[], { scopes }: Facts): Observation[] =>
  scopes.flatMap((scope) => {
    const wanted = needed.filter((item) => item.scopes.includes(scope)).length;
    if (wanted === 0) return [];
    return [
      {
        ...aboutEngagement(`register.${scope.report}`, [scope]),
        severity: 'low',
        title: `No training is recorded for ${reportName[scope.report]}`,
        condition: 'The training register (training.yaml) is empty.',
        criteria: `A ${reportName[scope.report]} report of this scope leans on ${plural(wanted, 'course')}, held in their interval.`,
        effect: 'Nobody can show that people learned what their controls ask of them.',
        recommendation:
          'List the rounds that were held in training.yaml with course, date, and how many of how many completed them.',
        blocksPeriod: false,
        effort: { low: 0.5, high: 2 },
        data: { expected: wanted },
      },
    ];
  });

const observeMissing = ({ expected, scopes, requirements }: InScope<Course>, facts: Facts): Observation => {
  const { id, topic, audience, covers, evidence, every } = expected;
  const known = new Set(facts.knowledge.training.map((course) => course.id));
  const recorded = facts.workspace.training.map((training) => ({ id: training.id, name: training.course }));
  return {
    ...aboutEngagement(id, scopes),
    severity: requirements.length > 0 ? 'medium' : 'low',
    title: `${topic}: no training recorded`,
    condition: `No round of the course ${id} is recorded by ${facts.asOf}.${tellMisnamed(id, recorded, known)}`,
    criteria: `${audience}: trained every ${plural(every, 'month')}. The course covers: ${covers.join(' ')}`,
    effect: 'People do not know what they have to do or look out for, and nobody can show the contrary.',
    recommendation: `Hold the course, or record it in training.yaml if it was held. Keep: ${evidence.join(' ')}`,
    requirements,
    blocksPeriod: false,
    effort: expected.effort,
    data: { course: id },
  };
};

/** Courses of the organization's own have subjects of their own: `course.` sets them apart from the ids of the catalog. */
const observeShort = (
  id: string,
  rounds: readonly Round[],
  found: InScope<Course> | undefined,
  facts: Facts,
): Observation[] => {
  const shortfalls = trainingShortfalls(rounds, found?.expected.every, facts.asOf);
  const [worst] = severities.flatMap((severity) => shortfalls.filter((item) => item.severity === severity));
  if (!worst) return [];
  const interval = found ? ` every ${plural(found.expected.every, 'month')}` : '';
  return [
    {
      ...aboutEngagement(found ? id : `course.${id}`, found?.scopes ?? facts.scopes),
      severity: worst.severity,
      title: `${found?.expected.topic ?? id}: ${shortfalls.map(({ label }) => label).join(', ')}`,
      condition: shortfalls.map(({ says }) => says).join(' '),
      criteria: `${found?.expected.audience ?? 'The audience'}: trained${interval}, completed by each person, with a list to show it.`,
      effect:
        'The auditor picks people from the list of staff and asks for their training; whoever is missing is a deviation.',
      recommendation: unique(shortfalls.map(({ remedy }) => remedy)).join(' '),
      requirements: found?.requirements ?? [],
      blocksPeriod: false,
      effort: { low: 0.5, high: 2 },
      data: { course: id, shortfalls: unique(shortfalls.map(({ because }) => because)) },
      measure: shortfalls.reduce((sum, { measure }) => sum + measure, 0),
      item: { list: 'training', index: worst.round.index },
    },
  ];
};

/** Rounds by course, in the order of the register. What lies after the day of the assessment is unknown on it. */
const roundsByCourse = ({ workspace, asOf }: Facts): ReadonlyMap<string, Round[]> => {
  const rounds = new Map<string, Round[]>();
  for (const [index, training] of workspace.training.entries()) {
    if (training.on !== undefined && training.on > asOf) continue;
    const list = rounds.get(training.course);
    if (list) list.push({ training, index });
    else rounds.set(training.course, [{ training, index }]);
  }
  return rounds;
};

export const trainingReadiness: Check = {
  id: 'training-readiness',
  stage: 'requirement',
  gap: 'documentation',
  rule: 'Courses that a report leans on were held in their interval (a month of grace) and completed by everybody assigned. A course without a round while a requirement in scope leans on it, an overdue round, or completion under 90 %: medium. Anything else: low. An empty register is one low finding per report.',
  source:
    'COSO principles 4 and 14: skills and internal communication; catalogs/training.yaml, whose intervals are ours.',
  run: (facts) => {
    const { documents, training } = facts.workspace;
    const needed = expectedInScope(facts.knowledge.training, facts);
    // Where both registers are empty, document-readiness tells it of both.
    if (training.length === 0) return { observations: documents.length === 0 ? [] : observeEmpty(needed, facts) };
    const rounds = roundsByCourse(facts);
    const known = new Set(facts.knowledge.training.map(({ id }) => id));
    return {
      observations: [
        ...needed.filter(({ expected }) => !rounds.has(expected.id)).map((item) => observeMissing(item, facts)),
        ...[...rounds].flatMap(([id, list]) => {
          const found = needed.find(({ expected }) => expected.id === id);
          return found || !known.has(id) ? observeShort(id, list, found, facts) : [];
        }),
      ],
    };
  },
};
