import type { Facts } from '../../model/facts.js';
import type { AssertionBasis, ReportAssertion } from '../../schema/assessment.js';
import { basisOf } from './basis-of.js';
import { indexMonitors, works } from './find-monitors.js';
import { aliasesOf } from './other-people.js';

const keyOf = {
  tested: 'tested',
  monitored: 'monitored',
  contradicted: 'contradicted',
  performed: 'performed',
  none: 'none',
  'not-applicable': 'notApplicable',
} as const satisfies Record<AssertionBasis['basis'], keyof ReportAssertion['counts']>;

/** What management's assertion rests on for each requirement of each report (AT-C 105 and 205: a reasonable basis). */
export const assessAssertion = (facts: Facts): ReportAssertion[] => {
  const { asOf, scopes, controls, verdicts, knowledge } = facts;
  const { typeOneMonths, monitoring } = knowledge.description.assertion;
  const terms = {
    asOf,
    months: typeOneMonths,
    aliases: aliasesOf(facts.workspace.people),
    monitorsOf: indexMonitors(controls),
  };
  const watching = new Set(monitoring);
  return scopes.map((scope) => {
    const requirements = [...verdicts.values()]
      .filter((item) => item.scope === scope)
      .map((item) => basisOf(item, terms));
    const counts = {
      total: requirements.length,
      tested: 0,
      monitored: 0,
      contradicted: 0,
      performed: 0,
      none: 0,
      notApplicable: 0,
    };
    for (const { basis } of requirements) counts[keyOf[basis]]++;
    const general = controls.filter(
      (item) =>
        item.control.monitors === undefined &&
        item.requirements.some(({ requirement }) => watching.has(requirement.id)) &&
        works(item, scope),
    );
    return { report: scope.report, counts, general: general.map(({ control }) => control.id), requirements };
  });
};
