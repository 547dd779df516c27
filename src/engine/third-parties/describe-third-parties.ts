import type { ControlFacts, Facts } from '../../model/facts.js';
import { answerCuec, newestEvidence, rungOf } from '../../model/third-party/answer-cuec.js';
import { assumedControls } from '../../model/third-party/vendor-items.js';
import { vendorFacts } from '../../model/third-party/vendor-facts.js';
import type { VendorFacts } from '../../model/third-party/vendor-facts.js';
import type { ControlState, Finding, ThirdParty, ThirdPartyCoverage } from '../../schema/assessment.js';
import { describeBridge, describeCoverage, describeReports } from './describe-reports.js';

const stateOf = (id: string, controlById: ReadonlyMap<string, ControlFacts>): ControlState[] => {
  const facts = controlById.get(id);
  return facts ? [{ id, rung: rungOf(facts), latestEvidence: newestEvidence(facts) }] : [];
};

/** What its reports carry: told once where it is the same for both of ours. */
const tellCoverage = (coverage: readonly ThirdPartyCoverage[]): string => {
  const told = coverage.filter(({ matters }) => matters);
  const of = told.length > 0 ? told : coverage;
  if (new Set(of.map(({ says }) => says)).size <= 1) return of[0]?.says ?? '';
  return of.map(({ report, says }) => `For ${report === 'soc1' ? 'SOC 1' : 'SOC 2'}: ${says}`).join(' ');
};

const describe = (item: VendorFacts, facts: Facts, findings: readonly string[]): ThirdParty => {
  const { vendor, role } = item;
  const { controlById } = facts;
  const coverage = describeCoverage(item, facts);
  const states = (ids: readonly string[]): ControlState[] => ids.flatMap((id) => stateOf(id, controlById));
  return {
    id: vendor.id,
    name: vendor.name,
    service: vendor.service ?? null,
    owner: vendor.owner ?? null,
    role: role.role,
    reliedOn: item.isRelied,
    why: [...role.reasons],
    conflict: role.conflict,
    decision: vendor.decision ?? null,
    method: vendor.method ?? null,
    report: tellCoverage(coverage),
    coverage,
    reports: describeReports(item, facts),
    bridge: describeBridge(item, facts),
    cuecs: (vendor.cuecs ?? []).map((cuec) => ({
      text: cuec.text,
      state: answerCuec(cuec, controlById),
      reason: cuec.notNeeded ?? null,
      controls: states(cuec.controls ?? []),
    })),
    csocs: assumedControls(vendor).map(({ text, requirements, monitoredBy }) => ({
      text,
      requirements: [...requirements],
      monitoredBy: states(monitoredBy),
    })),
    monitoredBy: vendor.monitoredBy ?? [],
    contract: vendor.contract ?? null,
    controls: item.relying.map(({ control }) => control.id),
    findings: [...findings],
  };
};

/** Every vendor of the register as the assessment tells it, in its order. */
export const describeThirdParties = (facts: Facts, findings: readonly Finding[]): ThirdParty[] => {
  const byVendor = new Map<string, string[]>();
  for (const { subject, id } of findings) {
    if (subject.kind !== 'vendor') continue;
    const list = byVendor.get(subject.id);
    if (list) list.push(id);
    else byVendor.set(subject.id, [id]);
  }
  return vendorFacts(facts).map((item) => describe(item, facts, byVendor.get(item.vendor.id) ?? []));
};
