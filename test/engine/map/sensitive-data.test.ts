import { sensitiveData } from '../../../src/engine/map/sensitive-data';
import { aSystem, aWorkspace } from '../a-workspace';

const store = { id: 'D1', name: 'Dump', system: 'S2', holds: ['bank details', 'logs'] };

test('a kind is the same however it is written, and is shown as it was written first', () => {
  const systems = [
    aSystem({ sensitive: true, holds: ['Bank details', ' pay '] }),
    aSystem({ id: 'S2', sensitive: true, holds: ['bank  DETAILS'] }),
  ];
  expect(sensitiveData(aWorkspace({ systems })).kinds).toEqual([
    { kind: 'Bank details', systems: ['S1', 'S2'] },
    { kind: 'pay', systems: ['S1'] },
  ]);
});

test('what a system that is not marked holds does not count, but a store in it that is marked does', () => {
  const systems = [aSystem({ holds: ['public pages'] }), aSystem({ id: 'S2', sensitive: false, holds: ['code'] })];
  expect(sensitiveData(aWorkspace({ systems })).systems).toEqual([]);
  expect(sensitiveData(aWorkspace({ systems, dataStores: [{ ...store, sensitive: true }] }))).toMatchObject({
    kinds: [{ kind: 'bank details' }, { kind: 'logs' }],
    systems: [{ id: 'S2', kinds: ['bank details', 'logs'], neededBy: [] }],
  });
});

test('a store of a sensitive system counts unless it says that it is not sensitive', () => {
  const systems = [aSystem({ id: 'S2', sensitive: true })];
  const kindsOf = (sensitive: boolean | undefined) =>
    sensitiveData(
      aWorkspace({ systems, dataStores: [{ ...store, ...(sensitive === undefined ? {} : { sensitive }) }] }),
    ).kinds;
  expect([kindsOf(undefined).length, kindsOf(true).length, kindsOf(false).length]).toEqual([2, 2, 0]);
});

test('a process needs the systems of its steps too, and what they run on', () => {
  const systems = [
    aSystem({ sensitive: true, runsOn: ['S2'] }),
    aSystem({ id: 'S2', sensitive: true }),
    aSystem({ id: 'S3', sensitive: true }),
  ];
  const processes = [{ id: 'P1', name: 'Pay', steps: [{ id: 'a', kind: 'record' as const, systems: ['S1'] }] }];
  expect(sensitiveData(aWorkspace({ systems, processes })).systems.map(({ neededBy }) => neededBy)).toEqual([
    ['P1'],
    ['P1'],
    [],
  ]);
});
