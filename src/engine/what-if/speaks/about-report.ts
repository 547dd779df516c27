import type { ReportKind } from '../../../schema/catalog.js';
import type { Loss } from '../../../schema/what-if.js';

/** What the readers of each report would have to do without; true of every organization, so it is on record nowhere. */
const without: Readonly<Record<ReportKind, string>> = {
  soc1: "Auditors of user entities would have nothing of yours on the figures in their clients' statements: each may ask to test your controls, or do more work of its own (AT-C 320). A SOC 2 report does not take its place.",
  soc2: 'Customers who have to judge how their data is kept would have no report to read, and ask by questionnaires and audits of their own. A SOC 1 report is for auditors and does not take its place.',
};

export const lostReport = (report: ReportKind): Loss => ({ kind: 'reader', says: without[report], decisive: false });
