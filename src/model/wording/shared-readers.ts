import type { Wording } from '../../schema/wording.js';
import { unique } from '../order.js';
import type { Workspace } from '../workspace.js';
import { type ReadControl, wordingReader } from './wording-reader.js';

type Registers = Pick<Workspace, 'controls' | 'people' | 'systems' | 'vendors'>;

/** Everything of the registers that the reading of a text depends on, besides the control itself. */
const namesIn = ({ controls, people, systems, vendors }: Registers): string =>
  JSON.stringify([
    people.map(({ id, name, role }) => [id, name, role]),
    systems.map(({ id, name }) => [id, name]),
    vendors.map(({ name }) => name),
    unique(controls.map(({ owner }) => owner)),
  ]);

/** Readers for the variants of one workspace: those with the same names on record share one, so that a text is read once for all. */
export const sharedReaders = (wording: Wording): ((registers: Registers) => ReadControl) => {
  const readers = new Map<string, ReadControl>();
  return (registers) => {
    const names = namesIn(registers);
    const reader = readers.get(names) ?? wordingReader(wording, registers);
    readers.set(names, reader);
    return reader;
  };
};
