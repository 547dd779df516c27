import { coverageLabel, cuecLabel, gapText, roleLabel } from '../view/third-parties.js';
import { reportLabel } from '../view/labels.js';
import { register } from './register.js';

/** Every vendor, once for each report of ours. */
export const thirdParties = register(
  'third-parties',
  ({ thirdParties: rows }) => rows.flatMap((party) => party.coverage.map((coverage) => ({ party, coverage }))),
  {
    Id: ({ party }) => party.id,
    Name: ({ party }) => party.name,
    Service: ({ party }) => party.service,
    Role: ({ party }) => roleLabel[party.role],
    Why: ({ party }) => party.why,
    Method: ({ party }) => party.method,
    'For report': ({ coverage }) => reportLabel[coverage.report],
    'Its reports': ({ coverage }) => coverageLabel[coverage.state],
    'Days not covered': ({ coverage }) => gapText(coverage),
    'Why so': ({ coverage }) => coverage.says,
    'What follows': ({ coverage }) => coverage.consequence,
    'Carries wholly': ({ coverage }) => coverage.carries,
    'Bears on': ({ coverage }) => coverage.bearsOn,
    'Next report expected': ({ coverage }) => coverage.next?.expected,
    Findings: ({ party }) => party.findings,
  },
);

/** What the reports of vendors expect of us, what we assume of them, and what we expect of our user entities. */
export const complementaryControls = register(
  'complementary-controls',
  ({ thirdParties: rows, userControls }) => [
    ...rows.flatMap(({ id, cuecs, csocs }) => [
      ...cuecs.map(({ text, state, controls }) => ({
        kind: 'CUEC of a vendor',
        who: id,
        text,
        state: cuecLabel[state],
        requirements: [],
        controls: controls.map((control) => control.id),
      })),
      ...csocs.map(({ text, requirements, monitoredBy }) => ({
        kind: 'CSOC',
        who: id,
        text,
        state: monitoredBy.length > 0 ? 'monitored' : 'not monitored',
        requirements,
        controls: monitoredBy.map((control) => control.id),
      })),
    ]),
    ...userControls.map(({ id, text, requirements, needed }) => ({
      kind: 'CUEC of ours',
      who: id,
      text,
      state: needed ?? 'no reason why it is needed',
      requirements,
      controls: [],
    })),
  ],
  {
    Kind: (row) => row.kind,
    'Of or id': (row) => row.who,
    Control: (row) => row.text,
    'State or need': (row) => row.state,
    Requirements: (row) => row.requirements,
    'Controls of ours': (row) => row.controls,
  },
);
