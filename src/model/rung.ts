/** The assurance ladder (DESIGN "How a verdict is reached"), lowest first. */
export const rungs = ['absent', 'informal', 'designed', 'implemented', 'operating'] as const;

export type Rung = (typeof rungs)[number];

/** Which of the two verdicts: 1 looks at a date, 2 over a period. */
export type ReportType = 1 | 2;

/** What each rung means, in the words of every report. */
export const rungMeaning: Readonly<Record<Rung, string>> = {
  absent: 'nobody does it, or someone said that it is missing',
  informal: 'someone says it is done; no written control with owner and procedure',
  designed: 'written: who, what, when, how, what it leaves behind; owned and mapped',
  implemented: 'in operation on the date, with at least one dated trace',
  operating: 'a trace for every expected occurrence in the period, no unresolved deviation',
};

/** The rung a report of this type asks of every control. */
export const neededRung = (type: ReportType): Rung => (type === 1 ? 'implemented' : 'operating');

/** Position on the ladder: 0 for absent to 4 for operating. */
export const height = (rung: Rung): number => rungs.indexOf(rung);

export const atLeast = (rung: Rung, needed: Rung): boolean => height(rung) >= height(needed);

export const lower = (a: Rung, b: Rung): Rung => (height(a) <= height(b) ? a : b);

export const higher = (a: Rung, b: Rung): Rung => (height(a) >= height(b) ? a : b);
