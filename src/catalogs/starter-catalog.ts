import type { ReportKind } from '../schema/catalog.js';

/** Ids that a starter's requirement and point will have; `known` are those that are taken. */
export const starterIds = (id: string, known: ReadonlySet<string>): { readonly requirement: string; readonly point: string } => {
  const short = id.replace(/^soc[12]-/, '');
  const requirement = [short, id, `own-${id}`].map((start) => `${start}-01`).find((one) => !known.has(one)) ?? `${id}-own-01`;
  return { requirement, point: `${requirement}.p1` };
};

const head = (id: string, report: ReportKind, reviewed: string): string => `\
# Objectives or criteria of your own. \`soc-gap catalog lint\` looks them over; \`soc-gap assess\` reads them from catalogs/.
kind: catalog
id: ${id}
report: ${report}
title: ${report === 'soc1' ? 'Our own control objectives' : 'Our own criteria'}
# Change the edition when the wording changes in substance: reports name it.
edition: "1"
standard: ${report === 'soc1' ? 'AT-C section 320' : 'Additional criteria beside TSP section 100'}
provenance:
  author: Management
  basis: Written by management for its own report.
  reviewed: ${reviewed}
groups:
  - { id: own, title: Our services }
requirements:
`;

const objective = (requirement: string, point: string): string => `\
  - id: ${requirement}
    group: own
    title: Recording of transactions
    # One outcome that can be tested and that bears on the financial reporting of your customers.
    statement: >-
      Controls provide reasonable assurance that user entities' transactions are recorded completely and in the right
      period.
    risk: A transaction that is lost or late misstates the user entities' balances.
    # One question for somebody who is no auditor.
    question: Does somebody compare the count and total of received and recorded transactions each day?
    # How often customers ask about it: 1 seldom, 2 often, 3 nearly always.
    demand: 2
    assertions: [completeness, cut-off]
    points:
      - id: ${point}
        expectation: An operator compares count and total of each received batch with what was recorded and signs the comparison.
        evidence:
          - Signed batch comparison with both totals
        remedy: Build a daily comparison report, name who signs it, and keep each signed report for the period.
        # Person-days: from a prepared team to one that starts from nothing.
        effort: { low: 1, high: 5 }
`;

const criterion = (requirement: string, point: string): string => `\
  - id: ${requirement}
    group: own
    category: security
    title: Customer keys
    # What must be true.
    statement: Keys that belong to customers are used only for the customer who brought them.
    risk: A key that serves two customers opens the data of one to the other.
    # One question for somebody who is no auditor.
    question: Does each customer have keys of its own, and does somebody review who can use them?
    # How often customers ask about it: 1 seldom, 2 often, 3 nearly always.
    demand: 2
    points:
      - id: ${point}
        # all, system, or the one category that it speaks to.
        scope: all
        expectation: Each customer has keys of its own, and the list of keys names the customer.
        evidence:
          - Key inventory by customer
        remedy: Export the key inventory, give each key one customer, and rotate those that serve more than one.
        # Person-days: from a prepared team to one that starts from nothing.
        effort: { low: 1, high: 5 }
`;

/** The text of a commented catalog to start from: valid, and lint has nothing to say of it. `reviewed` is a plain date. */
export const starterCatalog = (
  id: string,
  report: ReportKind,
  reviewed: string,
  { requirement, point }: ReturnType<typeof starterIds>,
): string => head(id, report, reviewed) + (report === 'soc1' ? objective : criterion)(requirement, point);
