import type { Tailoring } from '../schema/catalog.js';
import type { Engagement } from '../schema/engagement.js';
import type {
  Acceptance,
  AccessList,
  Answer,
  Change,
  Control,
  DataStore,
  DescriptionEntry,
  Document,
  Evidence,
  Incident,
  Interface,
  KeyReport,
  Mitigation,
  OwnDuty,
  OwnDutyPair,
  Person,
  Process,
  Response,
  RoleDuties,
  SharedAccount,
  System,
  Test,
  Training,
  UserControl,
  TransactionLog,
  Vendor,
} from '../schema/registers.js';
import type { Access } from './access.js';
import type { Catalog } from './catalog.js';

/** The lists that the register files hold, by name. A file may be missing; its list is then empty. */
export interface Registers {
  readonly controls: readonly Control[];
  readonly evidence: readonly Evidence[];
  readonly vendors: readonly Vendor[];
  readonly userControls: readonly UserControl[];
  readonly systems: readonly System[];
  readonly processes: readonly Process[];
  readonly dataStores: readonly DataStore[];
  readonly interfaces: readonly Interface[];
  readonly keyReports: readonly KeyReport[];
  readonly people: readonly Person[];
  readonly accessLists: readonly AccessList[];
  readonly roles: readonly RoleDuties[];
  readonly sharedAccounts: readonly SharedAccount[];
  readonly duties: readonly OwnDuty[];
  readonly dutyPairs: readonly OwnDutyPair[];
  readonly mitigations: readonly Mitigation[];
  readonly transactionLogs: readonly TransactionLog[];
  readonly tests: readonly Test[];
  readonly acceptances: readonly Acceptance[];
  readonly responses: readonly Response[];
  readonly answers: readonly Answer[];
  readonly documents: readonly Document[];
  readonly training: readonly Training[];
  readonly description: readonly DescriptionEntry[];
  readonly incidents: readonly Incident[];
  readonly changes: readonly Change[];
}

export type ListName = keyof Registers;

/** A file that was read, for the report's list of inputs. */
export interface Input {
  /** Relative to the workspace, `/` between folders. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What became of an evidence file on disk. What can't be read is a finding, never an error. */
export type EvidenceFile =
  | { readonly state: 'read'; readonly sha256: string; readonly bytes: number }
  | { readonly state: 'missing' | 'refused' | 'unreadable'; readonly why: string };

/** A workspace, read and valid: every id is unique in its list and every reference leads somewhere. */
export interface Workspace extends Registers {
  readonly engagement: Engagement;
  /** Where each item of a list stands: same order as the list. */
  readonly places: Readonly<Record<ListName, readonly { readonly file: string; readonly line: number }[]>>;
  readonly inputs: readonly Input[];
  /** Evidence files by the path that evidence.yaml names. */
  readonly evidenceFiles: ReadonlyMap<string, EvidenceFile>;
  /** What the access lists and transaction logs hold, row by row made small. */
  readonly access: Access;
  /** Whole catalogs of its own, from catalogs/. */
  readonly ownCatalogs: readonly Catalog[];
  readonly tailorings: readonly Tailoring[];
}
