import { visible, xml } from '../../escape.js';

/** Text on one line, with nothing hidden in it: line breaks of others never become structure of the document. */
export const oneLine = (text: string): string =>
  visible(text)
    .replace(/[\n\t ]+/g, ' ')
    .trim();

/** The same inside elements and quoted attributes. */
export const onOneLine = (text: string): string => xml(oneLine(text));

/** An XML element. Attribute values are escaped, children are XML already. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly string[]
): string => {
  let start = '';
  for (const key in attributes) {
    const value = attributes[key] ?? '';
    start += ` ${key}="${typeof value === 'number' ? value : xml(value)}"`;
  }
  return children.length === 0 ? `<${name}${start}/>` : `<${name}${start}>${children.join('')}</${name}>`;
};

/** An element whose one attribute is `w:val`. */
export const valued = (name: string, value: string | number): string => element(name, { 'w:val': value });
