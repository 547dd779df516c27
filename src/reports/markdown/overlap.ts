import type { Assessment } from '../../schema/assessment.js';
import { plural } from '../view/plural.js';
import { bullets, paragraph, table } from './blocks.js';
import { inline } from './inline.js';
import type { Section } from './section.js';

const listed = (ids: readonly string[], titles: ReadonlyMap<string, string>): string =>
  ids.map((id) => `${id} ${titles.get(id) ?? ''}`.trim()).join('; ');

const titlesOf = ({ controls }: Assessment): ReadonlyMap<string, string> =>
  new Map(controls.map((control) => [control.id, control.title]));

export const overlap: Section = {
  title: 'Controls that serve both reports',
  blocks: (assessment) => {
    const { overlap: found, reports } = assessment;
    const titles = titlesOf(assessment);
    const unused =
      found.neither.length > 0
        ? [
            bullets([
              inline`${plural(found.neither.length, 'control')} on record ${found.neither.length === 1 ? 'bears' : 'bear'} on no requirement in scope: ${listed(found.neither, titles)}.`,
            ]),
          ]
        : [];
    if (reports.length < 2) {
      return [paragraph('None. Only one report is being prepared, so nothing can be shared between two.'), ...unused];
    }
    if (found.shared.length === 0)
      return [paragraph('None. No control is mapped to requirements of both reports.'), ...unused];
    return [
      paragraph(
        `${plural(found.shared.length, 'control')} ${found.shared.length === 1 ? 'serves' : 'serve'} SOC 1 and SOC 2 with one effort and one set of evidence; ${found.soc1Only.length} ${found.soc1Only.length === 1 ? 'serves' : 'serve'} SOC 1 only, ${found.soc2Only.length} SOC 2 only.`,
      ),
      table(
        ['Control', 'Title'],
        found.shared.map((id) => [id, titles.get(id) ?? '']),
      ),
      ...unused,
    ];
  },
};
