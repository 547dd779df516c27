import type { AssessedInterface, AssessedMap, AssessedProcess } from '../../schema/assessment.js';
import { financialProcesses } from '../view/financial-map.js';
import { plural } from '../view/plural.js';
import { diagram, paragraph } from './blocks.js';
import { inline } from './inline.js';
import type { Markdown } from './inline.js';
import { drawFlow } from './map-flow.js';
import type { Flow } from './map-flow.js';

/** More nodes than these cannot be read: then each process is drawn alone. */
const mostNodes = 60;
/** Mermaid refuses to draw much more than these. */
const mostEdges = 200;
/** So many processes are drawn alone. */
const mostDrawings = 20;

const systemsOf = ({ systems, steps }: AssessedProcess): string[] => [
  ...new Set([...systems, ...steps.flatMap((step) => step.systems)]),
];

/** What is drawn for these processes: their systems, the flows that touch one, and the reports that user entities receive from one. */
const flowOf = (map: AssessedMap, processes: readonly AssessedProcess[]): Flow => {
  const groupOf = new Map<string, string[]>();
  for (const work of processes) {
    for (const id of systemsOf(work)) groupOf.set(id, [...(groupOf.get(id) ?? []), work.id]);
  }
  const touches = ({ from, to }: AssessedInterface): boolean => groupOf.has(from.id) || groupOf.has(to.id);
  return {
    groups: processes.map(({ id, name }) => ({ id, name })),
    systems: map.systems.flatMap(({ id, name }) => {
      const groups = groupOf.get(id);
      return groups ? [{ id, name, group: groups.length === 1 ? (groups[0] ?? null) : null }] : [];
    }),
    interfaces: map.interfaces.filter(touches),
    reports: map.keyReports.filter(({ forUsers, system }) => forUsers && groupOf.has(system)),
  };
};

const countNodes = ({ systems, interfaces, reports }: Flow): number =>
  new Set([
    ...systems.map(({ id }) => `system ${id}`),
    ...interfaces.flatMap(({ from, to }) => [`${from.kind} ${from.id}`, `${to.kind} ${to.id}`]),
    ...reports.map(({ id }) => `report ${id}`),
  ]).size;

const edgesOf = ({ interfaces, reports }: Flow): number => interfaces.length + 2 * reports.length;

/** Cut to what can be drawn, and how much is left out. */
const cut = (flow: Flow): { readonly flow: Flow; readonly left: number } => {
  if (countNodes(flow) <= mostNodes && edgesOf(flow) <= mostEdges) return { flow, left: 0 };
  const most = Math.floor(mostNodes / 4);
  const small = {
    ...flow,
    systems: flow.systems.slice(0, 2 * most),
    interfaces: flow.interfaces.slice(0, most),
    reports: flow.reports.slice(0, most),
  };
  const sizeOf = ({ systems, interfaces, reports }: Flow): number =>
    systems.length + interfaces.length + reports.length;
  return { flow: small, left: sizeOf(flow) - sizeOf(small) };
};

const draw = (flow: Flow): Markdown[] => {
  const { flow: small, left } = cut(flow);
  return [
    diagram(drawFlow(small)),
    ...(left > 0
      ? [
          paragraph(
            `Not drawn: ${plural(left, 'other system, interface or report', 'other systems, interfaces and reports')}.`,
          ),
        ]
      : []),
  ];
};

/** The financial map as Mermaid flowcharts: one, or one a process where one would be too large to read. */
export const mapDiagram = (map: AssessedMap): readonly Markdown[] => {
  const processes = financialProcesses(map).filter((work) => systemsOf(work).length > 0);
  const whole = flowOf(map, processes);
  if (whole.systems.length === 0) return [paragraph('None. No financial process names a system that could be drawn.')];
  const how = paragraph(
    'An arrow is an interface; a dotted one has no check of completeness, or leads to a report that is not shown to be complete and accurate. What systems run on is left out.',
  );
  if (countNodes(whole) <= mostNodes && edgesOf(whole) <= mostEdges) return [how, ...draw(whole)];
  const drawn = processes.slice(0, mostDrawings);
  const left = processes.length - drawn.length;
  return [
    how,
    paragraph('The whole map is too large for one drawing, so each process is drawn alone.'),
    ...drawn.flatMap((work) => [paragraph(inline`**${work.name}**`), ...draw(flowOf(map, [work]))]),
    ...(left > 0 ? [paragraph(`Not drawn: ${plural(left, 'other process', 'other processes')}.`)] : []),
  ];
};
