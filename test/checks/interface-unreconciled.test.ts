import { aControl, aSystem, soc1, soc2 } from '../engine/a-workspace';
import { found } from '../engine/read-assessment';
import { anInterface, ground, mapped, onGround } from './a-map';

const check = 'interface-unreconciled';

test('an interface of a financial system without any check is high and frees the objectives on completeness', () => {
  expect(found(mapped({ interfaces: [anInterface({ controls: undefined })] }), check)).toMatchObject([
    {
      severity: 'high',
      subject: { kind: 'interface', id: 'I1' },
      reports: ['soc1'],
      requirements: ['O1'],
      condition: 'From User entities to Ledger. No control is named.',
    },
  ]);
});

test('a control on designed, or a reason for none, is enough', () => {
  expect(found(mapped({ interfaces: [anInterface()] }), check)).toEqual([]);
  const reason = anInterface({ controls: undefined, notNeeded: 'It only shows a balance.' });
  expect(found(mapped({ interfaces: [reason] }), check)).toEqual([]);
});

test('a check that is only said to be there is medium', () => {
  const controls = [
    aControl({ satisfies: ['O1'] }),
    aControl({ id: 'C2', satisfies: ['O1'], text: undefined }),
    ...ground,
  ];
  expect(found(mapped({ controls, interfaces: [anInterface({ controls: ['C2'] })] }), check)).toMatchObject([
    { severity: 'medium', controls: ['C2'] },
  ]);
});

test('off the financial map nothing asks for a check, unless processing integrity is in scope', () => {
  const systems = [onGround, aSystem({ id: 'S2', name: 'Chat' })];
  const interfaces = [anInterface({ from: 'S2', to: 'outside', controls: undefined })];
  expect(found(mapped({ systems, interfaces }), check)).toEqual([]);
  expect(mapped({ systems, interfaces }).map.interfaces).toMatchObject([{ state: 'nobody', reports: [] }]);
  const both = { soc1, soc2: { ...soc2, categories: ['security' as const, 'processing-integrity' as const] } };
  expect(found(mapped({ systems, interfaces, reports: both }), check)).toMatchObject([{ reports: ['soc2'] }]);
});
