import { frequency } from '../../schema/registers.js';
import type { Control } from '../../schema/registers.js';
import { didYouMean } from '../../model/suggest.js';
import type { Change, NewSystem, NewVendor } from './change.js';
import { phraseFault, unknownWord } from './phrase-fault.js';

const idShape = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;

interface Item {
  readonly id: string;
  readonly title: string;
  readonly fields: ReadonlyMap<string, string>;
}

const keysOf = {
  control: [
    'satisfies',
    'text',
    'owner',
    'frequency',
    'nature',
    'kind',
    'key',
    'systems',
    'relies-on',
    'leaves',
    'since',
  ],
  system: ['vendor', 'holds', 'controls'],
  vendor: ['service', 'method', 'controls'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** `ID: title; key=value; key=value`. */
const parseItem = (phrase: string, noun: keyof typeof keysOf, text: string): Item => {
  const [head = '', ...parts] = text.split(';').map((part) => part.trim());
  const colon = head.indexOf(':');
  const [id, title] = [head.slice(0, colon).trim(), head.slice(colon + 1).trim()];
  if (colon < 0 || title === '') {
    throw phraseFault(phrase, 'bad-change', 'an id and a title are needed', `Write: add ${noun} ID: title; key=value.`);
  }
  if (!idShape.test(id)) {
    throw phraseFault(
      phrase,
      'bad-change',
      `${id} is no id`,
      'An id starts with a letter and holds letters, digits, . _ and -.',
    );
  }
  const known: readonly string[] = keysOf[noun];
  const fields = new Map<string, string>();
  for (const part of parts.filter((piece) => piece !== '')) {
    const equals = part.indexOf('=');
    const key = part.slice(0, equals < 0 ? undefined : equals).trim();
    if (!known.includes(key)) {
      const hint = didYouMean(key, known) ?? `there are ${known.join(', ')}`;
      throw phraseFault(phrase, 'unknown-key', `a ${noun} has no ${key}`, hint);
    }
    const value = equals < 0 ? '' : part.slice(equals + 1).trim();
    if (value === '') throw phraseFault(phrase, 'bad-change', `${key} has no value`, `Write ${key}=value.`);
    fields.set(key, value);
  }
  return { id, title, fields };
};

const listOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const oneOf = <T extends string>(phrase: string, key: string, value: string, known: readonly T[]): T => {
  const found = known.find((item) => item === value);
  if (found === undefined) throw unknownWord(phrase, key, value, known);
  return found;
};

/** `add control ID: title; satisfies=CC6.1,CC6.2; frequency=monthly; owner=Ivy; text=...`. Throws exit 2. */
export const parseControl = (phrase: string, text: string): Change => {
  const { id, title, fields } = parseItem(phrase, 'control', text);
  const given = (key: (typeof keysOf.control)[number]): string | undefined => fields.get(key);
  const satisfies = listOf(given('satisfies'));
  if (satisfies.length === 0) {
    throw phraseFault(
      phrase,
      'bad-change',
      'it satisfies nothing',
      'Add satisfies= and the ids of requirements or points.',
    );
  }
  const [often, nature, kind] = [given('frequency'), given('nature'), given('kind')];
  const [body, owner, leaves, since] = [given('text'), given('owner'), given('leaves'), given('since')];
  const item: Control = {
    id,
    title,
    ...(body === undefined ? {} : { text: body }),
    ...(owner === undefined ? {} : { owner }),
    satisfies,
    ...(nature === undefined
      ? {}
      : { nature: oneOf(phrase, 'nature', nature, ['manual', 'automated', 'it-dependent']) }),
    ...(kind === undefined ? {} : { kind: oneOf(phrase, 'kind', kind, ['preventive', 'detective', 'corrective']) }),
    ...(often === undefined ? {} : { frequency: oneOf(phrase, 'frequency', often, frequency.enum) }),
    ...(given('key') === undefined ? {} : { key: oneOf(phrase, 'key', given('key') ?? '', ['yes', 'no']) === 'yes' }),
    ...(leaves === undefined ? {} : { leaves }),
    ...(given('systems') === undefined ? {} : { systems: listOf(given('systems')) }),
    ...(given('relies-on') === undefined ? {} : { reliesOn: listOf(given('relies-on')) }),
    ...(since === undefined ? {} : { since }),
  };
  return { phrase, kind: 'control', act: 'add', item };
};

/** `ID`, or `ID: name; vendor=...; holds=...; controls=...` for one that is not in the register. Throws exit 2. */
export const parseSystem = (phrase: string, text: string): Change => {
  if (!/[:;=]/.test(text)) return { phrase, kind: 'system', act: 'add', id: text };
  const { id, title, fields } = parseItem(phrase, 'system', text);
  const vendor = fields.get('vendor');
  const item: NewSystem = {
    name: title,
    ...(vendor === undefined ? {} : { vendor }),
    ...(fields.has('holds') ? { holds: listOf(fields.get('holds')) } : {}),
    controls: listOf(fields.get('controls')),
  };
  return { phrase, kind: 'system', act: 'add', id, item };
};

/** `ID: name; method=carve-out; service=...; controls=...`. Throws exit 2. */
export const parseVendor = (phrase: string, text: string): Change => {
  const { id, title, fields } = parseItem(phrase, 'vendor', text);
  const service = fields.get('service');
  const item: NewVendor = {
    name: title,
    ...(service === undefined ? {} : { service }),
    method: oneOf(phrase, 'method', fields.get('method') ?? 'carve-out', ['carve-out', 'inclusive']),
    controls: listOf(fields.get('controls')),
  };
  return { phrase, kind: 'vendor', act: 'add', id, item };
};
