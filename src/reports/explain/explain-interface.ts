import type { Assessment } from '../../schema/assessment.js';
import { interfaceState } from '../view/financial-map.js';
import { reportLabel } from '../view/labels.js';
import type { Explanation } from './explanation.js';
import { controlsOf } from './explain-requirement.js';
import { fact } from './fact.js';
import { findingsAbout, tellOpen } from './tell-findings.js';
import { indent, tellControls } from './tell-standing.js';

/** Whether what passes an interface is checked; undefined where no interface has this id. */
export const explainInterface = (assessment: Assessment, id: string): Explanation | undefined => {
  const item = assessment.map.interfaces.find((other) => other.id === id);
  if (!item) return undefined;
  const controls = controlsOf(
    assessment,
    item.controls.map((control) => control.id),
  );
  const findings = findingsAbout(assessment, 'interface', id);
  const { asOf } = assessment;
  return {
    lines: [
      `${item.id}  ${item.name}`,
      `Interface, assessed as of ${asOf}`,
      '',
      `Completeness check: ${interfaceState(item)}`,
      ...indent([item.says]),
      '',
      'What is on record',
      ...indent([
        fact('from', item.from.name),
        fact('to', item.to.name),
        fact('carries', item.carries),
        fact('sensitive', item.sensitive === null ? null : item.sensitive ? 'yes' : 'no'),
        fact('asked for by', item.reports.map((report) => reportLabel[report]).join(', ') || 'no report in scope'),
      ]),
      '',
      ...tellControls(assessment, controls),
      ...tellOpen(assessment, findings),
    ],
    pieces: { kind: 'interface', asOf, interface: item, controls, findings },
  };
};
