import type { BridgeLetter, Vendor } from '../../schema/registers.js';
import { addDays, daysBetween } from '../plain-date.js';
import type { PlainDate } from '../plain-date.js';
import type { Reason } from '../reason.js';
import { bridgeLimit } from '../vendor-coverage.js';
import { endOf } from './judge-report.js';

/** What is to be said of a bridge letter. It speaks for the vendor's management alone: nobody has examined it. */
export interface BridgeJudgment {
  /** The end of the newest report: the letter speaks for the days after it. Null where there is no report to bridge from. */
  readonly after: PlainDate | null;
  /** Days after that end up to the letter's last one. */
  readonly days: number;
  readonly faults: readonly Reason[];
}

const isNone = (text: string): boolean => /^(?:none|no|nothing|nil|n\/a)\b[.\s]*$/i.test(text.trim());

/** What the letter states that is not "none": a change, an exception or an incident. */
const statedOf = ({ statements = {} }: BridgeLetter): string[] =>
  (['changes', 'exceptions', 'incidents'] as const).flatMap((key) => {
    const text = statements[key];
    return text === undefined || isNone(text) ? [] : [`${key}: ${text.replace(/[.\s]+$/, '')}`];
  });

/**
 * Judges the bridge letter of a vendor; null where there is none. Practice, no rule: signed by management, over three months at most
 * (`bridgeLimit` days), for days that have passed, with a statement about material changes.
 */
export const judgeBridge = ({ bridge, reports = [] }: Vendor, asOf: PlainDate): BridgeJudgment | null => {
  if (!bridge) return null;
  // What ends after the letter's last day is not what it bridges from.
  const ends = reports.map(endOf).filter((end) => end !== '' && end <= bridge.to && end <= asOf);
  const after = ends.length > 0 ? ends.reduce((a, b) => (a > b ? a : b)) : null;
  const days = after === null ? 0 : Math.max(0, daysBetween(after, bridge.to));
  const stated = statedOf(bridge);
  const { signed, from, to, signer, statements, impact } = bridge;
  const faults: (Reason | false)[] = [
    signed > asOf && {
      because: 'bridge-not-yet',
      says: `It is signed on ${signed}, which is still to come.`,
      data: { signed },
    },
    signer === undefined && { because: 'bridge-unsigned', says: 'Nobody is named who signed it.' },
    after === null && { because: 'bridge-of-nothing', says: 'There is no report whose end it could extend.' },
    days > bridgeLimit && {
      because: 'bridge-too-long',
      says: `It reaches ${days} days beyond the report's end on ${after ?? ''}; ${bridgeLimit} are usual at most, and it is not counted.`,
      data: { days, limit: bridgeLimit },
    },
    after !== null &&
      from !== undefined &&
      from > addDays(after, 1) && {
        because: 'bridge-late-start',
        says: `It begins on ${from}, but the report ended on ${after}.`,
        data: { from, after },
      },
    signed < to && {
      because: 'bridge-signed-early',
      says: `It was signed on ${signed}, before its last day ${to}; it speaks for no day after its signature.`,
      data: { signed, to },
    },
    statements?.changes === undefined && {
      because: 'bridge-silent',
      says: 'What it states about material changes is not recorded.',
    },
    stated.length > 0 &&
      impact === undefined && {
        because: 'bridge-changes',
        says: `It states ${stated.join('; ')}; nobody has written down what that means here.`,
      },
  ];
  return { after, days, faults: faults.filter((fault) => fault !== false) };
};
