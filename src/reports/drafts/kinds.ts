/** What can be drafted, in the order of `--help`. */
export const draftKinds = ['description', 'assertion', 'bridge-letter', 'control-matrix', 'request-letter'] as const;

export type DraftKind = (typeof draftKinds)[number];
