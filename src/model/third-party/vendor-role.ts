import type { Vendor } from '../../schema/registers.js';

export type Role = 'subservice' | 'vendor' | 'undecided';

/** What a vendor is to our report, and why. */
export interface VendorRole {
  /** undecided: nobody has said; where a control relies on it or it carries a requirement, it is treated as a subservice organization. */
  readonly role: Role;
  /** What the answers of the decision lead to; null where none is recorded. */
  readonly outcome: 'subservice' | 'vendor' | null;
  /** Sentences, the decisive one first. */
  readonly reasons: readonly string[];
  /** The register says one thing and the decision, or what rests on the vendor, another. */
  readonly conflict: string | null;
}

const roleName = { subservice: 'a subservice organization', vendor: 'a vendor' } as const;

/** Where the decision leads: if its controls fail, do ours, and would nobody here notice and make it good (AT-C 320)? */
const decide = ({
  decision,
}: Pick<Vendor, 'decision'>): { outcome: VendorRole['outcome']; reasons: readonly string[] } => {
  if (!decision) return { outcome: null, reasons: [] };
  const { controlsNeeded, watchedByUs, touchesFigures, holdsData } = decision;
  const outcome = controlsNeeded && watchedByUs !== true ? 'subservice' : 'vendor';
  return {
    outcome,
    reasons: [
      controlsNeeded
        ? watchedByUs === true
          ? 'If its controls fail, our own controls notice in time and make it good, so its controls are not needed.'
          : 'If its controls fail, ours do: they are needed to meet requirements.'
        : 'Its controls are not needed: they can fail without any requirement being missed.',
      ...(touchesFigures === true && outcome === 'subservice'
        ? ['What it does ends up in figures of user entities, so a SOC 1 report of ours needs one of its own.']
        : []),
      ...(touchesFigures === false && outcome === 'subservice'
        ? ['It touches no figures of user entities, so a SOC 1 report of ours does not need one of its own.']
        : []),
      ...(holdsData === true ? ['It holds or can reach customer data.'] : []),
    ],
  };
};

const conflictOf = (
  { subservice, carries = [], decision }: Vendor,
  outcome: VendorRole['outcome'],
  relied: boolean,
): string | null => {
  const said = subservice === undefined ? outcome : subservice ? 'subservice' : 'vendor';
  if (subservice !== undefined && outcome !== null && said !== outcome) {
    return `The register calls it ${subservice ? roleName.subservice : 'no subservice organization'}, but the answers of the decision lead to ${roleName[outcome]}.`;
  }
  if (said !== 'vendor') return null;
  if (carries.length > 0) return `It is said to carry ${carries.join(', ')}, yet to be no subservice organization.`;
  // What we would notice and make good ourselves may be relied on without being a subservice organization's.
  const isMadeGood = decision?.controlsNeeded === true && decision.watchedByUs === true;
  return relied && !isMadeGood ? 'Controls rely on it, yet it is said to be no subservice organization.' : null;
};

const tellWhen = ({ decided, by }: NonNullable<Vendor['decision']>): string =>
  decided || by ? ` (decided${decided ? ` on ${decided}` : ''}${by ? ` by ${by}` : ''})` : '';

/**
 * Whether a vendor is a subservice organization: as the register says, else as the decision leads to. `relied`: a control names it
 * under `reliesOn`.
 */
export const roleOf = (vendor: Vendor, relied: boolean): VendorRole => {
  const { outcome, reasons } = decide(vendor);
  const conflict = conflictOf(vendor, outcome, relied);
  if (vendor.subservice === undefined && outcome === null) {
    const carries = vendor.carries ?? [];
    const silence = 'Nobody has decided whether it is a subservice organization.';
    if (carries.length === 0 && !relied) return { role: 'undecided', outcome, reasons: [silence], conflict };
    const why = carries.length > 0 ? `it is said to carry ${carries.join(', ')}` : 'controls rely on it';
    return { role: 'undecided', outcome, reasons: [`${silence} It is treated as one, because ${why}.`], conflict };
  }
  const role = vendor.subservice === undefined ? (outcome ?? 'undecided') : vendor.subservice ? 'subservice' : 'vendor';
  const { decision } = vendor;
  const said = decision
    ? `${decision.reasons.trimEnd()}${tellWhen(decision)}`
    : `The register says that it is ${vendor.subservice === true ? 'one' : 'none'}, without reasons.`;
  return { role, outcome, reasons: [...reasons, said], conflict };
};

/** Whether what rests on a vendor needs its report: it is a subservice organization, or treated as one. */
export const isRelied = (vendor: Vendor, relied: boolean): boolean => {
  const { role } = roleOf(vendor, relied);
  return role === 'subservice' || (role === 'undecided' && (relied || (vendor.carries ?? []).length > 0));
};
