import { aFinding, planned, spanText, taskOf } from './some-work';

const days = (effort: number): { effort: { low: number; high: number } } => ({ effort: { low: effort, high: effort } });

test('work starts on the first working day after the assessment', () => {
  // 2026-10-16 is a Friday: the assessment of that day leaves Monday.
  expect(taskOf(planned({ findings: [aFinding('F1')], asOf: '2026-10-16' }), 'F1').from).toBe('2026-10-19');
});

test('the effort is the middle of its range: one to three person-days at one a week take two weeks', () => {
  expect(spanText(planned({ findings: [aFinding('F1', { effort: { low: 1, high: 3 } })] }), 'F1')).toBe(
    '2026-10-16 to 2026-10-29',
  );
});

test('a quarter of a person-day at one a week takes into the second day, and the next task begins in that day', () => {
  const tasks = planned({ findings: [aFinding('F1', days(0.25)), aFinding('F2', days(0.25))] });
  expect(spanText(tasks, 'F1')).toBe('2026-10-16 to 2026-10-19');
  expect(spanText(tasks, 'F2')).toBe('2026-10-19 to 2026-10-20');
});

test('four quarters of a person-day take as long as one whole', () => {
  const quarters = ['F1', 'F2', 'F3', 'F4'].map((id) => aFinding(id, days(0.25)));
  const whole = planned({ findings: [aFinding('F1', days(1))] });
  expect(taskOf(planned({ findings: quarters }), 'F4').worked).toBe(taskOf(whole, 'F1').worked);
});

test('work goes on over the turn of the year, without the holidays', () => {
  const tasks = planned({
    findings: [aFinding('F1', days(1))],
    asOf: '2026-12-29',
    holidays: ['2026-12-31', '2027-01-01'],
  });
  expect(spanText(tasks, 'F1')).toBe('2026-12-30 to 2027-01-07');
});

test('the capacity on record counts, by id or by name, in one queue', () => {
  const people = [{ id: 'dana', name: 'Dana Fields', capacity: 5 }];
  const findings = [
    aFinding('F1', { ...days(1), response: { owner: 'dana' } }),
    aFinding('F2', { ...days(1), response: { owner: 'Dana Fields' } }),
  ];
  const tasks = planned({ findings, people });
  expect(tasks.map(({ owner }) => owner)).toEqual(['Dana Fields', 'Dana Fields']);
  expect(spanText(tasks, 'F1')).toBe('2026-10-16 to 2026-10-16');
  expect(spanText(tasks, 'F2')).toBe('2026-10-19 to 2026-10-19');
});

test('management names the owner before the control does, and the first control with an owner before none', () => {
  const controls = [{ id: 'C1' }, { id: 'C2', owner: 'Ivy' }];
  const findings = [
    aFinding('F1', { controls: ['C1', 'C2'] }),
    aFinding('F2', { controls: ['C2'], response: { owner: 'Luis' } }),
    aFinding('F3', { controls: ['C1'] }),
  ];
  const tasks = planned({ findings, controls });
  expect(['F1', 'F2', 'F3'].map((id) => taskOf(tasks, id).owner)).toEqual(['Ivy', 'Luis', null]);
});

test('what nobody is named for waits in one queue', () => {
  const tasks = planned({ findings: [aFinding('F1', days(1)), aFinding('F2', days(1))], controls: [] });
  expect(taskOf(tasks, 'F2').heldBy).toEqual({ kind: 'queue', action: 'F1' });
});

test('two people with one name are told apart by their ids, and the name means the first', () => {
  const people = [
    { id: 'a', name: 'Sam Lee', capacity: 5 },
    { id: 'b', name: 'Sam Lee', capacity: 1 },
  ];
  const capacityOf = (owner: string): number =>
    taskOf(planned({ findings: [aFinding('F1', { response: { owner } })], people }), 'F1').capacity;
  expect(['a', 'b', 'Sam Lee'].map(capacityOf)).toEqual([5, 1, 5]);
});

test('what depends on another finding begins the working day after that is closed', () => {
  const findings = [
    aFinding('F1', { ...days(1), response: { owner: 'Luis' } }),
    aFinding('F2', { ...days(1), dependsOn: ['F1'] }),
  ];
  const tasks = planned({ findings });
  expect(taskOf(tasks, 'F1').to).toBe('2026-10-22');
  expect(taskOf(tasks, 'F2')).toMatchObject({ from: '2026-10-23', heldBy: { kind: 'dependency', action: 'F1' } });
});

test('an accepted finding holds nothing up', () => {
  const findings = [aFinding('F1', { status: 'accepted' }), aFinding('F2', { dependsOn: ['F1'] })];
  expect(planned({ findings })).toMatchObject([{ action: 'F2', from: '2026-10-16', after: [] }]);
});

test('whoever waits for somebody else does the next thing meanwhile', () => {
  const findings = [
    aFinding('F1', { ...days(1), response: { owner: 'Luis' } }),
    aFinding('F2', { ...days(1), dependsOn: ['F1'], priority: { ...aFinding('F2').priority, score: 99 } }),
    aFinding('F3', days(1)),
  ];
  const tasks = planned({ findings, order: ['F1', 'F2', 'F3'] });
  expect(spanText(tasks, 'F3')).toBe('2026-10-16 to 2026-10-22');
  expect(spanText(tasks, 'F2')).toBe('2026-10-23 to 2026-10-29');
});

test('more time for one person changes the turn of nothing for another', () => {
  const findings = [
    aFinding('F1', { ...days(2), response: { owner: 'Luis' } }),
    aFinding('F2', { ...days(1), dependsOn: ['F1'] }),
    aFinding('F3', days(1.6)),
    aFinding('F4', days(5)),
  ];
  const withTime = (capacity: number): string =>
    spanText(
      planned({ findings, order: ['F1', 'F3', 'F2', 'F4'], people: [{ id: 'l', name: 'Luis', capacity }] }),
      'F4',
    );
  expect(withTime(5)).toBe(withTime(1));
});

test('findings that wait for each other in a circle are planned all the same, in the order of work', () => {
  const findings = [
    aFinding('F1', { dependsOn: ['F2'] }),
    aFinding('F2', { dependsOn: ['F3'] }),
    aFinding('F3', { dependsOn: ['F1'] }),
  ];
  const tasks = planned({ findings, order: ['F1', 'F2', 'F3'] });
  expect(tasks.map(({ action, after }) => [action, after])).toEqual([
    ['F1', []],
    ['F3', ['F1']],
    ['F2', ['F3']],
  ]);
});

test('a later due date is the plan and wins, and keeps its owner from nothing else', () => {
  const findings = [
    aFinding('F1', { ...days(1), response: { owner: 'Dana', due: '2027-01-29' } }),
    aFinding('F2', { ...days(1), dependsOn: ['F1'], response: { owner: 'Luis' } }),
    aFinding('F3', days(1)),
  ];
  const tasks = planned({ findings });
  expect(taskOf(tasks, 'F1')).toMatchObject({ worked: '2026-10-22', to: '2027-01-29', plan: 'holds' });
  expect(taskOf(tasks, 'F2').from).toBe('2027-02-01');
  expect(taskOf(tasks, 'F3').from).toBe('2026-10-23');
});

test.each([
  ['is past', '2026-10-14', 'overdue'],
  ['is today', '2026-10-15', 'short'],
  ['comes before the work can be done', '2026-10-28', 'short'],
  ['is the last day of the work', '2026-10-29', 'holds'],
])('a due date that %s is told so, and the estimate stands', (_, due, plan) => {
  const [task] = planned({ findings: [aFinding('F1', { response: { due } })] });
  expect(task).toMatchObject({ to: '2026-10-29', due, plan });
});

test('nobody can say when somebody without time is done, nor what comes after', () => {
  const people = [{ id: 'dana', name: 'Dana', capacity: 0 }];
  const findings = [aFinding('F1'), aFinding('F2', { dependsOn: ['F1'], response: { owner: 'Luis' } })];
  expect(planned({ findings, people })).toMatchObject([
    { action: 'F1', from: null, worked: null, to: null, undated: 'no-capacity' },
    { action: 'F2', from: null, worked: null, to: null, undated: 'no-capacity' },
  ]);
});

test('work that takes more than ten years has no dates', () => {
  const findings = [aFinding('F1', days(250)), aFinding('F2', days(250)), aFinding('F3', days(250))];
  const tasks = planned({ findings });
  expect(tasks.map(({ undated }) => undated)).toEqual([null, null, 'too-far']);
  expect(taskOf(tasks, 'F3').to).toBeNull();
});

test('a due date beyond the horizon is no day to plan with', () => {
  const [task] = planned({ findings: [aFinding('F1', { response: { due: '2040-01-01' } })] });
  expect(task).toMatchObject({ worked: '2026-10-29', to: null, undated: 'too-far' });
});

test('long work that no period waits for does not begin just before work that one does wait for', () => {
  const later = { blocksPeriod: false };
  const findings = [
    aFinding('F1', { ...days(0.5), response: { owner: 'Luis' } }),
    aFinding('F2', { ...days(1), dependsOn: ['F1'] }),
    aFinding('F3', { ...days(20), ...later }),
    aFinding('F4', { ...days(0.25), ...later }),
  ];
  const order = ['F1', 'F2', 'F4', 'F3'];
  // Luis closes F1 in three days: F4 fits in between, F3 does not.
  expect(spanText(planned({ findings, order }), 'F4')).toBe('2026-10-16 to 2026-10-19');
  expect(spanText(planned({ findings, order }), 'F2')).toBe('2026-10-21 to 2026-10-27');
  expect(taskOf(planned({ findings, order }), 'F3').from).toBe('2026-10-28');
});
