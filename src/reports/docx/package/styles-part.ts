import { element, valued } from '../draw/element.js';
import { ownStyles } from './own-styles.js';
import { idsOf, ownInk } from './style-ids.js';
import type { Ids } from './style-ids.js';
import type { Template } from './read-template.js';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const defaults = element(
  'w:docDefaults',
  {},
  element(
    'w:rPrDefault',
    {},
    element(
      'w:rPr',
      {},
      element('w:rFonts', { 'w:ascii': 'Calibri', 'w:hAnsi': 'Calibri', 'w:eastAsia': 'Calibri', 'w:cs': 'Calibri' }),
      valued('w:sz', 21),
      valued('w:szCs', 21),
      element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'en-US', 'w:bidi': 'ar-SA' }),
    ),
  ),
  element('w:pPrDefault'),
);

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Styles {
  readonly ids: Ids;
  readonly xml: string;
}

/** Ours, in the color of `accent`, or those of a template with ours behind them where it has none of that name. */
export const stylesPart = (template: Template | null, accent: string = ownInk): Styles => {
  const inAccent = (xml: string): string => xml.replaceAll(ownInk, accent);
  if (template === null) {
    const byName = new Map(ownStyles.map((style) => [style.name, style.id]));
    return {
      ids: idsOf((name) => byName.get(name) ?? 'Normal'),
      xml: `${declaration}${element('w:styles', { 'xmlns:w': namespace }, defaults, ...ownStyles.map(({ xml }) => inAccent(xml)))}`,
    };
  }
  const { idOfStyle, ids: taken } = template;
  const missing = ownStyles.filter(({ name }) => !idOfStyle.has(name.toLowerCase()));
  /** An id of ours that the template uses for something else gets a name in front. */
  const renamed = new Map(
    missing.map(({ id }) => {
      let free = id;
      while (taken.has(free)) free = `SocGap${free}`;
      return [id, free] as const;
    }),
  );
  const ownIds = new Map(
    ownStyles.map(({ id, name }) => [id, idOfStyle.get(name.toLowerCase()) ?? renamed.get(id) ?? id] as const),
  );
  const added = missing.map(({ xml }) =>
    inAccent(xml).replace(
      /(w:styleId="|<w:(?:basedOn|next) w:val=")([A-Za-z0-9]+)"/g,
      (_all, before: string, id: string) => `${before}${ownIds.get(id) ?? id}"`,
    ),
  );
  const byName = new Map(ownStyles.map(({ id, name }) => [name, ownIds.get(id) ?? id]));
  return {
    ids: idsOf((name) => byName.get(name) ?? 'Normal'),
    xml: template.styles.replace(/<\/w:styles>\s*$/, `${added.join('').replaceAll('$', '$$$$')}</w:styles>`),
  };
};
