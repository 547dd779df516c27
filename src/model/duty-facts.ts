import type { Mitigation } from '../schema/registers.js';
import type { DutyPair } from './catalog.js';
import type { PlainDate } from './plain-date.js';

/** Who may hold duties: somebody of people.yaml, a name in an export that nobody there answers to, an account that nobody owns. */
export interface DutyHolder {
  readonly kind: 'person' | 'holder' | 'account';
  /** Of people.yaml; else made of the name, unlike any other. Part of a finding's identity. */
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  /** Position in people.yaml. */
  readonly person: number | null;
}

/** Where a duty comes from, in words, and the system where it is one of a system. */
export interface DutySource {
  readonly where: string;
  readonly system: string | null;
}

/** A pair that one holder holds, and what stands in for the split. */
export interface HeldPair {
  readonly pair: DutyPair;
  readonly from: readonly [readonly DutySource[], readonly DutySource[]];
  /** The mitigation that counts. */
  readonly mitigation: { readonly id: string; readonly controls: readonly string[] } | null;
  /** Those that were meant to and do not count, each with its reason. */
  readonly failed: readonly { readonly id: string; readonly why: string }[];
}

export interface DutyConflict {
  readonly holder: DutyHolder;
  readonly pairs: readonly HeldPair[];
  /** Ids of all controls that the holder alone performs, in the order of the register. */
  readonly alone: readonly string[];
  /** All duties that the holder has, by id, with where they come from. */
  readonly duties: readonly { readonly duty: string; readonly from: readonly DutySource[] }[];
}

/** A pair with how many hold it, of all holders. */
export interface PairTally {
  readonly pair: DutyPair;
  readonly holders: number;
  readonly mitigated: number;
  readonly examples: readonly string[];
}

export interface MitigationFacts {
  readonly mitigation: Mitigation;
  readonly index: number;
  readonly state: 'in-force' | 'expired' | 'not-yet' | 'unproven';
  readonly says: string;
  /** Conflicts of holders that it was meant for. */
  readonly conflicts: number;
}

/** What one step of a new split asks for. */
export interface SplitStep {
  readonly duty: string;
  readonly give: string | null;
  readonly take: readonly string[];
  readonly says: string;
}

/** How few people can split their duties so that the fewest conflicts remain, and what stands in for the rest. */
export interface SmallTeam {
  readonly people: number;
  readonly before: number;
  readonly after: number;
  /** False: the search was cut off, and a better split may exist. */
  readonly exact: boolean;
  readonly steps: readonly SplitStep[];
  readonly standIns: readonly { readonly pair: string; readonly person: string; readonly says: readonly string[] }[];
}

/** Who holds which duties and what follows from it, as of the day of the assessment. Checks and the assessment tell it. */
export interface DutyFacts {
  /** Positions of lists whose roles carry duties that nobody mapped. */
  readonly unmapped: readonly {
    readonly list: number;
    readonly system: string | null;
    readonly role: string;
    readonly rows: number;
  }[];
  readonly looked: { readonly people: number; readonly unknown: number; readonly accounts: number };
  /** In detail: everybody of people.yaml, and of the others the first. */
  readonly conflicts: readonly DutyConflict[];
  /** All holders in conflict, and all pairs that they hold. */
  readonly total: { readonly holders: number; readonly pairs: number };
  readonly pairs: readonly PairTally[];
  readonly mitigations: readonly MitigationFacts[];
  /** Names in exports that nobody in people.yaml answers to, by access list. */
  readonly unknown: readonly { readonly list: number; readonly count: number; readonly first: readonly string[] }[];
  /** People who left and still hold roles. */
  readonly leavers: readonly {
    readonly person: number;
    readonly left: PlainDate;
    readonly roles: readonly string[];
  }[];
  readonly smallTeam: SmallTeam | null;
}

export const noDuties: DutyFacts = {
  unmapped: [],
  looked: { people: 0, unknown: 0, accounts: 0 },
  conflicts: [],
  total: { holders: 0, pairs: 0 },
  pairs: [],
  mitigations: [],
  unknown: [],
  leavers: [],
  smallTeam: null,
};
