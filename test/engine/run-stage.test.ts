import { runStage } from '../../src/engine/run-stage';
import { judge } from '../../src/engine/judge';
import { aControl, aSystem, aWorkspace, someKnowledge } from './a-workspace';

test('a check may hold down more than a call takes arguments', () => {
  const depth = 150;
  const systems = Array.from({ length: depth }, (_, index) =>
    aSystem({ id: `S${index}`, ...(index > 0 ? { runsOn: [`S${index - 1}`] } : {}) }),
  );
  const controls = Array.from({ length: 1000 }, (_, index) =>
    aControl({ id: `C${index}`, nature: 'automated', systems: [`S${depth - 1}`] }),
  );
  const { facts } = judge({
    knowledge: someKnowledge(),
    workspace: aWorkspace({ systems, controls: controls.slice(0, 1) }),
    asOf: '2026-07-15',
  });
  const [first] = facts.controls;
  if (!first) throw new Error('There is a control.');
  const many = controls.map((control) => ({ ...first, control }));
  expect(runStage('reliance', { ...facts, controls: many }).caps.length).toBeGreaterThan(130_000);
});
