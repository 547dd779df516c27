import type { LintRule } from './rule.js';

/** So many ids that could have lost their zero before their number says something. */
const enough = 3;

/**
 * Spreadsheets read 5.30 as 5.3, and A.5.3 exists too, so that a lost zero can't be seen in one id. It shows in a whole catalog:
 * ids that could have lost a zero are there, and not one that kept it.
 */
export const trailingZeros: LintRule = {
  id: 'trailing-zeros',
  says: 'ISO ids kept their trailing zeros: A.5.30 did not become A.5.3.',
  run: (catalog, { related }) => {
    const known = new Set(related.iso27001.ids);
    const named = catalog.requirements.flatMap((requirement) => requirement.related?.iso27001 ?? []);
    const short = [...new Set(named.filter((id) => known.has(`${id}0`)))];
    if (short.length < enough || named.some((id) => id.endsWith('0'))) return [];
    const message = `no ISO id of the catalog ends in 0, but ${short.join(', ')} are there: were some of them ${short[0] ?? ''}0 and the like?`;
    const hint = 'compare them with the source that they came from; put quotes around ids before they meet a spreadsheet';
    return [{ level: 'remark', code: 'lost-zeros', message, hint, id: catalog.id, at: { field: ['requirements'] } }];
  },
};
