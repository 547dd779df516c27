import type { AssertionBasis, Assessment, ReportAssertion } from '../../schema/assessment.js';
import { plural } from './plural.js';

export const basisLabel: Readonly<Record<AssertionBasis['basis'], string>> = {
  tested: 'tested',
  monitored: 'monitored',
  contradicted: 'contradicted',
  performed: 'performed only',
  none: 'none',
  'not-applicable': 'not applicable',
};

/** What each basis means; the rule itself stands in src/engine/assertion. */
export const basisMeaning: Readonly<Record<AssertionBasis['basis'], string>> = {
  tested: 'a test by somebody other than the performers, without an open deviation',
  monitored: 'a working control watches over one on it, in other hands',
  contradicted: 'a test found a deviation that is open',
  performed: 'its controls leave traces, and nobody other than the performers has looked',
  none: 'nothing shows that a control on it operates',
  'not-applicable': 'it is left out, with a reason',
};

/** The counts in a sentence, always whole. */
export const assertionSentence = ({ counts }: ReportAssertion): string =>
  `Of ${plural(counts.total, 'requirement')}, ${counts.tested} ${counts.tested === 1 ? 'is' : 'are'} tested, ${counts.monitored} monitored, ${counts.contradicted} contradicted, ${counts.performed} performed only, ${counts.none} without anything, and ${counts.notApplicable} not applicable.`;

export interface AssertionRow {
  readonly group: string;
  /** Ids of its requirements by basis, in the order of the catalog. */
  readonly ids: Readonly<Record<AssertionBasis['basis'], readonly string[]>>;
}

const titlesOf = ({ reports }: Assessment): ReadonlyMap<string, string> =>
  new Map(
    reports.flatMap(({ parts }) => parts.flatMap(({ groups }) => groups.map(({ id, title }) => [id, title] as const))),
  );

/** One row a group of requirements. */
export const assertionRows = (assessment: Assessment, { requirements }: ReportAssertion): AssertionRow[] => {
  const titles = titlesOf(assessment);
  const groups = new Map<string, AssertionBasis[]>();
  for (const item of requirements) {
    const members = groups.get(item.group);
    if (members) members.push(item);
    else groups.set(item.group, [item]);
  }
  return [...groups].map(([id, members]) => {
    const of = (basis: AssertionBasis['basis']): string[] =>
      members.filter((item) => item.basis === basis).map((item) => item.id);
    return {
      group: titles.get(id) ?? id,
      ids: {
        tested: of('tested'),
        monitored: of('monitored'),
        contradicted: of('contradicted'),
        performed: of('performed'),
        none: of('none'),
        'not-applicable': of('not-applicable'),
      },
    };
  });
};

/** Who watches over controls in general; nothing where nobody does. */
export const generalSentence = ({ general }: ReportAssertion): string =>
  general.length === 0
    ? ''
    : `${general.join(', ')} ${general.length === 1 ? 'watches' : 'watch'} over controls in general. They stand for no single requirement until they name the controls that they look at.`;
