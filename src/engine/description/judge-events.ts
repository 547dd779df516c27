import type { AssessedChange, AssessedIncident, ReportEvents } from '../../schema/assessment.js';
import type { DescriptionEntry } from '../../schema/registers.js';
import type { Found, Judged, Short } from './material.js';
import { short } from './material.js';
import { counted, listed } from './tell.js';

/** Nature, extent and handling; the time is in the register anyway (DC 200, DC4). */
const incidentParts = { what: 'what happened', effect: 'how far it reached', handled: 'how it was handled' } as const;

const tellFound = (what: string, events: readonly { readonly source: AssessedIncident['source'] }[]): Found[] => {
  const files = new Map<string, number>();
  for (const { source } of events) if (source && !files.has(source.file)) files.set(source.file, source.line);
  return [...files].map(([file, line]) => ({ what, file, line }));
};

/** A statement that there was none, held against what is on record. */
const contradicted = (entry: DescriptionEntry | undefined, told: string[]): Short[] =>
  entry?.none === true && told.length > 0
    ? [
        short(
          'contradiction',
          `${entry.by ?? ''} stated on ${entry.on ?? ''} that there was none; on record: ${listed(told)}.`,
          {
            events: told,
          },
        ),
      ]
    : [];

const silence = (noun: string, { from, to }: ReportEvents): Short =>
  short(
    'silence',
    `No ${noun} ${from === to ? `on ${from}` : `from ${from} to ${to}`} is on record, and nobody has stated that there was none. Silence says neither.`,
  );

const shortOfIncident = (incident: AssessedIncident): Short[] => {
  const { id, disclosure, says } = incident;
  if (disclosure === 'undecided') return [short('undecided', `${id}: ${says}`, { incident: id })];
  if (disclosure === 'left-out') return [short('left-out', `${id}: ${says}`, { incident: id })];
  if (disclosure === 'not-needed') return [];
  const keys = Object.keys(incidentParts) as (keyof typeof incidentParts)[];
  const lacking = keys.filter((key) => incident[key] === null);
  if (lacking.length === 0) return [];
  const told = listed(lacking.map((key) => incidentParts[key]));
  return [short('lacking', `${id} does not tell ${told}.`, { incident: id, fields: lacking })];
};

/** The incidents that the description tells, or the statement that there was none (DC4). */
export const judgeIncidents = (
  events: ReportEvents,
  entry: DescriptionEntry | undefined,
  saidNone: boolean,
): Judged => {
  const { incidents } = events;
  const bearing = incidents.filter(({ disclosure }) => disclosure !== 'not-needed');
  const toTell = incidents.filter(({ disclosure }) => disclosure === 'to-tell');
  const isEmpty = incidents.length === 0;
  return {
    found: tellFound(
      `${counted(incidents.length, 'incident', 'incidents')} on record, ${toTell.length} to be told`,
      incidents,
    ),
    short: [
      ...contradicted(
        entry,
        bearing.map(({ id }) => id),
      ),
      ...(isEmpty && !saidNone && entry === undefined ? [silence('incident', events)] : []),
      ...incidents.flatMap(shortOfIncident),
    ],
    isThere: !isEmpty,
  };
};

const unrecorded = (changes: readonly AssessedChange[]): Short[] => {
  const open = changes.filter(({ origin, recordedAs }) => origin === 'derived' && recordedAs === null);
  if (open.length === 0) return [];
  const says = `The control register shows ${counted(open.length, 'change', 'changes')} that no change on record names and nobody has judged: ${listed(open.map(({ title, on }) => `${title} (${on})`))}.`;
  return [short('unrecorded', says, { controls: open.flatMap(({ controls }) => controls) })];
};

/** The changes that the description tells, or the statement that there was none (DC9; AT-C 320). */
export const judgeChanges = (events: ReportEvents, entry: DescriptionEntry | undefined, saidNone: boolean): Judged => {
  const { changes } = events;
  const recorded = changes.filter(({ origin }) => origin === 'recorded');
  const significant = recorded.filter((change) => change.significant === true);
  const untold = significant.filter(({ what }) => what === null).map(({ id }) => id);
  const derived = changes.filter(({ origin }) => origin === 'derived');
  return {
    found: [
      ...tellFound(
        `${counted(recorded.length, 'change', 'changes')} on record, ${significant.length} significant`,
        recorded,
      ),
      ...tellFound(`${counted(derived.length, 'change', 'changes')} that the control register shows`, derived),
    ],
    short: [
      ...contradicted(
        entry,
        significant.map(({ id }) => id),
      ),
      ...(recorded.length === 0 && !saidNone && entry === undefined ? [silence('change', events)] : []),
      ...(untold.length > 0
        ? [short('lacking', `Significant and without a word on what changed: ${listed(untold)}.`, { changes: untold })]
        : []),
      ...unrecorded(changes),
    ],
    isThere: changes.length > 0,
  };
};
