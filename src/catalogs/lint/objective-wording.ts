import type { Requirement } from '../../model/catalog.js';
import type { Wording } from '../../schema/wording.js';
import { findTerms, holdsTerm, spaced } from '../../model/wording/find-terms.js';
import type { LintRule, Remark } from './rule.js';

type Told = Pick<Remark, 'level' | 'code' | 'message' | 'hint'> & { readonly field?: string };

const opening = 'Controls provide reasonable assurance that ';

/** Words that open a clause of lesser rank: what follows them is no outcome of its own. */
const lesser = 'that|which|who|before|after|until|when|while|if|unless|so';

/** A second main clause: a verb, then "and" with a subject and a verb of its own ("... is calculated and reports are sent"). */
const secondClause = new RegExp(`\\b(?:is|are)\\b[^;]*\\band (?:(?!(?:${lesser})\\b)[^\\s,]+ ){1,5}(?:is|are)\\b`);

const severalOutcomes = (aim: string): boolean => {
  const joined = aim.match(/\band that\b/g)?.length ?? 0;
  const verbs = aim.match(/(?<!\b(?:that|which|who) )\b(?:is|are)\b/g)?.length ?? 0;
  const sentences = aim.split(/[.;]\s/).length;
  return joined > 1 || verbs > 2 || sentences > 1 || secondClause.test(aim);
};

const form = (statement: string): Told[] => {
  const told: Told[] = [];
  if (!statement.startsWith(opening)) {
    const message = 'an objective begins with "Controls provide reasonable assurance that"';
    told.push({ level: 'error', code: 'objective-opening', message, hint: 'begin with these words, then name one outcome' });
  }
  if (/\bensur(?:e[sd]?|ing)\b/i.test(statement)) {
    const message = '"ensure" promises more than reasonable assurance';
    told.push({ level: 'error', code: 'objective-ensure', message, hint: 'name the outcome itself, without "ensure"' });
  }
  return told;
};

const content = (aim: string, wording: Wording): Told[] => {
  const words = spaced(aim);
  const has = (terms: readonly string[]): boolean => terms.some((term) => holdsTerm(words, term));
  const told: Told[] = findTerms(aim, wording.absolute).map(({ term, instead }) => ({
    level: 'remark',
    code: 'objective-absolute',
    message: `"${term.replace('*', '…')}" is absolute, reasonable assurance is not`,
    hint: instead,
  }));
  if (severalOutcomes(aim)) {
    const message = 'the objective has more than one outcome: one that fails qualifies them all';
    told.push({ level: 'remark', code: 'objective-outcomes', message, hint: 'make an objective of each outcome' });
  }
  if (!has(wording.outcomes)) {
    const message = 'the objective names no outcome that can be tested';
    const hint = 'say e.g. complete, accurate, authorized, valid, recorded in the right period, limited to named people';
    told.push({ level: 'remark', code: 'objective-untestable', message, hint });
  }
  if (has(wording.financial)) return told;
  const message = has(wording.operational)
    ? 'this aim is operational, with no tie to financial reporting: it is out of scope of a SOC 1 report'
    : 'nothing ties the objective to the financial reporting of user entities';
  const hint = has(wording.operational)
    ? 'leave it to SOC 2 or to the contract'
    : "name what it does for user entities' transactions, balances or records";
  return [...told, { level: 'remark', code: 'objective-not-financial', message, hint }];
};

const named = ({ assertions = [] }: Requirement): Told[] => {
  if (assertions.length > 0) return [];
  const message = 'the objective names no assertion of the financial statements that it supports';
  const hint = 'add `assertions:`, e.g. [completeness, accuracy]';
  return [{ level: 'error', code: 'no-assertion', message, hint, field: 'id' }];
};

/** Objectives are management's own words (AT-C 320): one testable outcome each, relevant to user entities' financial reporting. */
export const objectiveWording: LintRule = {
  id: 'objective-wording',
  says: 'A SOC 1 objective says "Controls provide reasonable assurance that", then one testable outcome tied to financial reporting.',
  run: (catalog, { wording }) =>
    catalog.report === 'soc2'
      ? []
      : catalog.requirements.flatMap((requirement, position) => {
          const { statement } = requirement;
          const told = [...form(statement), ...content(statement.replace(opening, ''), wording), ...named(requirement)];
          return told.map(({ field = 'statement', ...remark }): Remark => {
            return { ...remark, id: requirement.id, at: { requirement: position, field: [field] } };
          });
        }),
};
