import type { Control, Person } from '../../src/schema/registers';
import { aControl, aPerson, assessed, everyMonth } from '../engine/a-workspace';
import { found, standingOf } from '../engine/read-assessment';

const conflicted: Person = aPerson({ duties: ['pay', 'reconcile'] });

describe('duty-conflict', () => {
  const alone = (changes: Parameters<typeof aControl>[0], people: Person[] = [conflicted], more: Control[] = []) =>
    assessed({
      controls: [aControl({ duties: ['reconcile'], ...changes }), ...more],
      evidence: [...everyMonth('C1'), ...more.flatMap(({ id }) => everyMonth(id))],
      people,
    });

  test.each([[['dana']], [['Dana Fields']], [['dana', 'dana']], [['dana', 'Dana Fields']]])(
    'performers %j are one person, who holds both duties',
    (performers) => {
      const assessment = alone({ performers });
      expect(found(assessment, 'duty-conflict')).toMatchObject([
        { severity: 'high', subject: { kind: 'person', id: 'dana' }, controls: ['C1'], requirements: ['R1'] },
      ]);
      expect(standingOf(assessment)).toMatchObject({ base: 'operating', rung: 'designed' });
    },
  );

  test('a second performer keeps the control up, though the person still holds both duties', () => {
    const assessment = alone({ performers: ['dana', 'Luis Ferro'] });
    expect(standingOf(assessment).rung).toBe('operating');
    expect(found(assessment, 'duty-conflict')).toMatchObject([{ controls: [], reports: ['soc2'] }]);
  });

  test('duties that controls bring count as well as those of the person', () => {
    const controls = alone({ performers: ['dana'] }, [aPerson({ duties: ['pay'] })]);
    expect(found(controls, 'duty-conflict')).toHaveLength(1);
    expect(found(alone({ performers: ['dana'] }, [aPerson()]), 'duty-conflict')).toEqual([]);
  });

  test('a control that exercises none of the duties is left alone', () => {
    expect(standingOf(alone({ performers: ['dana'], duties: undefined })).rung).toBe('operating');
  });

  test.each([
    ['that somebody else performs', { performers: ['Luis Ferro'] }, 'implemented'],
    ['that the same person performs', { performers: ['dana'] }, 'designed'],
    ['without an owner', { performers: ['Luis Ferro'], owner: undefined }, 'designed'],
    ['that is not written', { performers: ['Luis Ferro'], text: undefined }, 'designed'],
  ] as const)('a compensating control %s leaves it %s', (_, changes, rung) => {
    const helper = aControl({
      id: 'C2',
      satisfies: [],
      compensates: ['C1'],
      ...changes,
      performers: [...changes.performers],
    });
    expect(standingOf(alone({ performers: ['dana'] }, [conflicted], [helper])).rung).toBe(rung);
  });

  test('is silent where the duties are kept apart', () => {
    expect(found(alone({ performers: ['dana'] }, [aPerson({ duties: ['reconcile'] })]), 'duty-conflict')).toEqual([]);
  });
});
