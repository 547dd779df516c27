import type { Assessment } from '../../schema/assessment.js';
import { holderText, placesText } from '../view/duties.js';
import { plural } from '../view/plural.js';
import type { Explanation } from './explanation.js';
import { findingsOf, tellOpen } from './tell-findings.js';
import { indent } from './tell-standing.js';

const findingIds = ({ findings }: Assessment, id: string): string[] =>
  findings
    .filter(({ subject, data }) => subject.id === id || data.person === id || data.pair === id)
    .map((finding) => finding.id);

const tellFrom = (sources: readonly string[]): string => placesText(sources, 5);

/** Why somebody holds duties in conflict; undefined where nobody in conflict has this id. */
export const explainHolder = (assessment: Assessment, id: string): Explanation | undefined => {
  const conflicts = assessment.duties.conflicts.filter(({ holder }) => holder === id);
  const [first] = conflicts;
  if (!first) return undefined;
  const held = assessment.duties.held.filter(({ holder }) => holder === id);
  const findings = findingsOf(assessment, findingIds(assessment, id));
  const { asOf } = assessment;
  return {
    lines: [
      `${id}  ${holderText(first)}`,
      `Holds ${plural(conflicts.length, 'pair')} of duties that should be kept apart, as of ${asOf}`,
      '',
      ...conflicts.flatMap(({ pair, severity, duties, risk, from, says }) => [
        `${pair}  ${severity}`,
        ...indent([...duties.map((duty, half) => `${duty}: ${tellFrom(from[half] ?? [])}`), `Risk: ${risk}`, says]),
      ]),
      '',
      `Duties (${held.length})`,
      ...indent(held.map(({ duty, title, from }) => `${duty}  ${title}: ${tellFrom(from)}`)),
      '',
      ...tellOpen(assessment, findings),
    ],
    pieces: { kind: 'holder', asOf, conflicts, duties: held, findings },
  };
};

/** Who holds a pair of duties; undefined where nobody holds the pair of this id. */
export const explainPair = (assessment: Assessment, id: string): Explanation | undefined => {
  const pair = assessment.duties.pairs.find((item) => item.id === id);
  if (!pair) return undefined;
  const conflicts = assessment.duties.conflicts.filter((item) => item.pair === id);
  const mitigations = assessment.duties.mitigations.filter(({ pairs }) => pairs.includes(id));
  const findings = findingsOf(assessment, [
    ...new Set([id, ...conflicts.map(({ holder }) => holder)].flatMap((subject) => findingIds(assessment, subject))),
  ]);
  const { asOf } = assessment;
  return {
    lines: [
      `${id}  ${pair.duties.join(' — ')}`,
      `${pair.severity}; held by ${pair.holders}, for ${pair.mitigated} of them something stands in; as of ${asOf}`,
      `Risk: ${pair.risk}`,
      '',
      `Who (${pair.holders})`,
      ...indent(
        conflicts.flatMap((conflict) => [
          holderText(conflict),
          ...indent([
            ...conflict.duties.map((duty, half) => `${duty}: ${tellFrom(conflict.from[half] ?? [])}`),
            conflict.says,
          ]),
        ]),
      ),
      ...(pair.holders > conflicts.length ? indent([`and ${pair.holders - conflicts.length} more`]) : []),
      '',
      `What stands in (${mitigations.length})`,
      ...indent(mitigations.map((item) => `${item.id}  ${item.state}: ${item.says}`)),
      '',
      ...tellOpen(assessment, findings),
    ],
    pieces: { kind: 'duty-pair', asOf, pair, conflicts, mitigations, findings },
  };
};
