export interface Term {
  readonly word: string;
  readonly means: string;
}

/** The words of every report, one for each thing. */
export const glossary: readonly Term[] = [
  { word: 'report', means: 'the SOC 1 or SOC 2 report that is being prepared for' },
  { word: 'type 1, type 2', means: 'a report as of a date, a report over a period' },
  { word: 'catalog', means: 'what a standard asks: requirements with their points' },
  { word: 'requirement', means: 'a SOC 2 criterion or a SOC 1 control objective' },
  {
    word: 'point',
    means:
      'a SOC 2 point of focus, or a control activity that a SOC 1 objective expects; points guide and are not requirements',
  },
  { word: 'control', means: 'what the organization does to meet requirements' },
  { word: 'evidence', means: 'a dated trace that a control operated: a file, a ticket, a scan' },
  { word: 'finding', means: 'one gap, deviation or observation, with its reason, severity and remedy' },
  { word: 'conclusion', means: 'what is said of a requirement for a report, with the reasons' },
  { word: 'rung', means: 'how well a control is assured, from absent to operating' },
  { word: 'occurrence', means: 'one time that a control is expected to be performed in the period' },
  { word: 'key control', means: 'a control without which its requirement would not be met' },
  { word: 'compensating control', means: 'a control that makes good the weakness of another' },
  { word: 'clean period', means: 'a type 2 period on whose first day every control is in operation' },
  {
    word: 'critical path',
    means: 'the chain of work that ends last: a delay of any part delays the start of the period',
  },
  { word: 'deviation', means: 'an occurrence that was not performed as the control says' },
  { word: 'subservice organization', means: 'a vendor whose controls are needed to meet the requirements' },
  {
    word: 'carve-out, inclusive',
    means: "a subservice organization's controls are left out of the report, or are part of it",
  },
  { word: 'CUEC', means: 'complementary user entity control: one that customers have to run' },
  {
    word: 'CSOC',
    means: 'complementary subservice organization control: one that a subservice organization has to run',
  },
];
