import type { Portfolio } from '../../schema/portfolio.js';
import { attestation } from '../../model/attestation.js';
import { commonGaps } from './common-gaps.js';
import type { ClientSummary } from './summarize-client.js';

const audience =
  'For the firm alone: it names every client beside the others. Give none of them this page, or a part of it that tells of another.';

/** Several clients in one summary, in the order in which their folders were named. */
export const portfolioOf = (
  asOf: string,
  summaries: readonly ClientSummary[],
  failures: Portfolio['failures'],
): Portfolio => ({
  schema: 'soc-gap/portfolio/v1',
  asOf,
  attestation,
  audience,
  clients: summaries.map(({ client }) => client),
  failures,
  commonGaps: commonGaps(summaries),
});
