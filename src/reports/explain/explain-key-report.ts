import type { Assessment } from '../../schema/assessment.js';
import { controlsText, countedOnBy, proofLabel } from '../view/financial-map.js';
import type { Explanation } from './explanation.js';
import { controlsOf } from './explain-requirement.js';
import { fact } from './fact.js';
import { tellAreas } from './tell-chain.js';
import { findingsAbout, tellOpen } from './tell-findings.js';
import { indent, tellControls } from './tell-standing.js';

/** Whether a key report can be relied on, and who does; undefined where no key report has this id. */
export const explainKeyReport = (assessment: Assessment, id: string): Explanation | undefined => {
  const report = assessment.map.keyReports.find((item) => item.id === id);
  if (!report) return undefined;
  const system = assessment.map.systems.find((item) => item.id === report.system);
  const controls = controlsOf(assessment, report.usedBy);
  const findings = findingsAbout(assessment, 'key-report', id);
  const { asOf } = assessment;
  return {
    lines: [
      `${report.id}  ${report.name}`,
      `Key report, assessed as of ${asOf}`,
      '',
      `Complete and accurate: ${proofLabel[report.state]}`,
      ...indent([report.says]),
      '',
      'What is on record',
      ...indent([
        fact('system', system ? `${system.id} ${system.name}` : report.system),
        fact('process', report.process),
        fact('query', report.query),
        fact('counted on by', countedOnBy(report)),
        fact('checked by', controlsText(report.controls)),
        fact('evidence', report.evidence),
        fact('tested', report.tested),
      ]),
      '',
      ...(system ? [`General controls of ${system.name}`, ...indent(tellAreas(assessment, system)), ''] : []),
      ...tellControls(assessment, controls),
      ...tellOpen(assessment, findings),
    ],
    pieces: { kind: 'key-report', asOf, keyReport: report, controls, findings },
  };
};
