import { trainingReadiness } from '../../src/checks/training-readiness.js';
import type { Training } from '../../src/schema/registers.js';
import type { Course } from '../../src/schema/training.js';
import { observe, told } from './facts-of-papers.js';

const course: Course = {
  id: 'security',
  audience: 'Everybody',
  topic: 'Security in daily work',
  reports: ['soc2'],
  requirements: ['R1'],
  every: 12,
  covers: ['Deceptive messages.', 'Whom to call.'],
  evidence: ['Completion report by person.'],
  effort: { low: 1, high: 4 },
};

/** A round in which nothing is wrong on 2026-10-15. */
const round: Training = {
  id: 'T-1',
  course: 'security',
  assigned: 140,
  completed: 140,
  on: '2026-05-29',
  ref: 'HR report',
};

const judge = (...training: Training[]): readonly (readonly unknown[])[] =>
  observe(trainingReadiness, { courses: [course], training }).map(({ severity, data, measure }) => [
    severity,
    data.shortfalls,
    measure,
  ]);
const changed = (changes: Partial<Training>): Training => ({ ...round, ...changes });

describe('courses that nobody recorded', () => {
  const anything = { id: 'D', type: 'own-kind', title: 'Own' };

  it('tells of an empty register once for each report', () => {
    const courses = [
      { ...course, reports: ['soc1', 'soc2'] as ('soc1' | 'soc2')[] },
      { ...course, id: 'privacy' },
    ];
    expect(told(observe(trainingReadiness, { courses, documents: [anything] }))).toEqual([
      'register.soc1 low soc1',
      'register.soc2 low soc2',
    ]);
  });

  it('leaves it to the documents to tell where both registers are empty', () => {
    expect(observe(trainingReadiness, { courses: [course] })).toEqual([]);
  });

  it('finds a course without a round at medium where a requirement in scope leans on it, else at low', () => {
    const courses = [course, { ...course, id: 'privacy' }, { ...course, id: 'board', requirements: ['CC1.2'] }];
    expect(told(observe(trainingReadiness, { courses, training: [round] }))).toEqual([
      'privacy medium soc2',
      'board low soc2',
    ]);
  });

  it('takes a round that lies ahead for none', () => {
    const observations = observe(trainingReadiness, { courses: [course], training: [changed({ on: '2026-10-16' })] });
    expect(observations.map(({ title }) => title)).toEqual(['Security in daily work: no training recorded']);
  });

  it('points to a round whose course looks like a slip of the pen', () => {
    const [missing] = observe(trainingReadiness, { courses: [course], training: [changed({ course: 'secruity' })] });
    expect(missing?.condition).toBe(
      'No round of the course security is recorded by 2026-10-15. T-1 is recorded as secruity; did you mean security?',
    );
  });

  it('asks for nothing that belongs to a category which is not chosen', () => {
    const courses = [course, { ...course, id: 'privacy', categories: ['privacy' as const] }];
    expect(observe(trainingReadiness, { courses, training: [round] })).toEqual([]);
  });
});

describe('rounds of training', () => {
  it('has nothing to say of one that everybody completed within the interval', () => {
    expect(judge(round)).toEqual([]);
  });

  it('finds completion below all at low, and under 90 % at medium', () => {
    expect(judge(changed({ completed: 131 }))).toEqual([['low', ['incomplete'], 9]]);
    expect(judge(changed({ completed: 126 }))).toEqual([['low', ['incomplete'], 14]]);
    expect(judge(changed({ completed: 125 }))).toEqual([['medium', ['incomplete'], 15]]);
  });

  it('gives a share only with its counts, and never rounds up to all', () => {
    const training = [changed({ assigned: 1000, completed: 999 })];
    const [observation] = observe(trainingReadiness, { courses: [course], training });
    expect(observation?.condition).toBe('999 of 1000 completed it (99 %); 1 did not.');
  });

  it('does not take a course that nobody was assigned to for a completed one', () => {
    expect(judge(changed({ assigned: 0, completed: 0 }))).toEqual([['medium', ['nobody-assigned'], 1]]);
  });

  it('does not believe that more completed it than were assigned', () => {
    expect(judge(changed({ completed: 141 }))).toEqual([['low', ['wrong-count'], 1]]);
  });

  it('holds the next round overdue after the interval and a month of grace', () => {
    expect(judge(changed({ on: '2025-09-15' }))).toEqual([]);
    expect(judge(changed({ on: '2025-09-14' }))).toEqual([['medium', ['stale'], 1]]);
  });

  it('finds a round without any day and one without a list', () => {
    const bare: Training = { id: 'T-1', course: 'security', assigned: 140, completed: 140 };
    expect(judge(bare)).toEqual([['low', ['undated', 'no-list'], 2]]);
  });

  it('judges the newest round and lets older ones rest, in whatever order they stand', () => {
    const old = changed({ id: 'T-0', on: '2025-05-20', completed: 50 });
    expect(judge(old, round)).toEqual([]);
    expect(judge(round, old)).toEqual([]);
  });

  it('lets a running round count neither for nor against until its due day has passed', () => {
    const running = changed({ id: 'T-2', on: '2026-10-10', due: '2026-10-15', completed: 60 });
    expect(judge(round, running)).toEqual([]);
    expect(judge(round, { ...running, due: '2026-10-14' })).toEqual([['medium', ['incomplete'], 80]]);
  });

  it('says so where the first round of all is still running', () => {
    expect(judge(changed({ due: '2026-11-30', completed: 60 }))).toEqual([['low', ['running'], 1]]);
  });

  it('judges each audience of a course by its own newest round', () => {
    const treasury = changed({ id: 'T-2', audience: 'Treasury', on: '2026-02-01', assigned: 6, completed: 3 });
    const operations = changed({ id: 'T-3', audience: 'Operations', on: '2026-06-01' });
    const [observation, ...more] = observe(trainingReadiness, { courses: [course], training: [treasury, operations] });
    expect([observation?.severity, observation?.item, more]).toEqual(['medium', { list: 'training', index: 0 }, []]);
    expect(observation?.condition).toBe('3 of 6 (Treasury) completed it (50 %); 3 did not.');
  });

  it('judges a course of the organization’s own by its completion alone', () => {
    const own = changed({ id: 'T-9', course: 'first-aid', on: '2019-01-01', completed: 139 });
    expect(told(observe(trainingReadiness, { courses: [course], training: [round, own] }))).toEqual([
      'course.first-aid low soc1+soc2',
    ]);
  });

  it('leaves a course that we know and that no report in scope leans on alone', () => {
    const privacy = { ...course, id: 'privacy', categories: ['privacy' as const] };
    const training = [round, changed({ id: 'T-2', course: 'privacy', completed: 1 })];
    expect(observe(trainingReadiness, { courses: [course, privacy], training })).toEqual([]);
  });
});
