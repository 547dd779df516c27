import type { AssessedControl, AssessedPoint, AssessedRequirement, Assessment } from '../../schema/assessment.js';
import { categoryLabel, frequencyText, reportTitle } from '../view/labels.js';
import { basisLabel } from '../view/assertion.js';
import type { Explanation } from './explanation.js';
import { findingsOf, tellFindings, tellNext } from './tell-findings.js';
import { tellLadder } from './tell-method.js';
import { indent, tellStandings, tellVerdict } from './tell-standing.js';

export const pointState: Readonly<Record<AssessedPoint['state'], string>> = {
  covered: 'covered',
  carried: 'carried by a subservice organization',
  said: 'an answer alone',
  missing: 'missing',
  'not-assessed': 'not assessed',
  'not-applicable': 'not applicable',
};

/** Controls by id, in the order of the register. */
export const controlsOf = (assessment: Assessment, ids: readonly string[]): AssessedControl[] => {
  const wanted = new Set(ids);
  return assessment.controls.filter((control) => wanted.has(control.id));
};

const tellPoint = ({ id, state, type1, type2, controls, expectation, reason }: AssessedPoint): string[] => {
  const rungs = [type1 && `type 1 ${type1}`, type2 && `type 2 ${type2}`].filter((text) => text !== null);
  const detail = [pointState[state], ...rungs, ...(controls.length > 0 ? [controls.join(', ')] : [])].join('; ');
  return [`${id}  ${detail}`, ...indent([expectation, ...(reason ? [`Reason given: ${reason}`] : [])])];
};

const tellTitle = ({ id, title, group, catalog, category, coso, assertions }: AssessedRequirement): string[] => [
  `${id}  ${title}`,
  [
    `catalog ${catalog}, group ${group}`,
    ...(category ? [`category ${categoryLabel[category]}`] : []),
    ...(coso.length > 0 ? [`COSO ${coso.length === 1 ? 'principle' : 'principles'} ${coso.join(', ')}`] : []),
    ...(assertions.length > 0 ? [`assertions ${assertions.join(', ')}`] : []),
  ].join('; '),
];

/** Organizations whose controls meet it, where they do: the description has to name them (AT-C 320; DC 200, DC7). */
const tellCarriers = ({ thirdParties }: Assessment, { id }: AssessedRequirement): string[] =>
  thirdParties
    .filter(({ coverage }) => coverage.some(({ carries }) => carries.includes(id)))
    .flatMap((item) => [
      `Carried by ${item.name} (${item.method ?? 'method not chosen'}), not by controls of ours`,
      ...indent([item.report, `More: soc-gap explain ${item.id}`]),
      '',
    ]);
/** What management's own assertion about it rests on. */
const tellBasis = ({ assertion }: Assessment, id: string): string[] =>
  assertion
    .flatMap(({ requirements }) => requirements.filter((item) => item.id === id))
    .flatMap(({ basis, says }) => [`Basis of management's assertion: ${basisLabel[basis]}`, ...indent([`- ${says}`])]);

/** Why a requirement is concluded as it is; undefined where no requirement in scope has this id. */
export const explainRequirement = (assessment: Assessment, id: string): Explanation | undefined => {
  const requirement = assessment.requirements.find((item) => item.id === id);
  const report = assessment.reports.find((item) => item.report === requirement?.report);
  if (!requirement || !report) return undefined;
  const controls = controlsOf(assessment, requirement.controls);
  const findings = findingsOf(assessment, requirement.findings);
  const { asOf } = assessment;
  return {
    lines: [
      ...tellTitle(requirement),
      '',
      `Asked for by ${reportTitle(report)}, assessed as of ${asOf}`,
      ...indent([requirement.statement, `Risk: ${requirement.risk}`]),
      '',
      ...tellVerdict(report, 1, requirement.type1),
      ...tellVerdict(report, 2, requirement.type2),
      ...tellBasis(assessment, id),
      '',
      ...tellCarriers(assessment, requirement),
      controls.length > 0 ? `Controls (${controls.length})` : 'Controls: none is mapped to it',
      ...controls.flatMap((control) =>
        indent([
          `${control.id}  ${control.title}; ${control.owner ?? 'no owner'}; ${frequencyText(control.frequency) ?? 'no frequency'}`,
          ...indent(tellStandings(assessment, control, report)),
        ]),
      ),
      '',
      `Points (${requirement.points.length})`,
      ...indent(requirement.points.flatMap(tellPoint)),
      '',
      ...tellFindings(findings),
      '',
      ...tellLadder(),
      '',
      ...tellNext(assessment, findings),
    ],
    pieces: {
      kind: 'requirement',
      asOf,
      type: report.type,
      date: report.asOf,
      period: report.period,
      requirement,
      controls,
      findings,
    },
  };
};
