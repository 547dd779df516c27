import { compareBy, unique } from '../model/order.js';
import type { Workspace } from '../model/workspace.js';
import type { Assessment } from '../schema/assessment.js';

/** Everybody whom a register names: those in people.yaml, and those whom other registers call owner, performer, approver or such. */
const peopleOf = (workspace: Workspace, duties: Assessment['duties']): Assessment['names']['people'] => {
  const known = workspace.people.map(({ id, name, role }) => ({ id, name, role: role ?? null }));
  const taken = new Set(known.flatMap(({ id, name }) => [id, name]));
  const mentioned = [
    ...workspace.controls.flatMap(({ owner, performers = [] }) => [owner, ...performers]),
    ...workspace.evidence.map(({ by }) => by),
    ...workspace.vendors.flatMap(({ owner, reports = [], bridge }) => [
      owner,
      bridge?.signer,
      ...reports.map(({ reviewer }) => reviewer),
    ]),
    ...workspace.systems.map(({ owner }) => owner),
    ...workspace.processes.map(({ owner }) => owner),
    ...workspace.tests.map(({ by }) => by),
    ...workspace.acceptances.map(({ approver }) => approver),
    ...workspace.responses.map(({ owner }) => owner),
    ...workspace.documents.flatMap(({ owner, approver }) => [owner, approver]),
    ...workspace.training.flatMap(({ people = [] }) => people),
  ].filter((name) => name !== undefined && !taken.has(name)) as string[];
  // Every export names hundreds of thousands; those that a report speaks of are in conflict or unknown.
  const spokenOf = [
    ...duties.conflicts.flatMap(({ kind, holder }) => (kind === 'holder' ? holder : [])),
    ...duties.unknown.flatMap(({ first }) => first),
  ].filter((name) => !taken.has(name));
  const others = unique([...mentioned, ...spokenOf]).sort(compareBy((name) => name));
  return [...known, ...others.map((name) => ({ id: null, name, role: null }))];
};

/** Who and what an assessment speaks of by name, so that a saved one can be shared without them. */
export const gatherNames = (workspace: Workspace, duties: Assessment['duties']): Assessment['names'] => ({
  people: peopleOf(workspace, duties),
  systems: workspace.systems.map(({ id, name }) => ({ id, name })),
  vendors: [
    ...workspace.vendors.map(({ id, name }) => ({ id, name })),
    // Organizations behind them have no id of their own.
    ...unique(
      workspace.vendors.flatMap(({ reports = [] }) =>
        reports.flatMap(({ subservice = [] }) => subservice.map(({ name }) => name)),
      ),
    ).map((name) => ({ id: name, name })),
  ],
});
