import type { CreateNodeOptions, DocumentOptions, ParseOptions, ScalarTag, SchemaOptions, ToStringOptions } from 'yaml';

/**
 * Plain text that YAML 1.1 readers (most of those in Python and Ruby) take for something else: truth values, times, numbers with
 * underscores or leading zeros. Dates are left plain: everybody writes them so.
 */
const readDifferently: ScalarTag = {
  tag: 'tag:soc-gap,2025:read-differently',
  default: true,
  identify: () => false,
  test: /^(?:y|n|yes|no|on|off|true|false|null|~|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|[-+]?\d[\d_,]*(?:\.[\d_]*)?)$/i,
  resolve: (text: string) => text,
};

/** How documents are read for editing and how new ones are made. */
export const editOptions: ParseOptions & DocumentOptions & SchemaOptions & CreateNodeOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  aliasDuplicateObjects: false,
  compat: [readDifferently],
  logLevel: 'silent',
};

const base: ToStringOptions = { lineWidth: 0 };

/**
 * Ways of writing values, the most readable first. The package loses a space before a line break in block text: whoever writes
 * reads the result back and takes the next way where it is not the same.
 */
export const styles: readonly ToStringOptions[] = [
  base,
  { ...base, blockQuote: false },
  { ...base, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
];
