import { unique } from '../../../model/order.js';
import { category as categoryEnum } from '../../../schema/common.js';
import type { Change } from '../change.js';
import { phraseFault, unknownWord } from '../phrase-fault.js';
import type { PlanContext, Planned } from './edit.js';
import { noReason } from './edit.js';
import { excluded } from './excluded.js';

type Of<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

const label = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;

/** A whole report less. What is on record stays: the registers serve the other one, and this one may come back. */
export const planReport = ({ phrase, id }: Of<'report'>, context: PlanContext): Planned => {
  const { reports = {} } = context.workspace.engagement;
  if (!reports[id]) {
    throw phraseFault(phrase, 'no-report', `there is no ${label[id]} report`, 'Leave it out.');
  }
  if (Object.keys(reports).length === 1) {
    const hint = 'Without a report there is nothing to get ready for. `soc-gap advise` tells which one is asked for.';
    throw phraseFault(phrase, 'last-report', `the ${label[id]} report is the only one`, hint);
  }
  return {
    says: `Do without the ${label[id]} report.`,
    edits: [
      { kind: 'engagement', path: ['reports', id], value: undefined },
      ...excluded(context, `${label[id]} report`),
    ],
    assumptions: [
      `Answers, tailoring and controls that only the ${label[id]} report uses stay in the files and count no more.`,
    ],
  };
};

/** A category of SOC 2 more or less. Security belongs to every SOC 2 report (TSP 100) and cannot go. */
export const planCategory = ({ phrase, act, id }: Of<'category'>, context: PlanContext): Planned => {
  const { soc2 } = context.workspace.engagement.reports ?? {};
  if (!soc2) throw phraseFault(phrase, 'no-report', 'there is no SOC 2 report', 'Categories belong to SOC 2 alone.');
  const there = unique(['security', ...(soc2.categories ?? [])]);
  const path = ['reports', 'soc2', 'categories'];
  if (act === 'add') {
    if (there.includes(id)) throw phraseFault(phrase, 'nothing-to-do', `${id} is in scope already`, 'Leave it out.');
    const value = categoryEnum.enum.filter((name) => name === id || there.includes(name));
    return { says: `Take the category ${id} into the SOC 2 report.`, edits: [{ kind: 'engagement', path, value }] };
  }
  if (id === 'security') {
    const hint = 'The common criteria belong to every SOC 2 report (TSP 100). The other categories are chosen.';
    throw phraseFault(phrase, 'security-stays', 'security cannot be left out', hint);
  }
  if (!there.includes(id)) throw unknownWord(phrase, 'category in scope', id, there);
  const value = (soc2.categories ?? []).filter((name) => name !== id);
  return {
    says: `Leave the category ${id} out of the SOC 2 report.`,
    edits: [
      { kind: 'engagement', path, value: value.length > 0 ? value : ['security'] },
      ...excluded(context, `Category ${id}`),
    ],
  };
};

/** A pack of SOC 1 objectives more or less. */
export const planPack = ({ phrase, act, id }: Of<'pack'>, context: PlanContext): Planned => {
  const { soc1 } = context.workspace.engagement.reports ?? {};
  if (!soc1) throw phraseFault(phrase, 'no-report', 'there is no SOC 1 report', 'Packs belong to SOC 1 alone.');
  const chosen = soc1.packs ?? [];
  const path = ['reports', 'soc1', 'packs'];
  if (act === 'add') {
    const packs = context.knowledge.catalogs.filter(({ report }) => report === 'soc1').map((pack) => pack.id);
    if (!packs.includes(id)) throw unknownWord(phrase, 'pack', id, packs);
    if (chosen.includes(id)) throw phraseFault(phrase, 'nothing-to-do', `${id} is in scope already`, 'Leave it out.');
    return {
      says: `Take the objectives of ${id} into the SOC 1 report.`,
      edits: [{ kind: 'engagement', path, value: [...chosen, id] }],
    };
  }
  if (!chosen.includes(id)) throw unknownWord(phrase, 'pack in scope', id, chosen);
  if (chosen.length === 1) {
    const hint = 'A SOC 1 report states objectives (AT-C 320). Add the pack that takes its place first.';
    throw phraseFault(phrase, 'last-pack', `${id} is the only pack`, hint);
  }
  return {
    says: `Leave the objectives of ${id} out of the SOC 1 report.`,
    edits: [
      { kind: 'engagement', path, value: chosen.filter((pack) => pack !== id) },
      ...excluded(context, `Objectives of ${id}`),
    ],
  };
};

/** One SOC 1 objective left out or taken back. Criteria of SOC 2 are not chosen one by one (TSP 100). */
export const planObjective = ({ phrase, act, id }: Of<'objective'>, context: PlanContext): Planned => {
  const { knowledge, workspace, reason } = context;
  const chosen = new Set(workspace.engagement.reports?.soc1?.packs);
  const packs = knowledge.catalogs.filter((catalog) => catalog.report === 'soc1' && chosen.has(catalog.id));
  if (act === 'add') {
    const pack = packs.find(({ dropped }) => dropped.some((entry) => entry.id === id));
    if (!pack) {
      const left = packs.flatMap(({ dropped }) => dropped.map((entry) => entry.id));
      throw unknownWord(phrase, 'objective left out by tailoring', id, left);
    }
    return { says: `Take the objective ${id} back.`, edits: [{ kind: 'take-back', catalog: pack.id, id }] };
  }
  const soc2 = knowledge.catalogs.filter(({ report }) => report === 'soc2').flatMap((item) => item.requirements);
  if (soc2.some((item) => item.id === id)) {
    const hint =
      'The criteria of a category apply as a whole (TSP 100). One that does not concern you is answered so, with its reason.';
    throw phraseFault(phrase, 'not-an-objective', `${id} is a criterion of SOC 2`, hint);
  }
  const pack = packs.find(({ requirements }) => requirements.some((item) => item.id === id));
  if (!pack) {
    const there = packs.flatMap(({ requirements }) => requirements.map((item) => item.id));
    throw unknownWord(phrase, 'objective in scope', id, there);
  }
  if (packs.reduce((sum, { requirements }) => sum + requirements.length, 0) === 1) {
    throw phraseFault(phrase, 'last-objective', `${id} is the only objective`, 'A SOC 1 report states objectives.');
  }
  return {
    says: `Leave the objective ${id} out of the SOC 1 report.`,
    edits: [{ kind: 'leave-out', catalog: pack.id, id, reason: reason ?? noReason }],
  };
};
