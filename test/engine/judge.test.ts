import { assess } from '../../src/engine/assess';
import { judge } from '../../src/engine/judge';
import { sharedReaders } from '../../src/model/wording/shared-readers';
import { shippedWording } from '../catalogs/shipped-wording';
import { aControl, aWorkspace, everyMonth, someKnowledge } from './a-workspace';

const knowledge = someKnowledge();
const asOf = '2026-07-15';
const workspace = aWorkspace({
  controls: [
    aControl({ text: 'The team reviews the list in a timely manner, as appropriate.' }),
    aControl({ id: 'C2', text: 'The clerk compares the list of the day with the ledger and signs it.' }),
  ],
  evidence: everyMonth('C1'),
});

test('an assessment tells what was concluded, nothing else', () => {
  const { outcome } = judge({ knowledge, workspace, asOf });
  const assessed = assess({ knowledge, workspace, asOf, tool: { name: 'soc-gap', version: '0' } });
  expect(outcome.findings.length).toBeGreaterThan(1);
  expect(assessed).toMatchObject(outcome);
});

test('a variant that shares what was read of another is judged as it is alone', () => {
  const readers = sharedReaders(shippedWording);
  const variant = { ...workspace, controls: workspace.controls.slice(1) };
  judge({ knowledge, workspace, asOf, read: readers(workspace) });
  const shared = judge({ knowledge, workspace: variant, asOf, read: readers(variant) });
  expect(shared.outcome).toEqual(judge({ knowledge, workspace: variant, asOf }).outcome);
});
