import { suggest } from '../../model/suggest.js';
import { id, sha256 } from '../../schema/common.js';
import { type FileKind, fileSchemas } from '../../schema/workspace-files.js';
import { describeType } from './describe-type.js';
import { type Fault, isRecord } from './find-faults.js';

export interface Description {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Whether the key is what is wrong, not its value. */
  readonly part: 'key' | 'value';
  /** For an unknown key: the key that was meant. */
  readonly meant?: string;
}

const patterns: Readonly<Record<string, readonly [string, string]>> = {
  [id.pattern]: [
    'this is not an id',
    'an id starts with a letter and goes on with letters, digits, `.`, `_`, `-`; at most 64 in all',
  ],
  [sha256.pattern]: [
    'this is not a SHA-256',
    'write 64 hexadecimal digits in lower case, as `soc-gap evidence add` does',
  ],
};

/** The schema around the rule that a value broke. */
const schemaAround = (kind: FileKind, schemaPath: string): unknown =>
  schemaPath
    .split('/')
    .slice(1, -1)
    .reduce<unknown>(
      (at, key) => (isRecord(at) ? at[decodeURIComponent(key)] : Array.isArray(at) ? at[Number(key)] : undefined),
      fileSchemas[kind],
    );

const keysAllowed = (kind: FileKind, schemaPath: string): string[] => {
  const around = schemaAround(kind, schemaPath);
  return isRecord(around) && isRecord(around.properties) ? Object.keys(around.properties) : [];
};

/** Short values may be quoted in a message; long ones may be anything. */
const quoted = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= 64 ? `"${text}"` : 'this';
};

const unknownKey = (kind: FileKind, fault: Fault): Description => {
  const key = String(fault.params.additionalProperty);
  const allowed = keysAllowed(kind, fault.schemaPath);
  const meant = suggest(key, allowed);
  const hint = meant === undefined ? `keys allowed here: ${allowed.join(', ')}` : `did you mean ${meant}?`;
  const base = { code: 'unknown-key', message: `the key ${quoted(key)} is not known here`, hint, part: 'key' } as const;
  return meant === undefined ? base : { ...base, meant };
};

const notOneOf = (value: unknown, allowed: readonly unknown[]): Description => {
  const texts = allowed.map((item) => String(item));
  const meant = typeof value === 'string' ? suggest(value, texts) : undefined;
  const hint =
    meant === undefined ? `write ${texts.length === 1 ? '' : 'one of '}${texts.join(', ')}` : `did you mean ${meant}?`;
  if (value === null) return { code: 'wrong-type', message: 'the value is missing', hint, part: 'value' };
  if (
    typeof value !== 'string'
      ? texts.includes(JSON.stringify(value))
      : typeof allowed[0] === 'number' && texts.includes(value)
  ) {
    const [message, quotes] = describeType([typeof allowed[0]], value);
    return { code: 'wrong-type', message, hint: quotes, part: 'value' };
  }
  return { code: 'unknown-value', message: `${quoted(value)} is not known here`, hint, part: 'value' };
};

const notADay = (value: unknown): Description => {
  const looksRight = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const message = looksRight ? `there is no day ${value}` : 'this is not a date';
  return { code: 'bad-date', message, hint: 'write YYYY-MM-DD, a day that exists, e.g. 2025-03-31', part: 'value' };
};

/** A fault in words. `value` is what stands at its path. */
export const describeFault = (kind: FileKind, fault: Fault, value: unknown): Description => {
  const { params } = fault;
  const size = (message: string, hint: string): Description => ({ code: 'wrong-size', message, hint, part: 'value' });
  switch (fault.keyword) {
    case 'additionalProperties':
      return unknownKey(kind, fault);
    case 'required': {
      const key = String(params.missingProperty);
      return {
        code: 'missing-key',
        message: `the key "${key}" is missing`,
        hint: `add \`${key}:\` with its value`,
        part: 'value',
      };
    }
    case 'type': {
      const types = Array.isArray(params.type) ? params.type.map(String) : String(params.type).split(',');
      const [message, hint] = describeType(types, value);
      if (fault.path.length > 0) return { code: 'wrong-type', message, hint, part: 'value' };
      const first = keysAllowed(kind, '#/additionalProperties')[0] ?? 'id';
      return {
        code: 'wrong-type',
        message: `the file holds no ${fileSchemas[kind].title.replace('soc-gap ', '')}`,
        hint: `it starts with keys, e.g. \`${first}:\``,
        part: 'value',
      };
    }
    case 'enum':
      return notOneOf(value, Array.isArray(params.allowedValues) ? params.allowedValues : []);
    case 'const':
      return notOneOf(value, [params.allowedValue]);
    case 'format':
      return notADay(value);
    case 'pattern': {
      const [message, hint] = patterns[String(params.pattern)] ?? [
        'this is not written as it should be',
        `its pattern is ${String(params.pattern)}`,
      ];
      return { code: 'bad-pattern', message, hint, part: 'value' };
    }
    case 'minLength':
      return size('the text is empty', 'write something, or remove the key');
    case 'maxLength':
      return size(`the text is longer than ${String(params.limit)} characters`, 'shorten it');
    case 'minimum':
    case 'maximum':
      return size(
        `the number must be ${fault.keyword === 'minimum' ? 'at least' : 'at most'} ${String(params.limit)}`,
        'correct the number',
      );
    case 'minItems':
    case 'minProperties':
      return size(`at least ${String(params.limit)} must stand here`, 'add what is missing, or remove the key');
    case 'maxItems':
    case 'maxProperties':
      return size(`at most ${String(params.limit)} may stand here`, 'remove what is too much');
    default:
      return { code: 'wrong-value', message: 'this does not fit here', part: 'value' };
  }
};
