import type { Vendor, VendorReport } from '../../schema/registers.js';
import { unique } from '../order.js';

/** An exception in a vendor's report. `impact` is null where nobody has written down what it means for us. */
export interface VendorException {
  readonly text: string;
  readonly impact: string | null;
  readonly controls: readonly string[];
}

/** A control that we assume of a subservice organization, and the controls of ours that watch it. */
export interface AssumedControl {
  readonly text: string;
  readonly requirements: readonly string[];
  readonly monitoredBy: readonly string[];
}

/** The exceptions of a report in one form; the report's own `impact` speaks for those that have none. */
export const exceptionsOf = ({ exceptions = [], impact }: VendorReport): VendorException[] =>
  exceptions.map((item) =>
    typeof item === 'string'
      ? { text: item, impact: impact ?? null, controls: [] }
      : { text: item.text, impact: item.impact ?? impact ?? null, controls: item.controls ?? [] },
  );

/** What we assume of a vendor in one form; what watches the vendor as a whole watches each. */
export const assumedControls = ({ csocs = [], monitoredBy = [] }: Vendor): AssumedControl[] =>
  csocs.map((item) =>
    typeof item === 'string'
      ? { text: item, requirements: [], monitoredBy }
      : {
          text: item.text,
          requirements: item.requirements ?? [],
          monitoredBy: unique([...(item.monitoredBy ?? []), ...monitoredBy]),
        },
  );
