import type { Assessment } from '../../schema/assessment.js';
import type { Render } from '../report.js';
import { priorityTerms } from '../view/priority.js';
import { idOf, oscalDocument } from './document.js';
import type { Json } from './document.js';
import { knownFindings } from './known-findings.js';
import { properties } from './property.js';
import { riskOf } from './risk.js';
import { prose, title } from './text.js';

/** The model asks for at least one item. */
const nothingToDo = (assessment: Assessment): Json => ({
  uuid: idOf(assessment, 'item', 'none'),
  title: 'Nothing to remediate',
  description: 'The checks found no gap, deviation or observation in what is on record.',
});

/** The plan of action and milestones (OSCAL 1.2): every finding as a risk with its remedy and dates, in the order of the register. */
export const renderOscalPoam: Render = (assessment) => {
  const rank = new Map(assessment.order.map((id, index) => [id, index + 1]));
  const items = knownFindings(assessment).map((known) => {
    const { finding } = known;
    const risk = riskOf(assessment, known);
    const item: Json = {
      uuid: idOf(assessment, 'item', finding.fingerprint),
      title: title(finding.title),
      description: prose(finding.condition, `What to do: ${finding.recommendation}`),
      props: properties({
        finding: finding.id,
        severity: finding.severity,
        rank: rank.get(finding.id) ?? null,
        priority: priorityTerms(finding),
        requirement: finding.requirements,
      }),
      'related-risks': [{ 'risk-uuid': risk.uuid }],
    };
    return { item, risk: risk.json };
  });
  return oscalDocument(assessment, 'plan-of-action-and-milestones', 'Plan of action and milestones', {
    'system-id': { 'identifier-type': 'http://ietf.org/rfc/rfc4122', id: idOf(assessment, 'system') },
    risks: items.map(({ risk }) => risk),
    'poam-items': items.length > 0 ? items.map(({ item }) => item) : [nothingToDo(assessment)],
  });
};
