import type { LintRule, Remark } from './rule.js';
import { findTerms } from '../../model/wording/find-terms.js';
import { textsOf } from './texts-of.js';

/** A vague word moves the decision to the reader, so that two people answer the same question differently. */
export const vagueWording: LintRule = {
  id: 'vague-wording',
  says: 'No text uses a word that leaves open who, what, when or how much, or one that a SOC report never earns anybody.',
  run: (catalog, { wording }) =>
    textsOf(catalog).flatMap(({ id, kind, text, at }) => [
      ...findTerms(text, wording.vague).map(({ term, instead }): Remark => {
        const message = `"${term.replace('*', '…')}" in the ${kind} leaves something open`;
        return { level: 'remark', code: 'vague-wording', message, hint: instead, id, at };
      }),
      ...findTerms(text, wording.attestation).map(({ term, instead }): Remark => {
        const message = `"${term.replace('*', '…')}" in the ${kind} is not what a SOC report says`;
        return { level: 'remark', code: 'not-attestation', message, hint: instead, id, at };
      }),
    ]),
};
