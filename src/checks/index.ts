import type { Check } from '../model/check.js';
import { carriedRequirement } from './carried-requirement.js';
import { assertionUncovered } from './assertion-uncovered.js';
import { accessLeaver } from './access-leaver.js';
import { accessStaleList } from './access-stale-list.js';
import { accessUnknownHolder } from './access-unknown-holder.js';
import { accessUnmappedRole } from './access-unmapped-role.js';
import { commitments } from './commitments.js';
import { contradictedAnswer } from './contradicted-answer.js';
import { csocUnmonitored } from './csoc-unmonitored.js';
import { assertionBasis } from './assertion-basis.js';
import { descriptionGap } from './description-gap.js';
import { boilerplateWording } from './boilerplate-wording.js';
import { controlWording } from './control-wording.js';
import { documentReadiness } from './document-readiness.js';
import { doubtfulMapping } from './doubtful-mapping.js';
import { duplicateEvidence } from './duplicate-evidence.js';
import { dutyConflict } from './duty-conflict.js';
import { dutyMitigation } from './duty-mitigation.js';
import { evidenceDates } from './evidence-dates.js';
import { evidenceKind } from './evidence-kind.js';
import { frequencyMismatch } from './frequency-mismatch.js';
import { generalControls } from './general-controls.js';
import { incompleteControl } from './incomplete-control.js';
import { interfaceUnreconciled } from './interface-unreconciled.js';
import { keyReportUnproven } from './key-report-unproven.js';
import { lateOccurrence } from './late-occurrence.js';
import { mapMissing } from './map-missing.js';
import { missingOccurrence } from './missing-occurrence.js';
import { nestedSubservice } from './nested-subservice.js';
import { nearDuplicateControls } from './near-duplicate-controls.js';
import { noControl } from './no-control.js';
import { noEvidence } from './no-evidence.js';
import { noOwner } from './no-owner.js';
import { noPopulation } from './no-population.js';
import { objectiveCount } from './objective-count.js';
import { objectiveOverlap } from './objective-overlap.js';
import { orphanAcceptance } from './orphan-acceptance.js';
import { partialControl } from './partial-control.js';
import { partialCoverage } from './partial-coverage.js';
import { periodLength } from './period-length.js';
import { sensitiveOutOfScope } from './sensitive-out-of-scope.js';
import { sharedAccount } from './shared-account.js';
import { staleEvidence } from './stale-evidence.js';
import { stepWithoutControl } from './step-without-control.js';
import { subserviceMethod } from './subservice-method.js';
import { systemWithoutGeneralControls } from './system-without-general-controls.js';
import { testDeviation } from './test-deviation.js';
import { trainingReadiness } from './training-readiness.js';
import { transactionConflict } from './transaction-conflict.js';
import { uncoveredPoints } from './uncovered-points.js';
import { unusedSystem } from './unused-system.js';
import { unknownName } from './unknown-name.js';
import { unusableEvidence } from './unusable-evidence.js';
import { unwrittenControl } from './unwritten-control.js';
import { userControlCount } from './user-control-count.js';
import { userControlNeeded } from './user-control-needed.js';
import { userControlsUndecided } from './user-controls-undecided.js';
import { vendorBridge } from './vendor-bridge.js';
import { vendorContract } from './vendor-contract.js';
import { vendorCuec } from './vendor-cuec.js';
import { vendorDecision } from './vendor-decision.js';
import { vendorReport } from './vendor-report.js';
import { vendorReportDue } from './vendor-report-due.js';
import { vendorReview } from './vendor-review.js';

/** Every check, in the order in which findings of one requirement are told. To add one: its file, and a line here. */
export const checks: readonly Check[] = [
  noControl,
  partialCoverage,
  contradictedAnswer,
  unwrittenControl,
  noOwner,
  partialControl,
  dutyConflict,
  transactionConflict,
  dutyMitigation,
  accessLeaver,
  accessUnknownHolder,
  accessUnmappedRole,
  accessStaleList,
  sharedAccount,
  testDeviation,
  noEvidence,
  staleEvidence,
  missingOccurrence,
  lateOccurrence,
  noPopulation,
  unusableEvidence,
  duplicateEvidence,
  evidenceDates,
  evidenceKind,
  vendorReport,
  generalControls,
  carriedRequirement,
  vendorDecision,
  systemWithoutGeneralControls,
  keyReportUnproven,
  stepWithoutControl,
  assertionUncovered,
  interfaceUnreconciled,
  sensitiveOutOfScope,
  subserviceMethod,
  vendorReview,
  vendorBridge,
  vendorCuec,
  csocUnmonitored,
  vendorContract,
  nestedSubservice,
  vendorReportDue,
  incompleteControl,
  frequencyMismatch,
  controlWording,
  unknownName,
  doubtfulMapping,
  nearDuplicateControls,
  boilerplateWording,
  uncoveredPoints,
  documentReadiness,
  trainingReadiness,
  userControlsUndecided,
  userControlNeeded,
  userControlCount,
  descriptionGap,
  assertionBasis,
  commitments,
  objectiveCount,
  objectiveOverlap,
  mapMissing,
  unusedSystem,
  periodLength,
  orphanAcceptance,
];
