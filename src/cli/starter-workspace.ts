/** soc-gap.yaml of a new workspace: valid as it stands, with everything else that can be said as comments. */
export const starterWorkspace = (
  name: string,
): string => `# What the organization says of itself. Only this file is needed; each other one deepens the verdict:
# controls.yaml, evidence.yaml, vendors.yaml, systems.yaml, people.yaml, tests.yaml, answers.yaml, acceptances.yaml,
# description.yaml (words for the system description), events.yaml (incidents and changes).
# Every key is explained by \`soc-gap schema engagement\`. Take the # away from what applies, or let
# \`soc-gap assess\` ask you at a terminal: it writes to the same files and keeps your comments.
version: 1

organization:
  name: ${JSON.stringify(name)}
  # description: What it does, in a sentence or two.
  # industry: payroll services
  # headcount: 140
  # services:
  #   - { id: payroll, name: Payroll processing }

# Who asks for the report: user-auditors, customer-finance, customer-security, regulators, investors, partners,
# prospects, nobody-yet. \`soc-gap advise\` tells from it whether SOC 1, SOC 2 or both fit.
# audience:
#   asks: [customer-security]
#   neededBy: 2027-03-31

# Type 1 has a date (asOf), type 2 a period.
# reports:
#   soc1:
#     type: 2
#     period: { from: 2026-01-01, to: 2026-09-30 }
#     packs: [soc1-core, soc1-itgc, soc1-payroll]
#   soc2:
#     type: 1
#     asOf: 2026-12-15
#     categories: [security]        # and availability, confidentiality, processing-integrity, privacy

# Facts that decide what is in scope. Leave out what nobody knows yet: silence counts as not assessed.
# scope:
#   financialReporting: false       # a service changes figures in customers' books
#   storesCustomerData: true
#   hostsSystems: true
#   uptimeCommitments: true
#   personalInformation: false
#   usesSubservice: true

# The few promises to customers against which SOC 2 criteria are judged.
# commitments:
#   - { id: encryption, text: Customer data is encrypted in transit and at rest., category: security }
`;
