import { plain } from './text.js';

/** Names of ours that OSCAL does not define. */
export const ns = 'urn:soc-gap:ns:oscal';

export type Property = Readonly<Record<'name' | 'ns' | 'value', string>>;

type Value = string | number | boolean | null | readonly string[];

/** Properties of ours; a list gives one for each value, and what is not recorded none. */
export const properties = (values: Readonly<Record<string, Value>>): Property[] =>
  Object.entries(values).flatMap(([name, value]) => {
    if (value === null) return [];
    const list =
      typeof value === 'object' ? value : [typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)];
    return list.map((item) => ({ name, ns, value: plain(item) }));
  });
