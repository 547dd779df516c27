import { heading, paragraph, table } from '../document/blocks.js';
import { frequencyText, natureText, reportTitle } from '../view/labels.js';
import { joinFirst } from '../view/plural.js';
import { methodText } from '../view/third-parties.js';
import { toWrite } from './draft.js';
import type { WriteDraft } from './draft.js';
import { carriedBy, partiesOf } from './parties.js';

/** The control matrix as a service auditor takes it over: each requirement with its controls; tests and results are the auditor's. */
export const controlMatrix: WriteDraft = ({ assessment, report }) => {
  const byId = new Map(assessment.controls.map((control) => [control.id, control]));
  const requirements = assessment.requirements.filter((item) => item.report === report.report);
  const input = { assessment, report };
  const carriers = new Map(
    partiesOf(input).flatMap((party) => carriedBy(party, input).map((id) => [id, party] as const)),
  );
  const without = requirements.filter(
    ({ id, controls, type1 }) => controls.length === 0 && type1.conclusion !== 'not-applicable' && !carriers.has(id),
  );
  return {
    title: `Control matrix of ${assessment.organization.name} for ${reportTitle(report)}`,
    refused:
      without.length === 0
        ? []
        : [
            {
              what: 'A control for every requirement.',
              where: `None is mapped to ${joinFirst(
                without.map(({ id }) => id),
                20,
              )} (satisfies in controls.yaml). What a subservice organization carries is named in the description.`,
            },
          ],
    parts: [
      heading(2, 'Matrix'),
      paragraph(
        'Requirements are in words of this tool; the report itself takes the wording of its standard. Tests and their results are the service auditor’s to add.',
      ),
      requirements.length === 0
        ? paragraph('No requirement is in scope.')
        : table(
            ['Requirement', 'Control', 'What is done', 'Owner', 'Nature, kind, frequency', 'Tests and results'],
            requirements.flatMap(({ id, title, controls, type1 }) => {
              if (controls.length === 0) {
                const carrier = carriers.get(id);
                const none =
                  type1.conclusion === 'not-applicable'
                    ? 'not applicable'
                    : carrier
                      ? `carried by ${carrier.name} (${methodText(carrier)})`
                      : toWrite('a control, or who carries it');
                return [[`${id} ${title}`, none, '', '', '', '']];
              }
              return controls.flatMap((controlId) => {
                const control = byId.get(controlId);
                if (!control) return [];
                const how = [natureText(control.nature), control.kind, frequencyText(control.frequency)].filter(
                  (word) => word !== null,
                );
                return [
                  [
                    `${id} ${title}`,
                    `${control.id} ${control.title}`,
                    control.text ?? toWrite('who does what, when and how'),
                    control.owner ?? toWrite('owner'),
                    how.join(', ') || toWrite('nature, kind, frequency'),
                    '',
                  ],
                ];
              });
            }),
          ),
    ],
  };
};
