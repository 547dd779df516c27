import type { KeyReport } from '../../schema/registers.js';
import type { ControlFacts, Facts } from '../facts.js';
import { unique } from '../order.js';
import { foundationsOf } from './foundation.js';
import { evidenceOfReports, proveReport } from './key-report-proof.js';
import type { Proof, ProofState } from './key-report-proof.js';
import { layersOf } from './layers.js';

/** A key report with what is shown of it for each report of ours that counts on it. */
export interface KeyReportFacts {
  readonly report: KeyReport;
  readonly index: number;
  /** Controls that are performed with it. */
  readonly users: readonly ControlFacts[];
  /** Empty where no report in scope counts on it. */
  readonly proofs: readonly Proof[];
  /** The worst of the proofs; null where there is none to give. */
  readonly state: ProofState | null;
  readonly says: string;
}

const worstFirst: readonly ProofState[] = ['unproven', 'doubtful', 'proven'];

const tell = (proofs: readonly Proof[]): string => {
  if (proofs.length === 0)
    return 'Not assessed: no control in scope is performed with it, and user entities do not receive it.';
  const says = unique(proofs.map((proof) => proof.says));
  return says.length === 1
    ? (says[0] ?? '')
    : proofs.map((proof) => `For ${proof.scope.report === 'soc1' ? 'SOC 1' : 'SOC 2'}: ${proof.says}`).join(' ');
};

/** Every key report, judged against the standings in `facts`. A report counts on it through a control, or since user entities do. */
export const keyReportFacts = (facts: Facts): readonly KeyReportFacts[] => {
  const { workspace, scopes, controlById } = facts;
  const items = evidenceOfReports(facts);
  const tools = { facts, items, foundations: foundationsOf(facts), layers: layersOf(workspace.systems) };
  const financial = new Set(workspace.processes.filter((work) => work.financial).map(({ id }) => id));
  return workspace.keyReports.map((report, index) => {
    const users = unique(report.usedBy ?? []).flatMap((id) => controlById.get(id) ?? []);
    const feedsUsers = report.forUsers === true || (report.process !== undefined && financial.has(report.process));
    const proofs = scopes
      .filter(
        (scope) => (scope.report === 'soc1' && feedsUsers) || users.some(({ serves }) => serves.includes(scope.report)),
      )
      .map((scope) => proveReport(report, scope, tools));
    const state = worstFirst.find((wanted) => proofs.some((proof) => proof.state === wanted)) ?? null;
    return { report, index, users, proofs, state, says: tell(proofs) };
  });
};
