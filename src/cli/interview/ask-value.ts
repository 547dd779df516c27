import type { Asked, Choice, Prompter, Reply, Said } from '../../io/prompts/prompter.js';
import { holds, type Facts } from '../../model/condition.js';
import { isTyped, readAnswer, typedForm } from '../../questionnaire/read-answer.js';
import type { Field, Option } from '../../schema/questions.js';

/** Anything that is asked for one value: a scoping question, a detail of an item, a detail of a control. */
export interface Wanted extends Asked {
  readonly kind: Field['kind'];
  readonly options?: readonly Option[] | undefined;
  readonly required?: boolean | undefined;
  /** What is known already; Enter keeps it. */
  readonly given: unknown;
  /** What Enter alone means, where nothing is given. */
  readonly empty?: string;
  /** What `?` shows. */
  readonly help: readonly Said[];
}

/** Facts may close an option; without facts every option is open. */
export const choicesOf = (options: readonly Option[] = [], facts?: Facts): Choice<string | number>[] =>
  options
    .filter((option) => facts === undefined || holds(option.when, facts))
    .map(({ value, label, hint, fixed = false }) => ({ value, label, fixed, ...(hint === undefined ? {} : { hint }) }));

const askOnce = async (prompter: Prompter, wanted: Wanted, facts: Facts | undefined): Promise<Reply<unknown>> => {
  const { kind, given } = wanted;
  if (isTyped(kind)) {
    const typed = typedForm(given);
    return prompter.text({
      ...wanted,
      ...(typed === undefined ? {} : { default: typed }),
      read: (text) => readAnswer(kind, text),
    });
  }
  if (kind === 'yes-no') {
    const choices = [
      { value: true, label: 'Yes' },
      { value: false, label: 'No' },
    ];
    return prompter.select({ ...wanted, choices, ...(typeof given === 'boolean' ? { default: given } : {}) });
  }
  const choices = choicesOf(wanted.options, facts);
  if (kind === 'many') {
    const chosen = Array.isArray(given) ? (given as readonly (string | number)[]) : [];
    return prompter.checkbox({ ...wanted, choices, default: chosen, required: wanted.required ?? false });
  }
  const one = choices.find(({ value }) => value === given);
  return prompter.select({ ...wanted, choices, ...(one ? { default: one.value } : {}) });
};

/** Asks until there is a value or a command other than `explain`, which is answered here. */
export const askValue = async (
  prompter: Prompter,
  wanted: Wanted,
  facts?: Facts,
): Promise<{ readonly value: unknown } | { readonly command: 'back' | 'skip' | 'stop' }> => {
  for (;;) {
    const reply = await askOnce(prompter, wanted, facts);
    if ('value' in reply) return reply;
    if (reply.command !== 'explain') return { command: reply.command };
    await prompter.say(wanted.help);
  }
};
