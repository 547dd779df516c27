import { compareBy } from '../model/order.js';
import type { Advice, AdviceFile } from '../schema/advice.js';
import type { CatalogFile } from '../schema/catalog.js';
import type { Option, Question, Questions } from '../schema/questions.js';
import { orderCatalogs } from './order-catalogs.js';

type Pack = Pick<CatalogFile, 'id' | 'report' | 'title' | 'trade' | 'signals'>;

const packsOf = (catalogs: readonly Pack[]): Pack[] => orderCatalogs(catalogs.filter(({ report }) => report === 'soc1'));

/** Several packs may be for one trade; the first of them names it. */
const tradesOf = (packs: readonly Pack[]): Option[] => {
  const places = packs.flatMap(({ trade }) => trade ?? []);
  const first = places.filter(({ value }, index) => places.findIndex((other) => other.value === value) === index);
  return [...first]
    .sort(compareBy(({ place }) => place ?? Number.MAX_SAFE_INTEGER))
    .map(({ value, label }) => ({ value, label }));
};

/** The questions with the options that packs bring: a pack's own file is all that it takes to be offered. */
export const offerPacks = (questions: Questions, catalogs: readonly Pack[]): Questions => {
  const packs = packsOf(catalogs);
  const brought: Readonly<Record<NonNullable<Question['optionsFrom']>, readonly Option[]>> = {
    packs: packs.map(({ id, title }) => ({ value: id, label: title })),
    trades: tradesOf(packs),
  };
  const offer = ({ optionsFrom, options = [], ...question }: Question): Question => ({
    ...question,
    options: [...(optionsFrom ? brought[optionsFrom] : []), ...options],
  });
  return {
    ...questions,
    questions: questions.questions.map((question) => (question.optionsFrom ? offer(question) : question)),
  };
};

/** The advice with what each pack says for and against itself. */
export const adviseOnPacks = (advice: AdviceFile, catalogs: readonly Pack[]): Advice => {
  const packs = packsOf(catalogs);
  const own = packs.flatMap(({ id, signals = [] }) => signals.map((signal) => ({ ...signal, of: id })));
  return { ...advice, packs: packs.map(({ id }) => id), signals: [...advice.signals, ...own] };
};
