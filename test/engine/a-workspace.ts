import { assess } from '../../src/engine/assess';
import { resolveScopes } from '../../src/engine/scope';
import { noAccess } from '../../src/model/access';
import type { Catalog, Knowledge, Point, Requirement } from '../../src/model/catalog';
import type { ReportScope } from '../../src/model/facts';
import type { ListName, Registers, Workspace } from '../../src/model/workspace';
import type { Assessment } from '../../src/schema/assessment';
import type { Engagement, Soc1Report, Soc2Report } from '../../src/schema/engagement';
import type { Control, Evidence, Person, System, Test, Vendor } from '../../src/schema/registers';
import { shippedWording } from '../catalogs/shipped-wording';
import { shippedTable } from '../sampling/a-table';
import { change } from './change';
import type { Changes } from './change';

export const aPoint = (id: string, changes: Changes<Point> = {}): Point =>
  change<Point>(
    {
      id,
      expectation: `What ${id} expects.`,
      evidence: [`Trace of ${id}`],
      remedy: `Do what ${id} asks.`,
      effort: { low: 1, high: 3 },
    },
    changes,
  );

export const aRequirement = (id: string, changes: Changes<Requirement> = {}): Requirement =>
  change<Requirement>(
    {
      id,
      group: 'G',
      title: `Title of ${id}`,
      statement: `What ${id} asks.`,
      risk: `What goes wrong without ${id}.`,
      question: `Is ${id} done?`,
      demand: 2,
      points: [aPoint(`${id}.p1`), aPoint(`${id}.p2`)],
    },
    changes,
  );

/** A SOC 2 catalog with the one requirement R1; a SOC 1 pack is `{ id: 'pack', report: 'soc1' }`. */
export const aCatalog = (changes: Changes<Catalog> = {}): Catalog =>
  change<Catalog>(
    {
      kind: 'catalog',
      id: 'soc2',
      report: 'soc2',
      title: 'Criteria',
      edition: '1',
      standard: 'TSP section 100',
      provenance: { author: 'us', basis: 'Our own words.', reviewed: '2026-01-31' },
      groups: [{ id: 'G', title: 'A group' }],
      requirements: [aRequirement('R1')],
      origin: 'shipped',
      sha256: '0'.repeat(64),
      tailored: false,
      dropped: [],
    },
    changes,
  );

export const aPack = (...requirements: Requirement[]): Catalog =>
  aCatalog({
    id: 'pack',
    report: 'soc1',
    title: 'Pack',
    requirements: requirements.length > 0 ? requirements : [aRequirement('O1')],
  });

const sampleSizes = shippedTable();

export const someKnowledge = (...catalogs: Catalog[]): Knowledge => ({
  catalogs: catalogs.length > 0 ? catalogs : [aPack(), aCatalog()],
  duties: [
    { id: 'pay', process: 'payments', title: 'Release payments' },
    { id: 'reconcile', process: 'payments', title: 'Reconcile the bank' },
  ],
  dutyPairs: [{ id: 'SOD-1', duties: ['pay', 'reconcile'], risk: 'hides a false payment', severity: 'high' }],
  documents: [],
  training: [],
  description: { items: [], statementDays: 92, assertion: { typeOneMonths: 12, monitoring: [] } },
  reviewTopics: [],
  together: [],
  wording: shippedWording,
  sampleSizes,
});

/** A control in which nothing is wrong but that it has no evidence yet. */
export const aControl = (changes: Changes<Control> = {}): Control =>
  change<Control>(
    {
      id: 'C1',
      title: 'Access review',
      text: 'Each month the head of IT compares accounts with the staff list and signs the list.',
      owner: 'Dana Fields',
      satisfies: ['R1', 'R1.p1', 'R1.p2'],
      procedure: 'Handbook 4.2',
      nature: 'manual',
      frequency: 'monthly',
      leaves: 'the signed list',
    },
    changes,
  );

/** Evidence of a control, one item a day given. */
export const performed = (control: string, ...days: string[]): Evidence[] =>
  days.map((day) => ({ id: `${control}-${day}`, control, performed: day, ref: `TICKET-${day}` }));

/** One item for each month from January to June 2026, the default period. */
export const everyMonth = (control: string): Evidence[] =>
  performed(control, '2026-01-20', '2026-02-20', '2026-03-20', '2026-04-20', '2026-05-20', '2026-06-20');

export const covering = (control: string, day: string, from: string, to: string): Evidence => ({
  id: `${control}-${day}`,
  control,
  performed: day,
  covers: { from, to },
  ref: `TICKET-${day}`,
});

export const aTest = (changes: Changes<Test> = {}): Test =>
  change<Test>({ id: 'T1', control: 'C1', on: '2026-06-25', sample: 10 }, changes);

export const aVendor = (changes: Changes<Vendor> = {}): Vendor =>
  change<Vendor>(
    { id: 'V1', name: 'Northfell', subservice: true, method: 'carve-out', csocs: ['Guards doors.'] },
    changes,
  );

export const aSystem = (changes: Changes<System> = {}): System => change<System>({ id: 'S1', name: 'Ledger' }, changes);

export const aPerson = (changes: Changes<Person> = {}): Person =>
  change<Person>({ id: 'dana', name: 'Dana Fields' }, changes);

export const period = { from: '2026-01-01', to: '2026-06-30' };

/** SOC 2 over the default period. */
export const soc2: Soc2Report = { type: 2, period, categories: ['security'] };
export const soc1: Soc1Report = { type: 2, period, packs: ['pack'] };
export const typeOne = (asOf = '2026-06-30'): { soc2: Soc2Report } => ({
  soc2: { type: 1, asOf, categories: ['security'] },
});

interface Parts extends Partial<Registers> {
  readonly reports?: Engagement['reports'];
  readonly engagement?: Partial<Engagement>;
  readonly evidenceFiles?: Workspace['evidenceFiles'];
  readonly access?: Workspace['access'];
}

/** A workspace with a SOC 2 type 2 report over January to June 2026 and nothing else, but for what a test states. */
export const aWorkspace = ({
  reports = { soc2 },
  engagement = {},
  evidenceFiles = new Map(),
  access = noAccess,
  ...lists
}: Parts = {}): Workspace => {
  const registers: Registers = {
    controls: [],
    evidence: [],
    vendors: [],
    userControls: [],
    systems: [],
    processes: [],
    dataStores: [],
    interfaces: [],
    keyReports: [],
    people: [],
    accessLists: [],
    roles: [],
    sharedAccounts: [],
    duties: [],
    dutyPairs: [],
    mitigations: [],
    transactionLogs: [],
    tests: [],
    acceptances: [],
    responses: [],
    answers: [],
    documents: [],
    training: [],
    description: [],
    incidents: [],
    changes: [],
    ...lists,
  };
  const places = Object.fromEntries(
    Object.entries(registers).map(([name, list]: [string, readonly unknown[]]) => [
      name,
      list.map((_, index) => ({ file: `${name}.yaml`, line: index + 2 })),
    ]),
  ) as Record<ListName, { file: string; line: number }[]>;
  return {
    ...registers,
    engagement: {
      version: 1,
      organization: { name: 'Brightwater' },
      commitments: [{ id: 'c1', text: 'Data is kept safe.', category: 'security' }],
      reports,
      ...engagement,
    },
    places,
    inputs: [],
    evidenceFiles,
    access,
    ownCatalogs: [],
    tailorings: [],
  };
};

interface Circumstances {
  readonly asOf?: string;
  readonly knowledge?: Knowledge;
}

export const assessed = (
  parts: Parts = {},
  { asOf = '2026-07-15', knowledge = someKnowledge() }: Circumstances = {},
): Assessment => assess({ knowledge, workspace: aWorkspace(parts), asOf, tool: { name: 'soc-gap', version: '0.0.0' } });

export const scopesOf = (
  parts: Parts = {},
  { asOf = '2026-07-15', knowledge = someKnowledge() }: Circumstances = {},
): ReportScope[] => resolveScopes(knowledge, aWorkspace(parts), asOf);
