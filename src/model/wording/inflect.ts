const vowels = 'aeiou';

const endsInConsonantY = (verb: string): boolean => verb.endsWith('y') && !vowels.includes(verb.at(-2) ?? 'a');

/** "reviews", "matches", "applies": what one person does. */
export const thirdPerson = (verb: string): string => {
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
};

/** The participles that English would let a verb have: "logged" and "loged" are both taken. */
export const participles = (verb: string): string[] => {
  if (endsInConsonantY(verb)) return [`${verb.slice(0, -1)}ied`];
  if (verb.endsWith('e')) return [`${verb}d`];
  const last = verb.at(-1) ?? '';
  return vowels.includes(last) || /[wxy]$/u.test(verb) ? [`${verb}ed`] : [`${verb}ed`, `${verb}${last}ed`];
};

export interface VerbForm {
  readonly verb: string;
  readonly form: 'base' | 'third' | 'participle';
}

/** Every form of these verbs. An entry is a verb, or a verb and its irregular participle: "write written". */
export const verbForms = (entries: readonly string[]): ReadonlyMap<string, VerbForm> => {
  const forms = new Map<string, VerbForm>();
  for (const entry of entries) {
    const [verb = '', irregular] = entry.split(' ');
    for (const participle of irregular === undefined ? participles(verb) : [irregular]) {
      if (!forms.has(participle)) forms.set(participle, { verb, form: 'participle' });
    }
    forms.set(thirdPerson(verb), { verb, form: 'third' });
  }
  // A form that is also a verb by itself (set, run, read) is that verb, unless a form of be stands before it.
  for (const entry of entries) {
    const [verb = ''] = entry.split(' ');
    forms.set(verb, { verb, form: 'base' });
  }
  return forms;
};
