import type { Assessment } from '../../schema/assessment.js';

/** What is said where no principal service commitment is on record. Control objectives of SOC 1 are not judged against any. */
export const noCommitments = ({ reports }: Pick<Assessment, 'reports'>): string =>
  reports.some(({ report }) => report === 'soc2')
    ? 'None. No principal service commitment is on record; SOC 2 criteria are judged against them.'
    : 'None. No principal service commitment is on record; a SOC 1 report is judged against its control objectives.';
