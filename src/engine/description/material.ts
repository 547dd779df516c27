import type { Facts, ReportScope } from '../../model/facts.js';
import type { ListName, Workspace } from '../../model/workspace.js';
import type { DescribedItem } from '../../schema/assessment.js';

/** One thing that a register holds, as material for a description. */
export interface Entry {
  /** Empty where it has no name of its own. */
  readonly label: string;
  readonly file: string | null;
  readonly line: number | null;
  /** How much stands under each field: words of a text, entries of a list, 1 for a value. A field that is not named holds nothing. */
  readonly has: Readonly<Record<string, number>>;
  /** It follows from the catalogs or the scope: its being there says nothing of the organization. */
  readonly given?: true;
}

/** Gives the entries of one kind that concern a report, in the order of their register. */
export type Source = (facts: Facts, scope: ReportScope) => readonly Entry[];

export type Found = DescribedItem['found'][number];
export type Short = DescribedItem['short'][number];

/** What was found for an item and what is short. */
export interface Judged {
  readonly found: readonly Found[];
  readonly short: readonly Short[];
  /** Something of the organization's own is there, however little. */
  readonly isThere: boolean;
  /** It stands in a document that is registered and that nobody read here. */
  readonly isUnread?: true;
}

export const nothing: Judged = { found: [], short: [], isThere: false };

export const short = (because: string, says: string, data: NonNullable<Short['data']> = {}): Short => ({
  because,
  says,
  data,
});

/** Where an item of a register stands. */
export const placeOf = (
  { places }: Workspace,
  list: ListName,
  index: number,
): { readonly file: string | null; readonly line: number | null } => places[list][index] ?? { file: null, line: null };

/** The file of what the organization says of itself; its values have no line on record. */
export const engagementPlace = { file: 'soc-gap.yaml', line: null } as const;

/** 1 where a value is there, else 0. */
export const isSet = (value: unknown): number => (value === undefined ? 0 : 1);
