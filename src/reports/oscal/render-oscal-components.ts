import type { AssessedControl, AssessedRequirement, Assessment } from '../../schema/assessment.js';
import type { Render } from '../report.js';
import { frequencyText, natureText, reportLabel } from '../view/labels.js';
import { idOf, oscalDocument } from './document.js';
import type { Json } from './document.js';
import { properties } from './property.js';
import { prose, title, token } from './text.js';

const implementationsOf = (
  assessment: Assessment,
  control: AssessedControl,
  requirements: ReadonlyMap<string, AssessedRequirement>,
  source: string,
): Json =>
  control.serves.flatMap((report) => {
    const served = control.requirements.filter((id) => requirements.get(id)?.report === report);
    if (served.length === 0) return [];
    return [
      {
        uuid: idOf(assessment, 'implementation', report, control.id),
        source: `#${source}`,
        description: prose(`${control.id} for the ${reportLabel[report]} report.`),
        'implemented-requirements': served.map((id) => ({
          uuid: idOf(assessment, 'implemented', control.id, id),
          'control-id': token(id),
          description: prose(control.text ?? control.title),
        })),
      },
    ];
  });

const componentOf = (
  assessment: Assessment,
  control: AssessedControl,
  requirements: ReadonlyMap<string, AssessedRequirement>,
  source: string,
): Json => ({
  uuid: idOf(assessment, 'control', control.id),
  type: 'process-procedure',
  title: title(`${control.id} ${control.title}`),
  description: prose(control.text ?? 'The control is named and not written down yet.'),
  props: properties({
    control: control.id,
    owner: control.owner,
    performer: control.performers,
    procedure: control.procedure,
    nature: natureText(control.nature),
    kind: control.kind,
    frequency: frequencyText(control.frequency),
    key: control.key,
    leaves: control.leaves,
    system: control.systems,
    since: control.since,
    until: control.until,
  }),
  'control-implementations': implementationsOf(assessment, control, requirements, source),
});

/** The control register as an OSCAL 1.2 component definition: each control a procedure, with the requirements that it serves. */
export const renderOscalComponents: Render = (assessment) => {
  const requirements = new Map(assessment.requirements.map((item) => [item.id, item]));
  const source = idOf(assessment, 'catalog');
  return oscalDocument(assessment, 'component-definition', 'Controls', {
    components: assessment.controls.map((control) => componentOf(assessment, control, requirements, source)),
    'back-matter': {
      resources: [
        {
          uuid: source,
          title: 'Requirements in scope',
          description: 'The format oscal-catalog writes them.',
          rlinks: [{ href: './gap-report.oscal-catalog.json', 'media-type': 'application/oscal+json' }],
        },
      ],
    },
  });
};
