import type { Knowledge } from '../../model/catalog.js';
import { holds } from '../../model/condition.js';
import { compareText } from '../../model/order.js';
import type { Workspace } from '../../model/workspace.js';
import { knownFacts } from '../../questionnaire/known-facts.js';
import type { Advice } from '../../schema/advice.js';
import type { System } from '../../schema/registers.js';
import type { Loss } from '../../schema/what-if.js';
import type { Change } from './change.js';

/** What on record speaks against a change and for it. */
export interface Speaks {
  readonly losses: readonly Loss[];
  readonly supports: readonly string[];
}

const nothing: Speaks = { losses: [], supports: [] };

/** Signals of the advice that hold and speak of one thing. `keep`: the change gives it up, so what speaks for it is lost. */
const signalsOf = (of: string, keep: boolean, workspace: Workspace, advice: Advice): Speaks => {
  const facts = knownFacts(workspace.engagement);
  const speaking = advice.signals.filter((signal) => signal.of === of && holds(signal.when, facts));
  const against = speaking.filter(({ speaks }) => speaks === (keep ? 'for' : 'against'));
  return {
    losses: against.map(({ says, decisive }) => ({ kind: 'reader', says, decisive: decisive === true })),
    supports: speaking.filter((signal) => !against.includes(signal)).map(({ says }) => says),
  };
};

const both = (...all: readonly Speaks[]): Speaks => ({
  losses: all.flatMap(({ losses }) => losses),
  supports: all.flatMap(({ supports }) => supports),
});

const inScope = (workspace: Workspace): System[] =>
  workspace.systems.filter(({ outOfScope }) => outOfScope === undefined);

/** Which other systems in scope hold the data of one, and what is held there alone. */
export const dataOf = (
  system: System,
  workspace: Workspace,
): { readonly alone: readonly string[]; readonly elsewhere: ReadonlyMap<string, readonly string[]> } => {
  const own = new Set(system.holds);
  const elsewhere = new Map<string, string[]>();
  for (const other of inScope(workspace)) {
    if (other.id === system.id) continue;
    for (const kind of other.holds ?? []) {
      if (own.has(kind)) elsewhere.set(kind, [...(elsewhere.get(kind) ?? []), other.id]);
    }
  }
  return { alone: [...own].filter((kind) => !elsewhere.has(kind)), elsewhere };
};

const aboutSystem = (id: string, workspace: Workspace): Speaks => {
  const system = workspace.systems.find((item) => item.id === id);
  if (!system) return nothing;
  const { alone, elsewhere } = dataOf(system, workspace);
  const processes = workspace.processes.filter(({ systems }) => systems?.includes(id));
  const financial = processes.filter(({ financial: feeds }) => feeds);
  const moved = [...elsewhere].sort(([a], [b]) => compareText(a, b));
  return {
    losses: [
      ...(processes.length > 0
        ? [
            {
              kind: 'process' as const,
              says: `${processes.map(({ name }) => name).join(', ')} ${processes.length === 1 ? 'runs' : 'run'} on it${financial.length > 0 ? `; figures of customers come out of ${financial.map(({ name }) => name).join(', ')}` : ''}. It can leave the scope only if that moves elsewhere.`,
              decisive: financial.length > 0,
            },
          ]
        : []),
      ...(alone.length > 0
        ? [
            {
              kind: 'data' as const,
              says: `It alone holds ${alone.join(', ')}${system.sensitive ? ', and is marked as sensitive' : ''}. That data has to move or to end with it.`,
              decisive: false,
            },
          ]
        : []),
    ],
    supports: moved.map(([kind, systems]) => `The data could move: ${kind} is also held by ${systems.join(', ')}.`),
  };
};

const aboutVendor = (id: string, workspace: Workspace): Speaks => {
  const systems = inScope(workspace).filter(({ vendor }) => vendor === id);
  const controls = workspace.controls.filter(({ reliesOn }) => reliesOn?.includes(id));
  const rests = [...systems.map(({ name }) => name), ...controls.map((control) => control.id)];
  if (rests.length === 0) return nothing;
  const listed = rests.length <= 8 ? rests.join(', ') : `${rests.slice(0, 8).join(', ')} and ${rests.length - 8} more`;
  return {
    losses: [
      {
        kind: 'not-estimated',
        says: `What rests on it has to be done by somebody else or by yourselves: ${listed}. That work is not in these figures.`,
        decisive: systems.length > 0,
      },
    ],
    supports: [],
  };
};

/** An objective goes with the risk that it stands for, unless another in scope states it in the terms of its trade. */
const aboutObjective = (id: string, { engagement }: Workspace, { catalogs }: Knowledge): Speaks => {
  const chosen = new Set(engagement.reports?.soc1?.packs);
  const all = catalogs.filter((catalog) => chosen.has(catalog.id)).flatMap(({ requirements }) => requirements);
  const objective = all.find((item) => item.id === id);
  const twice = all.filter(({ covers }) => covers?.includes(id)).map((item) => item.id);
  if (twice.length > 0) {
    return {
      losses: [],
      supports: [
        `${twice.join(', ')} ${twice.length === 1 ? 'states' : 'state'} it in the terms of the trade, so the report says it twice.`,
      ],
    };
  }
  const says = `Auditors of user entities expect objectives for what the service does to their figures, and management has to say why this one is not relevant (AT-C 320). Its risk: ${objective?.risk ?? ''}`;
  return { losses: [{ kind: 'reader', says, decisive: false }], supports: [] };
};

/** Not on record anywhere and true of each: a type 1 puts the work on operation off. */
const typeOne: Speaks = {
  losses: [
    {
      kind: 'reader',
      says: 'A type 1 says nothing about operation over time. What falls away here is put off to the type 2 after it, not saved.',
      decisive: false,
    },
  ],
  supports: [],
};

/** What on record speaks against each change and for it: signals of the advice, processes, data, and what no figure holds. */
export const speaksOf = (change: Change, workspace: Workspace, knowledge: Knowledge, advice: Advice): Speaks => {
  switch (change.kind) {
    case 'category':
    case 'pack':
      return signalsOf(change.id, change.act === 'drop', workspace, advice);
    case 'type':
      return change.type === 1
        ? both(typeOne, signalsOf('type-2', true, workspace, advice), signalsOf('type-1', false, workspace, advice))
        : both(signalsOf('type-1', true, workspace, advice), signalsOf('type-2', false, workspace, advice));
    case 'system':
      return change.act === 'drop' ? aboutSystem(change.id, workspace) : nothing;
    case 'vendor':
      return change.act === 'drop' ? aboutVendor(change.id, workspace) : nothing;
    case 'method': {
      const says =
        change.method === 'inclusive'
          ? 'By the inclusive method its controls are described and tested in your report, and its management gives an assertion and representations of its own (AT-C 320; DC 200, DC7). Few vendors agree, and the work is not in these figures.'
          : 'By the carve-out method readers look at its report themselves: its controls, and what it expects of you, have to be named in yours, and you have to watch it.';
      return { losses: [{ kind: 'not-estimated', says, decisive: change.method === 'inclusive' }], supports: [] };
    }
    case 'objective':
      return change.act === 'drop' ? aboutObjective(change.id, workspace, knowledge) : nothing;
    case 'control':
    case 'period':
    case 'shift':
    case 'move':
    case 'fix':
      return nothing;
  }
};
