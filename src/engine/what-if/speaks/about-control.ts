import type { Knowledge } from '../../../model/catalog.js';
import type { Workspace } from '../../../model/workspace.js';
import { assumedControls } from '../../../model/third-party/vendor-items.js';
import { unique } from '../../../model/order.js';
import type { Control } from '../../../schema/registers.js';
import { lossOf, nothing } from './told.js';
import type { Speaks } from './told.js';
import { usesIndexOf } from './uses-index.js';
import type { UsesIndex } from './uses-index.js';

/** Controls that one stands behind and no other does, by an index of who stands behind whom. */
const onlyBy = (id: string, ids: readonly string[] | undefined, behind: ReadonlyMap<string, readonly Control[]>) =>
  unique(ids ?? []).filter((other) => (behind.get(other) ?? []).every((control) => control.id === id));

/** Systems with the areas of their general controls that it serves; alone in the area where no other is named. */
const generalAreas = (id: string, { general }: UsesIndex): string[] =>
  (general.get(id) ?? []).map(({ name, generalControls = {} }) => {
    const areas = Object.entries(generalControls).filter(([, ids]) => ids.includes(id));
    return `${name} (${areas.map(([area, ids]) => `${area}${ids.length === 1 ? ', the only one' : ''}`).join('; ')})`;
  });

/** What vendors' reports expect of us and what is assumed of vendors, where this control alone answers or watches it. */
const vendorDuties = (id: string, { vendors }: Workspace): { answers: string[]; watches: string[] } => {
  const alone = (ids: readonly string[] | undefined): boolean => ids?.length === 1 && ids[0] === id;
  return {
    answers: vendors.filter(({ cuecs = [] }) => cuecs.some(({ controls }) => alone(controls))).map(({ name }) => name),
    watches: vendors
      .filter((vendor) => alone(vendor.monitoredBy) || assumedControls(vendor).some((item) => alone(item.monitoredBy)))
      .map(({ name }) => name),
  };
};

/** Requirements in the catalogs that it bears on, and those of them on which no other control bears that goes on. */
const requirementsOf = (
  { id, satisfies }: Control,
  { catalogs }: Knowledge,
  { controlOf, satisfying }: UsesIndex,
): { all: string[]; alone: string[] } => {
  const own = new Set(satisfies);
  const borne = catalogs
    .flatMap(({ requirements }) => requirements)
    .map((requirement) => ({
      id: requirement.id,
      ids: [requirement.id, ...requirement.points.map((point) => point.id)],
    }))
    .filter(({ ids }) => ids.some((asked) => own.has(asked)));
  const goesOn = (control: Control): boolean => control.id !== id && controlOf.get(control.id)?.until === undefined;
  const alone = borne.filter(({ ids }) => !ids.some((asked) => satisfying.get(asked)?.some(goesOn)));
  return { all: borne.map((item) => item.id), alone: alone.map((item) => item.id) };
};

/** Steps, flows and key reports for which it alone is named. */
const aloneOnMap = (id: string, { processes, interfaces, keyReports }: Workspace): string[] => {
  const isAlone = (ids: readonly string[] | undefined): boolean => ids?.length === 1 && ids[0] === id;
  return [
    ...processes.flatMap(({ name, steps = [] }) =>
      steps.filter(({ controls }) => isAlone(controls)).map((step) => `step ${step.name ?? step.id} of ${name}`),
    ),
    ...interfaces.filter(({ controls }) => isAlone(controls)).map(({ name }) => `flow ${name}`),
    ...keyReports.filter(({ controls }) => isAlone(controls)).map(({ name }) => `key report ${name}`),
  ];
};

/**
 * What a control that would be given up is needed for: requirements, the map, controls that it makes good or watches over, general
 * controls, vendors and mitigations. It is told whatever the period: one that is over shows nothing of it.
 */
export const aboutControl = (id: string, workspace: Workspace, knowledge: Knowledge): Speaks => {
  const index = usesIndexOf(workspace);
  const control = index.controlOf.get(id);
  if (!control) return nothing;
  const { answers, watches } = vendorDuties(id, workspace);
  const mitigations = workspace.mitigations.filter(({ controls }) => controls.includes(id));
  const { all, alone } = requirementsOf(control, knowledge, index);
  return {
    losses: [
      ...lossOf('coverage', alone, (list) => `No other control that goes on bears on ${list}.`, true),
      ...lossOf(
        'coverage',
        all.filter((requirement) => !alone.includes(requirement)),
        (list) => `From then on ${list} would have to be met without it.`,
      ),
      ...lossOf('process', aloneOnMap(id, workspace), (list) => `On the financial map it alone is named for ${list}.`),
      ...lossOf(
        'control',
        onlyBy(id, control.compensates, index.compensating),
        (list) => `Nothing else makes good the weakness of ${list}.`,
      ),
      ...lossOf(
        'control',
        onlyBy(id, control.monitors, index.monitoring),
        (list) => `Nothing else watches over ${list}.`,
      ),
      ...lossOf(
        'system',
        generalAreas(id, index),
        (list) => `It is a general control of ${list}: what is automated there rests on it.`,
      ),
      ...lossOf('carried', answers, (list) => `It alone answers what the report of ${list} expects of you.`),
      ...lossOf('carried', watches, (list) => `It alone watches what is assumed of ${list}.`),
      ...lossOf(
        'control',
        mitigations.map(({ id: mitigation, pairs }) => `${mitigation} (${pairs.join(', ')})`),
        (list) => `It stands in where duties cannot be kept apart: ${list}.`,
      ),
    ],
    supports: [],
  };
};
