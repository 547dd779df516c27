import type { Period, PlainDate } from '../../model/plain-date.js';
import type { Severity } from '../../model/severity.js';
import type { Category, ReportKind } from '../../schema/catalog.js';
import type { Control } from '../../schema/registers.js';

export type Act = 'add' | 'drop';

/** A system that is not in the register yet, and the controls that would run on it. */
export interface NewSystem {
  readonly name: string;
  readonly vendor?: string;
  readonly holds?: readonly string[];
  readonly controls: readonly string[];
}

/** A subservice organization that is not in the register yet, and the controls that would rely on it. */
export interface NewVendor {
  readonly name: string;
  readonly service?: string;
  readonly method: 'carve-out' | 'inclusive';
  readonly controls: readonly string[];
}

/** One thing that somebody thinks of changing. `phrase` is what they wrote, in our spelling. */
export type Change = { readonly phrase: string } & (
  | { readonly kind: 'report'; readonly act: 'drop'; readonly id: ReportKind }
  | { readonly kind: 'category'; readonly act: Act; readonly id: Category }
  | { readonly kind: 'pack'; readonly act: Act; readonly id: string }
  | { readonly kind: 'objective'; readonly act: Act; readonly id: string }
  | { readonly kind: 'system'; readonly act: Act; readonly id: string; readonly item?: NewSystem }
  | { readonly kind: 'vendor'; readonly act: Act; readonly id: string; readonly item?: NewVendor }
  | { readonly kind: 'control'; readonly act: 'add'; readonly item: Control }
  | { readonly kind: 'control'; readonly act: 'drop'; readonly id: string; readonly until?: PlainDate }
  | { readonly kind: 'method'; readonly vendor: string; readonly method: 'carve-out' | 'inclusive' }
  | { readonly kind: 'period'; readonly report: ReportKind; readonly period: Period }
  | {
      readonly kind: 'shift';
      readonly report: ReportKind;
      readonly act: 'move' | 'lengthen' | 'shorten';
      readonly count: number;
      readonly unit: 'days' | 'months';
    }
  | { readonly kind: 'move'; readonly report: ReportKind; readonly from: PlainDate }
  | { readonly kind: 'type'; readonly report: ReportKind; readonly type: 1; readonly asOf?: PlainDate }
  | { readonly kind: 'type'; readonly report: ReportKind; readonly type: 2; readonly period?: Period }
  | { readonly kind: 'fix'; readonly what: 'finding' | 'control'; readonly id: string }
  | { readonly kind: 'fix'; readonly what: 'severity'; readonly id: Severity }
);

/** What a change asks of the forms, for help and for errors: the first words of each, and how it goes on. */
export const phraseForms = [
  'drop report soc1',
  'drop category privacy',
  'add category availability',
  'drop pack soc1-payroll',
  'add pack soc1-claims',
  'drop objective payroll-06',
  'add objective payroll-06',
  'drop system legacy-reporting',
  'add system ledger: Ledger; holds=balances; controls=PAY-01',
  'drop vendor mailer',
  'add vendor mailer: Mailer; method=carve-out; controls=PAY-01',
  'add control AC-20: Access review; satisfies=CC6.2; frequency=quarterly; owner=Ivy',
  'drop control AC-07',
  'drop control AC-07 after 2026-12-31',
  'inclusive mailer',
  'carve-out mailer',
  'period soc2 2027-01-01..2027-06-30',
  'move soc2 to 2027-01-01',
  'move soc2 by 3 months',
  'lengthen soc2 by 3 months',
  'shorten soc2 by 3 months',
  'type 1 first soc2',
  'type 2 soc2 2027-01-01..2027-06-30',
  'fix no-owner:AC-07',
  'fix critical',
  'fix control AC-07',
] as const;
