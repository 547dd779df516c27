import type { AssessedControl, Assessment } from '../../schema/assessment.js';
import { frequencyText, natureText, reportLabel } from '../view/labels.js';
import { plural } from '../view/plural.js';
import type { Explanation } from './explanation.js';
import { fact } from './fact.js';
import { findingsOf, tellFindings, tellNext } from './tell-findings.js';
import { tellTwoReports } from './tell-two-reports.js';
import { tellChain } from './tell-chain.js';
import { tellLadder } from './tell-method.js';
import { indent, tellStandings } from './tell-standing.js';
import { tellWording } from './tell-wording.js';

const tellRecord = (control: AssessedControl): string[] => [
  fact('text', control.text),
  fact('owner', control.owner),
  fact('performed by', control.performers),
  fact('frequency', frequencyText(control.frequency)),
  fact('nature', natureText(control.nature)),
  fact('kind', control.kind),
  fact('key', control.key ? 'yes' : 'no'),
  fact('leaves', control.leaves),
  fact('procedure', control.procedure),
  fact('systems', control.systems),
  fact('relies on', control.reliesOn),
  fact('since', control.since),
  ...(control.assertions.length > 0 ? [fact('assertions', control.assertions)] : []),
  ...(control.until ? [fact('until', control.until)] : []),
  fact(
    'evidence',
    `${plural(control.evidence, 'item')} on file${control.latestEvidence ? `, the newest of ${control.latestEvidence}` : ''}`,
  ),
];

/** Why a control stands where it does; undefined where no control has this id. */
export const explainControl = (assessment: Assessment, id: string): Explanation | undefined => {
  const control = assessment.controls.find((item) => item.id === id);
  if (!control) return undefined;
  const findings = findingsOf(assessment, control.findings);
  const standings = tellStandings(assessment, control);
  const { asOf, plan } = assessment;
  const waste = plan.waste.find((item) => item.control === id);
  return {
    lines: [
      `${control.id}  ${control.title}`,
      control.serves.length > 0
        ? `Serves ${control.serves.map((report) => reportLabel[report]).join(' and ')}, assessed as of ${asOf}`
        : `Serves no report in scope, assessed as of ${asOf}`,
      '',
      'What is on record',
      ...indent(tellRecord(control)),
      '',
      'How it reads',
      ...indent(tellWording(control)),
      '',
      'Where it stands',
      ...indent(standings.length > 0 ? standings : ['Nowhere: it bears on no requirement in scope.']),
      '',
      ...tellChain(assessment, control),
      ...tellTwoReports(assessment, id),
      `Requirements: ${control.requirements.join(', ') || 'none in scope'}`,
      `Mapped to: ${control.satisfies.join(', ') || 'nothing'}`,
      '',
      ...tellFindings(findings),
      '',
      ...(waste ? [`Could be dropped: ${waste.because}`, ''] : []),
      ...tellLadder(),
      '',
      ...tellNext(assessment, findings),
    ],
    pieces: {
      kind: 'control',
      asOf,
      control,
      findings,
      waste: waste ?? null,
      effort: assessment.overlap.controls.find((item) => item.control === id) ?? null,
    },
  };
};
