import { xml } from '../escape.js';

/** XML that is ready to be written. Plain strings never are: they are escaped on their way in. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | number>>;

/** An attribute of the type `token` (XSD): one line, no blanks around or doubled. */
export const token = (text: string): string => text.replace(/\s+/g, ' ').trim() || '-';

/** Text whose line breaks stay line breaks. */
const textOf = (text: string): string => text.split('\n').map(xml).join('\n');

/** `<name key="value">children</name>`; text as it is, elements each on lines of their own. */
export const element = (name: string, attributes: Attributes, content: string | readonly Xml[] = []): Xml => {
  const keys = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
  const inner =
    typeof content === 'string'
      ? textOf(content)
      : content.length > 0
        ? `\n${content.map((child) => child.xml).join('\n')}\n`
        : '';
  const open = `<${name}${keys.join('')}`;
  return { xml: inner === '' ? `${open}/>` : `${open}>${inner}</${name}>` };
};
