import type { ValuePath } from '../yaml/parse-yaml.js';
import { isRecord } from './find-faults.js';

/** A list of ids inside a vendor: where it stands in the item, and what its ids have to be. */
export interface VendorReference {
  readonly path: ValuePath;
  readonly ids: unknown;
  readonly to: 'control' | 'requirement';
}

const entries = (value: unknown): [number, Readonly<Record<string, unknown>>][] =>
  Array.isArray(value)
    ? (value as unknown[]).flatMap((item, index): [number, Readonly<Record<string, unknown>>][] =>
        isRecord(item) ? [[index, item]] : [],
      )
    : [];

/** Every list of ids that stands inside a vendor of the register. Requirements alone: an organization carries no single point. */
export const vendorReferences = (vendor: Readonly<Record<string, unknown>>): VendorReference[] => [
  { path: ['carries'], ids: vendor.carries, to: 'requirement' },
  { path: ['monitoredBy'], ids: vendor.monitoredBy, to: 'control' },
  ...entries(vendor.cuecs).map(([at, cuec]): VendorReference => ({
    path: ['cuecs', at, 'controls'],
    ids: cuec.controls,
    to: 'control',
  })),
  ...entries(vendor.csocs).flatMap(([at, csoc]): VendorReference[] => [
    { path: ['csocs', at, 'requirements'], ids: csoc.requirements, to: 'requirement' },
    { path: ['csocs', at, 'monitoredBy'], ids: csoc.monitoredBy, to: 'control' },
  ]),
  ...entries(vendor.reports).flatMap(([at, report]) =>
    entries(report.exceptions).map(([which, exception]): VendorReference => ({
      path: ['reports', at, 'exceptions', which, 'controls'],
      ids: exception.controls,
      to: 'control',
    })),
  ),
];
