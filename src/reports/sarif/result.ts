import type { Finding } from '../../schema/assessment.js';
import type { GapRow } from '../view/gap-register.js';
import { sentence } from '../view/plural.js';
import { sourcePlace, sourceUri } from '../view/source-place.js';
import { longestMessage, message } from './message.js';
import { levelOf } from './rules.js';

const says = ({ title, condition, effect, recommendation }: Finding): string =>
  [title, condition, effect, `What to do: ${recommendation}`].map(sentence).join(' ');

const short = (text: string): string => message(text, 200);

/** One finding as a result: where it stands in the workspace, and who it is whatever its wording. */
export const resultOf = (finding: Finding, gap: GapRow, ruleIndex: number, base: string | undefined): object => {
  const place = sourcePlace(finding, base);
  const { acceptance } = finding;
  return {
    ruleId: short(finding.check),
    ruleIndex,
    level: levelOf[finding.severity],
    message: { text: message(says(finding), longestMessage) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: sourceUri(place), uriBaseId: '%SRCROOT%' },
          region: { startLine: place.line, startColumn: 1, endLine: place.line, endColumn: 2 },
        },
        logicalLocations: [{ fullyQualifiedName: short(`${finding.subject.kind}/${finding.subject.id}`) }],
      },
    ],
    // The one that code scanning keeps alerts apart by. Ours names check and subject, so that moved lines open no new alert.
    partialFingerprints: { primaryLocationLineHash: short(finding.fingerprint) },
    ...(finding.status === 'accepted' && acceptance
      ? {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: message(gap.acceptance ?? acceptance.reason, longestMessage),
            },
          ],
        }
      : {}),
    properties: {
      id: short(finding.id),
      severity: finding.severity,
      gap: gap.gap,
      status: gap.status,
      requirements: finding.requirements.map(short),
      controls: finding.controls.map(short),
      blocksPeriod: finding.blocksPeriod,
      effort: gap.effort,
      ...(gap.owner === null ? {} : { owner: short(gap.owner) }),
      ...(gap.due === null ? {} : { due: gap.due }),
    },
  };
};
