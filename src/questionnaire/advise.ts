import { holds, type Facts } from '../model/condition.js';
import { unique } from '../model/order.js';
import type { Reason } from '../model/reason.js';
import type { Advice, Signal } from '../schema/advice.js';
import type { Category } from '../schema/catalog.js';

/** What speaks for and against one thing. `proposed` only where more speaks for it: silence proposes nothing. */
export interface Opinion {
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly proposed: boolean;
}

export interface Advised {
  readonly recommendation: 'soc1' | 'soc2' | 'both' | 'undecided';
  /** What was said of either report, for and against. */
  readonly reasons: readonly (Reason & { readonly of: string; readonly speaks: Signal['speaks'] })[];
  readonly type: {
    readonly proposed: 1 | 2 | 'undecided';
    readonly type1: Opinion;
    readonly type2: Opinion;
  };
  readonly categories: readonly (Opinion & { readonly category: Category })[];
  readonly packs: readonly (Opinion & { readonly id: string })[];
  /** Facts nobody gave yet that could still change the advice on the reports. */
  readonly openQuestions: readonly string[];
}

const categories = [
  'security',
  'availability',
  'processing-integrity',
  'confidentiality',
  'privacy',
] as const satisfies readonly Category[];

const weigh = (signals: readonly Signal[]): { readonly opinion: Opinion; readonly weight: number } => {
  const side = (speaks: Signal['speaks']): readonly Signal[] => signals.filter((signal) => signal.speaks === speaks);
  const decisive =
    (side('for').some((signal) => signal.decisive) ? 1 : 0) -
    (side('against').some((signal) => signal.decisive) ? 1 : 0);
  const weight = decisive * signals.length + side('for').length - side('against').length;
  const says = (speaks: Signal['speaks']): readonly string[] => side(speaks).map((signal) => signal.says);
  return { weight, opinion: { for: says('for'), against: says('against'), proposed: weight > 0 } };
};

const factNames = (signal: Signal): readonly string[] =>
  [signal.when.all, signal.when.any, signal.when.none].flatMap((list) =>
    (list ?? []).map((statement) => statement.fact),
  );

/** Every fact that a signal looks at. */
export const factsOfAdvice = (advice: Advice): ReadonlySet<string> => new Set(advice.signals.flatMap(factNames));

/**
 * Advice on reports, type, categories and packs. It rests on signals that hold, never on facts that are missing, and it is
 * advice: management chooses, and the reader of the report confirms.
 */
export const advise = (advice: Advice, facts: Facts): Advised => {
  const speaking = advice.signals.filter((signal) => holds(signal.when, facts));
  const on = (of: string): ReturnType<typeof weigh> => weigh(speaking.filter((signal) => signal.of === of));
  const [soc1, soc2] = [on('soc1').opinion.proposed, on('soc2').opinion.proposed];
  const [type1, type2] = [on('type-1'), on('type-2')];
  const aboutReports = (signal: Signal): boolean => signal.of === 'soc1' || signal.of === 'soc2';
  return {
    recommendation: soc1 && soc2 ? 'both' : soc1 ? 'soc1' : soc2 ? 'soc2' : 'undecided',
    reasons: speaking.filter(aboutReports).map(({ id, says, of, speaks }) => ({ because: id, says, of, speaks })),
    type: {
      proposed: type1.weight === type2.weight ? 'undecided' : type1.weight > type2.weight ? 1 : 2,
      type1: type1.opinion,
      type2: type2.opinion,
    },
    categories: categories.map((category) => ({ category, ...on(category).opinion })),
    packs: advice.packs.map((id) => ({ id, ...on(id).opinion })),
    openQuestions: unique(advice.signals.filter(aboutReports).flatMap(factNames)).filter((fact) => !facts.has(fact)),
  };
};
