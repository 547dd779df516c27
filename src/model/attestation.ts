/** Stands in every report: AT-C 105 and 205 keep opinions for the practitioner. */
export const attestation =
  'This is a readiness assessment by or for management. It is no attestation, no examination and no opinion under AICPA standards, and it predicts none: only an independent CPA who examines the system can report on it.';
