import type { Assessment, ThirdParty } from '../../schema/assessment.js';
import { joinFirst } from '../view/plural.js';
import { nestedRows, contractTerms, controlStateText, cuecLabel } from '../view/third-parties.js';
import { typicalAssumptions } from '../view/user-controls.js';
import { heading, paragraph, table } from './blocks.js';
import type { Markdown } from './inline.js';
import { tablePart as part } from './table-part.js';

/** What organizations expect of us, with the control of ours that answers each. */
export const expectedOfUs = (list: readonly ThirdParty[]): Markdown[] =>
  part(
    'What their reports expect of us (CUECs)',
    ['Organization', 'Expected of us', 'State', 'Our controls'],
    list.flatMap(({ name, cuecs }) =>
      cuecs.map(({ text, state, reason, controls }) => [
        name,
        text,
        cuecLabel[state],
        reason ?? (controls.map(controlStateText).join('; ') || 'none'),
      ]),
    ),
    'None is on record.',
  );

/** What organizations expect of us, and what we assume of them. */
export const complementary = (list: readonly ThirdParty[], assessment: Assessment): Markdown[] => [
  ...expectedOfUs(list),
  ...part(
    'What we assume of them, and what watches it (CSOCs)',
    ['Organization', 'Assumed', 'For', 'Watched by'],
    list.flatMap(({ name, csocs }) =>
      csocs.map(({ text, requirements, monitoredBy }) => [
        name,
        text,
        requirements.join(', ') || 'all that rests on it',
        monitoredBy.map(controlStateText).join('; ') || 'no control named',
      ]),
    ),
    'None is on record.',
  ),
  ...typicallyAssumed(assessment),
];

/** What catalogs assume of subservice organizations, whoever they are. */
export const typicallyAssumed = (assessment: Assessment): Markdown[] =>
  part(
    'What catalogs typically assume of subservice organizations',
    ['Typically assumed', 'Requirements that count on it'],
    typicalAssumptions(assessment).map(({ text, requirements }) => [text, joinFirst(requirements, 8)]),
    'None. No requirement in scope typically counts on controls of subservice organizations.',
  );

/** What is agreed with them, and who stands behind them. */
export const agreements = (list: readonly ThirdParty[]): Markdown[] => [
  heading(3, 'Contracts'),
  list.length === 0
    ? paragraph('None. No subservice organization is on record.')
    : table(
        [
          'Organization',
          'Term',
          'Right to audit or to a report',
          'Notice of incidents',
          'Notice of termination',
          'Service level',
          'Kept in',
        ],
        list.map(({ name, contract }) => [name, ...contractTerms(contract ?? {}).map(([, value]) => value)]),
      ),
  ...part(
    'Organizations behind them',
    ['Organization', 'Counts on', 'Service', 'Method', 'How it is looked at'],
    list.flatMap((party) => nestedRows(party).map((row) => [party.name, ...row])),
    'None is on record.',
  ),
];
