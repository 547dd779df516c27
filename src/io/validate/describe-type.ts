type Words = readonly [message: string, hint: string];

const names: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

const hints: Readonly<Record<string, string>> = {
  string: 'write text; put quotes around it where in doubt',
  number: 'write a number without quotes',
  integer: 'write a whole number without quotes',
  boolean: 'write true or false',
  array: 'write a list: each item on its own line after `- `',
  object: 'write `key: value` lines, indented',
};

const nameOf = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'number' ? 'a number' : (names[typeof value] ?? 'something else');

/** What YAML 1.1 and people take for a truth value, and YAML 1.2 for text. */
const truth: Readonly<Record<string, string>> = {
  yes: 'true',
  y: 'true',
  on: 'true',
  no: 'false',
  n: 'false',
  off: 'false',
};

const boolean = (value: unknown): Words | undefined => {
  if (typeof value !== 'string') return undefined;
  const word = value.toLowerCase();
  const meant = Object.hasOwn(truth, word) ? truth[word] : undefined;
  if (meant !== undefined) return [`${word} is text in YAML, not true or false`, `write ${meant}, without quotes`];
  return word === 'true' || word === 'false' ? [`"${word}" in quotes is text`, 'remove the quotes'] : undefined;
};

/** A value of the wrong type in words, with what to do about it. `types` are those of the schema. */
export const describeType = (types: readonly string[], value: unknown): Words => {
  const [first = 'object'] = types;
  if (value === null || value === undefined) return ['the value is missing', 'write a value, or remove the key'];
  if (types.includes('boolean') && !types.includes('string')) {
    const words = boolean(value);
    if (words !== undefined) return words;
  }
  const expected = types.map((type) => names[type] ?? type).join(' or ');
  const message = `this should be ${expected}, and is ${nameOf(value)}`;
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  if (first === 'string' && isScalar) return [message, 'put quotes around it'];
  if (
    typeof value === 'string' &&
    (first === 'number' || first === 'integer') &&
    value.trim() !== '' &&
    !Number.isNaN(Number(value))
  ) {
    return [message, 'remove the quotes'];
  }
  return [message, hints[first] ?? 'look at the documentation of this key'];
};
