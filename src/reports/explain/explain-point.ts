import type { Assessment } from '../../schema/assessment.js';
import { effortText, reportTitle } from '../view/labels.js';
import type { Explanation } from './explanation.js';
import { controlsOf, pointState } from './explain-requirement.js';
import { indent, tellStandings } from './tell-standing.js';

/** Why a point stands where it does; undefined where no point in scope has this id. */
export const explainPoint = (assessment: Assessment, id: string): Explanation | undefined => {
  const requirement = assessment.requirements.find((item) => item.points.some((point) => point.id === id));
  const point = requirement?.points.find((item) => item.id === id);
  const report = assessment.reports.find((item) => item.report === requirement?.report);
  if (!requirement || !point || !report) return undefined;
  const controls = controlsOf(assessment, point.controls);
  const { asOf } = assessment;
  return {
    lines: [
      `${point.id}  point of ${requirement.id} ${requirement.title}`,
      `In the scope of ${reportTitle(report)}, assessed as of ${asOf}`,
      '',
      `State: ${pointState[point.state]}`,
      ...indent([
        `type 1  ${point.type1 ?? 'nothing is known'}`,
        ...(report.period ? [`type 2  ${point.type2 ?? 'nothing is known'}`] : []),
        ...(point.reason ? [`Reason given: ${point.reason}`] : []),
      ]),
      '',
      'What is expected',
      ...indent([point.expectation, ...point.evidence.map((item) => `- evidence: ${item}`)]),
      '',
      controls.length > 0 ? `Controls (${controls.length})` : 'Controls: none is mapped to it',
      ...controls.flatMap((control) =>
        indent([`${control.id}  ${control.title}`, ...indent(tellStandings(assessment, control, report))]),
      ),
      '',
      'Points guide and are not requirements: each asks for a control or for a reason why it needs none.',
      '',
      ...(['covered', 'carried', 'not-applicable'].includes(point.state)
        ? []
        : ['Next', ...indent([point.remedy, `Usual effort: ${effortText(point.effort)}`])]),
      `More: soc-gap explain ${requirement.id}`,
    ],
    pieces: { kind: 'point', asOf, requirement: requirement.id, report: report.report, point, controls },
  };
};
