import { sharedReaders } from '../../src/model/wording/shared-readers';
import type { Control } from '../../src/schema/registers';
import { shippedWording } from '../catalogs/shipped-wording';

const control: Control = {
  id: 'C1',
  title: 'Release of payments',
  satisfies: [],
  text: 'In the evening ledgerly releases the payments that have both approvals and files the list.',
};
const registers = { controls: [control], people: [], systems: [], vendors: [] };
const known = { ...registers, systems: [{ id: 'll', name: 'Ledgerly' }] };

test('a text is read once for all variants with the same names on record', () => {
  const readers = sharedReaders(shippedWording);
  expect(readers({ ...registers })(control)).toBe(readers({ ...registers, systems: [] })(control));
});

test('a variant with another name on record is read anew, as it would be alone', () => {
  const readers = sharedReaders(shippedWording);
  const without = readers(registers)(control);
  const named = readers(known)(control);
  expect(named).toEqual(sharedReaders(shippedWording)(known)(control));
  expect([without.wording.who, named.wording.who]).toEqual([null, 'ledgerly']);
});

test('a control that was changed is read anew', () => {
  const read = sharedReaders(shippedWording)(known);
  const changed = { ...control, text: 'As needed.' };
  expect(read(changed).wording.what).not.toBe(read(control).wording.what);
});
