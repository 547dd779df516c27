/** Control objectives that a SOC 1 report usually has (practice under AT-C 320; management chooses its objectives). */
export const usualObjectives = { from: 10, to: 30 } as const;
