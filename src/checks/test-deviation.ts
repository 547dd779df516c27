import type { Cap, Check, Observation } from '../model/check.js';
import type { ControlFacts, ReportScope } from '../model/facts.js';
import { later } from '../model/plain-date.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Severity } from '../model/severity.js';
import type { Deviation, Test } from '../schema/registers.js';
import { aboutControl, holdDown, inService, named, plural } from './about-control.js';

type Weight = 'design' | 'recurring' | 'isolated' | 'remedied';

/** The gravest cause among the deviations of a test. Several isolated ones no longer look isolated. A remedy counts once done. */
const weigh = (deviations: readonly Deviation[], asOf: PlainDate): Weight | undefined => {
  if (deviations.length === 0) return undefined;
  if (deviations.some((item) => item.cause === 'design')) return 'design';
  if (deviations.some((item) => item.cause === 'recurring') || deviations.length > 2) return 'recurring';
  return deviations.every((item) => item.remedied !== undefined && item.remedied <= asOf) ? 'remedied' : 'isolated';
};

const severityOf: Readonly<Record<Weight, Severity>> = {
  design: 'high',
  recurring: 'high',
  isolated: 'medium',
  remedied: 'low',
};

const effects: Readonly<Record<Weight, string>> = {
  design: 'The control would not meet its requirements even if it always ran, so neither report type can rely on it.',
  recurring:
    'The control is not effective over the period; this is likely to lead to a qualification unless another control makes it good.',
  isolated: 'The deviation will be reported as an exception; unresolved, it may not stay the only one.',
  remedied:
    'The deviation will be reported as an exception although it was remedied; that alone need not change the conclusion.',
};

const remedies: Readonly<Record<Weight, string>> = {
  design: 'Redesign the control so that what was found cannot happen, write it anew, and start a new run of evidence.',
  recurring:
    'Find the common cause, mend it, and test again over enough new occurrences; name a control that makes it good meanwhile.',
  isolated: 'Find the cause, remedy the item, check the rest of the population for the same, and record the date.',
  remedied: 'Keep the record of cause and remedy ready for the auditor; look at further items for the same cause.',
};

const deviationsOf = (test: Test): readonly Deviation[] => test.deviations ?? [];

const tell = (tests: readonly Test[], weight: Weight): string => {
  const cause = { design: 'caused by the design', recurring: 'recurring', isolated: 'isolated', remedied: 'isolated' }[
    weight
  ];
  const found = tests.reduce((sum, test) => sum + (test.deviations?.length ?? 0), 0);
  const sample = tests.reduce((sum, test) => sum + test.sample, 0);
  const which = tests.map((test) => `${test.id} of ${test.on}`).join(' and ');
  return `Pre-audit ${tests.length === 1 ? 'test' : 'tests'} ${which} found ${plural(found, 'deviation')} in ${plural(sample, 'item')}, ${cause}.`;
};

/** The last day that a test speaks of. */
const endOf = (test: Test): PlainDate => test.covers?.to ?? test.on;

/**
 * The tests that tell how the control is on `date`: those of the newest day by then on which something was looked at, since an
 * empty sample clears nothing, and later ones that reach back to it. A later test can show a fault, never clear one.
 */
const tellingOf = (tests: readonly Test[], date: PlainDate): readonly Test[] => {
  const looked = tests.filter((test) => test.sample > 0 || deviationsOf(test).length > 0);
  const last = looked.filter((test) => endOf(test) <= date).reduce((day, test) => later(day, endOf(test)), '');
  return looked.filter((test) => endOf(test) === last || (endOf(test) > date && (test.covers?.from ?? date) <= date));
};

/** What was found and remedied before the period began says nothing of the period; what was found then and left open does. */
const bearsOnPeriod = (test: Test, deviation: Deviation, { period }: ReportScope): boolean =>
  !period || endOf(test) >= period.from || deviation.remedied === undefined || deviation.remedied >= period.from;

const rungOf = { design: 'informal', recurring: 'designed', isolated: 'implemented', remedied: undefined } as const;

/** Type 1 asks how the control is on the date. Type 2 asks how it was all along: every test. */
const capsOf = (facts: ControlFacts, says: string, asOf: PlainDate): Cap[] => {
  const reason = { because: 'test-deviation', says, data: { tests: facts.tests.map((test) => test.id) } };
  return facts.looks.flatMap((look) => {
    const { scope } = look;
    const now = weigh(tellingOf(facts.tests, scope.date).flatMap(deviationsOf), asOf);
    const all = facts.tests.flatMap((test) => deviationsOf(test).filter((item) => bearsOnPeriod(test, item, scope)));
    const over = weigh(all, asOf);
    const at = over && rungOf[over];
    return [
      ...(now === 'design' ? holdDown(facts, 'informal', reason, (other, type) => type === 1 && other === look) : []),
      ...(at ? holdDown(facts, at, reason, (other, type) => type === 2 && other === look) : []),
    ];
  });
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
  run: ({ controls, asOf }) => {
    const contradicted = inService(controls).flatMap((facts) => {
      const tests = facts.tests.filter((test) => (test.deviations ?? []).length > 0);
      const weight = weigh(tests.flatMap(deviationsOf), asOf);
      return weight ? [{ facts, tests, weight, says: tell(tests, weight) }] : [];
    });
    return {
      caps: contradicted.flatMap(({ facts, says }) => capsOf(facts, says, asOf)),
      observations: contradicted.map(({ facts, tests, weight, says }) => observe(facts, tests, weight, says)),
    };
  },
};
