import { register } from './register.js';

/** Steps of every process, with the controls on them. */
export const processSteps = register(
  'process-steps',
  ({ map }) => map.processes.flatMap((work) => work.steps.map((step) => ({ work, step }))),
  {
    Process: ({ work }) => work.id,
    'Name of the process': ({ work }) => work.name,
    Financial: ({ work }) => work.financial,
    Step: ({ step }) => step.id,
    'Name of the step': ({ step }) => step.name,
    Kind: ({ step }) => step.kind,
    Systems: ({ step }) => step.systems,
    Controls: ({ step }) => step.controls.map(({ id }) => id),
    State: ({ step }) => step.state,
    Why: ({ step }) => step.says,
  },
);

/** Assertions of the statement lines that processes feed, with what covers each. */
export const assertions = register(
  'assertions',
  ({ map }) =>
    map.processes.flatMap((work) => work.lines.flatMap((line) => line.cells.map((cell) => ({ work, line, cell })))),
  {
    Process: ({ work }) => work.id,
    'Statement line': ({ line }) => line.name,
    Assertion: ({ cell }) => cell.assertion,
    Controls: ({ cell }) => cell.controls.map(({ id }) => id),
    State: ({ cell }) => cell.state,
    Why: ({ cell }) => cell.says,
  },
);

export const systems = register('systems', ({ map }) => map.systems, {
  Id: (row) => row.id,
  Name: (row) => row.name,
  Owner: (row) => row.owner,
  Vendor: (row) => row.vendor,
  'Out of scope because': (row) => row.outOfScope,
  'On the financial map': (row) => row.financial,
  Sensitive: (row) => row.sensitive,
  Holds: (row) => row.holds,
  'Runs on': (row) => row.runsOn,
  'IT general controls': (row) =>
    row.generalControls.map(({ report, type, says }) => `${report} type ${type}: ${says}`),
});

export const interfaces = register('interfaces', ({ map }) => map.interfaces, {
  Id: (row) => row.id,
  Name: (row) => row.name,
  From: (row) => row.from.name,
  To: (row) => row.to.name,
  Carries: (row) => row.carries,
  Controls: (row) => row.controls.map(({ id }) => id),
  State: (row) => row.state,
  Why: (row) => row.says,
});

export const keyReports = register('key-reports', ({ map }) => map.keyReports, {
  Id: (row) => row.id,
  Name: (row) => row.name,
  System: (row) => row.system,
  'Counted on by': (row) => row.usedBy,
  'Goes to user entities': (row) => row.forUsers,
  Controls: (row) => row.controls.map(({ id }) => id),
  Evidence: (row) => row.evidence,
  State: (row) => row.state,
  Why: (row) => row.says,
});
