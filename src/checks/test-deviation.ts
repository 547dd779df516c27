import type { Cap, Check, Observation } from '../model/check.js';
import type { ControlFacts } from '../model/facts.js';
import type { Severity } from '../model/severity.js';
import type { Deviation, Test } from '../schema/registers.js';
import { aboutControl, holdDown, inService, named, plural } from './about-control.js';

type Weight = 'design' | 'recurring' | 'isolated' | 'remedied';

/** The gravest cause among the deviations of a test. Several isolated ones no longer look isolated. */
const weigh = (deviations: readonly Deviation[]): Weight | undefined => {
  if (deviations.length === 0) return undefined;
  if (deviations.some((item) => item.cause === 'design')) return 'design';
  if (deviations.some((item) => item.cause === 'recurring') || deviations.length > 2) return 'recurring';
  return deviations.every((item) => item.remedied) ? 'remedied' : 'isolated';
};

const severityOf: Readonly<Record<Weight, Severity>> = {
  design: 'high',
  recurring: 'high',
  isolated: 'medium',
  remedied: 'low',
};

const effects: Readonly<Record<Weight, string>> = {
  design: 'The control would not meet its requirements even if it always ran, so neither report type can rely on it.',
  recurring: 'The control is not effective over the period; this is likely to lead to a qualification unless another control makes it good.',
  isolated: 'The deviation will be reported as an exception; unresolved, it may not stay the only one.',
  remedied: 'The deviation will be reported as an exception although it was remedied; that alone need not change the conclusion.',
};

const remedies: Readonly<Record<Weight, string>> = {
  design: 'Redesign the control so that what was found cannot happen, write it anew, and start a new run of evidence.',
  recurring: 'Find the common cause, mend it, and test again over enough new occurrences; name a control that makes it good meanwhile.',
  isolated: 'Find the cause, remedy the item, check the rest of the population for the same, and record the date.',
  remedied: 'Keep the record of cause and remedy ready for the auditor; look at further items for the same cause.',
};

const tell = (tests: readonly Test[], weight: Weight): string => {
  const cause = weight === 'design' ? 'caused by the design' : weight === 'recurring' ? 'recurring' : 'isolated';
  const found = tests.reduce((sum, test) => sum + (test.deviations?.length ?? 0), 0);
  const sample = tests.reduce((sum, test) => sum + test.sample, 0);
  const which = tests.map((test) => `${test.id} of ${test.on}`).join(' and ');
  return `Pre-audit ${tests.length === 1 ? 'test' : 'tests'} ${which} found ${plural(found, 'deviation')} in ${plural(sample, 'item')}, ${cause}.`;
};

/** Type 1 asks how the control is now: its newest test. Type 2 asks how it was all along: every test. */
const capsOf = (facts: ControlFacts, says: string): Cap[] => {
  const newest = facts.tests.reduce<Test | undefined>((a, b) => (a && a.on > b.on ? a : b), undefined);
  const over = weigh(facts.tests.flatMap((test) => test.deviations ?? []));
  const reason = { because: 'test-deviation', says, data: { tests: facts.tests.map((test) => test.id) } };
  const now = weigh(newest?.deviations ?? []);
  const caps = now === 'design' ? holdDown(facts, 'informal', reason, (_, type) => type === 1) : [];
  const rung = { design: 'informal', recurring: 'designed', isolated: 'implemented', remedied: undefined } as const;
  const at = over && rung[over];
  return at ? [...caps, ...holdDown(facts, at, reason, (_, type) => type === 2)] : caps;
};

const observe = (facts: ControlFacts, tests: readonly Test[], weight: Weight, says: string): Observation => {
  const deviations = tests.flatMap((test) => test.deviations ?? []);
  const items = deviations.map(({ item, note }) => (note ? `${item}: ${note}` : item).replace(/\.$/, ''));
  return {
    ...aboutControl(facts),
    severity: severityOf[weight],
    title: `A test contradicts ${named(facts)}`,
    condition: `${says} ${items.join('; ')}.`,
    criteria: 'Items that are tested are as the control says. A remedy does not undo a deviation.',
    effect: effects[weight],
    recommendation: remedies[weight],
    blocksPeriod: weight === 'design' || weight === 'recurring',
    effort: weight === 'remedied' ? { low: 0.25, high: 1 } : { low: 2, high: weight === 'isolated' ? 5 : 15 },
    data: { control: facts.control.id, tests: tests.map((test) => test.id), weight, deviations: deviations.length },
    measure: deviations.length,
  };
};

export const testDeviation: Check = {
  id: 'test-deviation',
  stage: 'control',
  gap: 'operation',
  rule: 'A pre-audit test that finds deviations contradicts the control: by design it stands no higher than informal; recurring, no higher than designed over the period; isolated and open, no higher than implemented over the period.',
  source: 'AT-C 205 and 320 on deviations; all of them are reported.',
  run: ({ controls }) => {
    const contradicted = inService(controls).flatMap((facts) => {
      const tests = facts.tests.filter((test) => (test.deviations ?? []).length > 0);
      const weight = weigh(tests.flatMap((test) => test.deviations ?? []));
      return weight ? [{ facts, tests, weight, says: tell(tests, weight) }] : [];
    });
    return {
      caps: contradicted.flatMap(({ facts, says }) => capsOf(facts, says)),
      observations: contradicted.map(({ facts, tests, weight, says }) => observe(facts, tests, weight, says)),
    };
  },
};
