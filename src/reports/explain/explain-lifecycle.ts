import type { Assessment } from '../../schema/assessment.js';
import { reportTitle } from '../view/labels.js';
import {
  itemReason,
  itemStateLabel,
  needsSentence,
  placeSentence,
  stageLabel,
  stageStateLabel,
} from '../view/lifecycle.js';
import type { Explanation } from './explanation.js';

/** Under which names the way of a report is explained: `lifecycle:soc1`. */
export const lifecycleIds = (lifecycle: Assessment['lifecycle']): string[] =>
  lifecycle.map(({ report }) => `lifecycle:${report}`);

/** Where a report stands on its way, by what, and each point of each stage with its reason. */
export const explainLifecycle = ({ lifecycle }: Assessment, id: string): Explanation | undefined => {
  const found = lifecycle.find(({ report }) => id === `lifecycle:${report}`);
  if (!found) return undefined;
  return {
    lines: [
      reportTitle(found),
      '',
      placeSentence(found),
      needsSentence(found).replace(/:$/, '.'),
      ...found.stages.flatMap(({ stage, state, items }) => [
        '',
        `${stageLabel[stage]}: ${stageStateLabel[state]}`,
        ...items.flatMap((item) => [
          `  ${itemStateLabel[item.state].padEnd(9)}  ${item.text}`,
          `             ${itemReason(item)}`,
        ]),
      ]),
      '',
      'A period or date that soc-gap.yaml names decides first, then what is open. Days that nobody named are not known.',
    ],
    pieces: { kind: 'lifecycle', ...found },
  };
};
