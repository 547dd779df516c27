import type { FileKind } from '../../schema/workspace-files.js';

/** What a new file of each kind is, in a line for people who open it. */
const purpose: Readonly<Partial<Record<FileKind, string>>> = {
  engagement: 'What the organization says of itself and of the reports that it prepares for.',
  controls: 'The control register: what the organization does, who does it, how often, and what shows it.',
  evidence: 'Dated traces that controls operated. Files are kept under evidence/.',
  vendors: 'Vendors and subservice organizations, their reports, and what they expect of us.',
  'user-controls': 'Controls that user entities have to run for the objectives to be met: only the necessary ones.',
  systems: 'Systems and processes in scope.',
  people: 'Who holds which duty.',
  access:
    'Who may do what where: exports of roles, the duties that roles carry, shared accounts, what stands in for a split.',
  tests: 'Pre-audit tests: population, sample, deviations.',
  acceptances: 'Accepted findings. Each names its approver and ends on a day.',
  responses: 'What management says to findings: owner, due date, status.',
  documents: 'Policies, plans and records: owner, approval, last review.',
  training: 'Rounds of training: who had to take part, and who did.',
  answers: 'What was said when somebody asked. A control in controls.yaml says more than an answer.',
};

/** How a new file of the workspace starts: the schema for editors, and what it is. */
export const newFile = (kind: FileKind): string => {
  const schema = `# yaml-language-server: $schema=./node_modules/soc-gap/dist/schemas/${kind}.json`;
  const text = purpose[kind];
  return [
    schema,
    ...(text === undefined ? [] : [`# ${text}`]),
    ...(kind === 'engagement' ? ['version: 1'] : []),
    '',
  ].join('\n');
};
