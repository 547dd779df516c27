import { wordingReader, type Reading } from '../../src/model/wording/wording-reader';
import type { Control, Person, System, Vendor } from '../../src/schema/registers';
import { shippedWording } from '../catalogs/shipped-wording';

interface Registers {
  readonly people?: readonly Person[];
  readonly systems?: readonly System[];
  readonly vendors?: readonly Vendor[];
}

/** Reads one text with the lists that ship; everything else about the control and the registers is what a test states. */
export const read = (text: string, control: Partial<Control> = {}, registers: Registers = {}): Reading => {
  const whole: Control = { id: 'C1', title: 'A control', satisfies: [], text, ...control };
  const names = { people: [], systems: [], vendors: [], ...registers };
  return wordingReader(shippedWording, { ...names, controls: [whole] })(whole);
};
