import type { Assessment } from '../../schema/assessment.js';

/** The assessment as it is, two spaces deep. Keys stand in the order in which the engine built them. */
export const renderJson = (assessment: Assessment): string => `${JSON.stringify(assessment, null, 2)}\n`;
