import type { UserControl, Vendor } from '../../../src/schema/registers';
import { aControl, aSystem, aVendor, soc1, soc2 } from '../a-workspace';
import { itemOf, none, shortOf, words } from './shipped-description';

const reports = { soc1, soc2 };
const said = (id: string, parts: Parameters<typeof itemOf>[1]) => itemOf(id, parts).short.map(({ says }) => says);

describe('controls expected of user entities', () => {
  const review: UserControl = {
    id: 'UE-1',
    text: 'Review the register of each pay run before approving it.',
    requirements: ['O1'],
  };

  test('the list in user-controls.yaml is management’s own and stands for words', () => {
    const item = itemOf('SD8', { reports, userControls: [review] });
    expect([item.state, item.found]).toEqual([
      'present',
      [{ what: '1 control expected of user entities: UE-1', file: 'userControls.yaml', line: 2 }],
    ]);
  });

  test('one that counts for nothing in scope, or says next to nothing, is thin', () => {
    const userControls = [review, { id: 'UE-2', text: 'Be careful.' }];
    expect(said('SD8', { reports, userControls })).toEqual([
      'Without a text of five words: 1 of 2 controls expected of user entities (UE-2).',
      'Without an objective that counts on it: 1 of 2 controls expected of user entities (UE-2).',
    ]);
  });

  test('one that only the other report counts on is not told here', () => {
    expect(itemOf('DC6', { reports, userControls: [review] })).toMatchObject({ state: 'missing', found: [] });
  });

  test('“there is none” contradicts a list', () => {
    const item = itemOf('SD8', { reports, userControls: [review], description: [none('SD8', '2026-07-10')] });
    expect(shortOf(item)).toEqual(['contradiction']);
  });

  test('words of management are still judged beside the list', () => {
    const parts = { reports, userControls: [review], description: [{ item: 'SD8', text: words(3) }] };
    expect(shortOf(itemOf('SD8', parts))).toEqual(['text-short']);
  });
});

describe('subservice organizations', () => {
  const whole: Partial<Vendor> = { service: 'Hosting', csocs: [{ text: 'Guards doors.', requirements: ['R1', 'O1'] }] };
  const relying = [aControl({ satisfies: ['R1', 'O1'], reliesOn: ['V1'] })];

  test('assumed controls without the criteria that they help to meet are thin', () => {
    const vendors = [aVendor({ service: 'Hosting' })];
    expect(said('DC7', { vendors, controls: relying })).toEqual([
      'Without a criterion that its controls help to meet: 1 of 1 subservice organization (Northfell).',
    ]);
    expect(itemOf('DC7', { vendors: [aVendor(whole)], controls: relying }).state).toBe('present');
    expect(itemOf('DC7', { vendors: [aVendor({ service: 'Hosting', carries: ['R1'] })] }).state).toBe('present');
  });

  test('one that the decision calls so is told, also where `subservice` is not set', () => {
    const decision = { controlsNeeded: true, reasons: 'Ours fail with it.' };
    const vendors = [aVendor({ ...whole, subservice: undefined, decision })];
    expect(itemOf('DC7', { vendors, controls: relying }).found[0]?.what).toBe('1 subservice organization: Northfell');
  });

  test('one that controls rely on and nobody has decided about is told as undecided', () => {
    const vendors = [aVendor({ ...whole, subservice: undefined })];
    expect(said('DC7', { vendors, controls: relying })).toEqual([
      'Without a decision whether it is one: 1 of 1 subservice organization (Northfell).',
    ]);
  });

  test('one on which only the other report rests is not told here', () => {
    const controls = [aControl({ satisfies: ['R1'], reliesOn: ['V1'] })];
    const parts = { reports, vendors: [aVendor(whole)], controls };
    expect([itemOf('SD6', parts).state, itemOf('DC7', parts).state]).toEqual(['missing', 'present']);
  });

  test('a system that it runs links it', () => {
    const systems = [aSystem({ vendor: 'V1' })];
    expect(itemOf('DC7', { vendors: [aVendor(whole)], systems }).state).toBe('present');
  });

  test('under the inclusive method its controls are described with ours', () => {
    const vendors = [aVendor({ service: 'Hosting', method: 'inclusive', csocs: undefined })];
    expect(itemOf('DC7', { vendors, controls: relying }).state).toBe('present');
  });
});
