import { assess, copyOf, engagement, filesOf, folderWith, inTerminal, removeRoot } from './folders.js';
import type { Step } from './terminal.js';

afterAll(removeRoot);

/** The questions of an interview on `engagement`, each with what a person does. */
const script: readonly { readonly ask: string; readonly keys: string }[] = [
  { ask: 'Name of the service', keys: 'Notes\r' },
  { ask: 'What customers use it for', keys: 'Taking notes\r' },
  { ask: 'Enter: no more', keys: '\r' },
  { ask: 'Which report do you prepare for?', keys: '\r' },
  { ask: 'Which type of SOC 2 report?', keys: '1\r' },
  { ask: 'As of which date?', keys: '2026-12-15\r' },
  { ask: 'Which categories beside security?', keys: '\r' },
  { ask: 'CC1 · 1 of 33', keys: '2\r' },
  { ask: 'Which control is it?', keys: '\r' },
  { ask: 'What is the control called?', keys: 'Code of conduct\r' },
  { ask: 'Who does what, when and how?', keys: 'Each joiner signs it.\r' },
  { ask: 'Who answers for it?', keys: 'Head of HR\r' },
  { ask: 'How often is it performed?', keys: '1\r' },
  { ask: 'Since which day', keys: '2026-01-01\r' },
  { ask: 'What shows that', keys: '\r' },
  { ask: 'Where is it written down?', keys: 'Handbook\r' },
  { ask: 'What is missing?', keys: 'Contractors\r' },
  { ask: 'CC1 · 2 of 33', keys: '3\r' },
  { ask: 'CC1 · 3 of 33', keys: '4\r' },
  { ask: 'Why does it not apply?', keys: 'There is one team.\r' },
];

const ways: readonly {
  readonly name: string;
  readonly step: Step;
  readonly status: number | null;
  readonly signal: number | null;
}[] = [
  { name: 'Ctrl-C', step: { send: '\x03' }, status: 130, signal: null },
  { name: 'Ctrl-D', step: { send: '\x04' }, status: 3, signal: null },
  { name: 'SIGINT', step: { signal: 'SIGINT' }, status: 130, signal: null },
  { name: 'SIGTERM', step: { signal: 'SIGTERM' }, status: 143, signal: null },
  { name: 'SIGHUP', step: { signal: 'SIGHUP' }, status: 129, signal: null },
  { name: 'SIGKILL', step: { signal: 'SIGKILL' }, status: null, signal: 9 },
];

/** The states of the workspace before each question, from runs that end by SIGKILL at the next one. */
const answerOneByOne = async (): Promise<{ readonly states: readonly string[]; readonly last: string }> => {
  const folder = folderWith({ 'soc-gap.yaml': engagement });
  const states: string[] = [];
  for (const [index, { ask, keys }] of script.entries()) {
    states.push(copyOf(folder));
    const next = script[index + 1]?.ask ?? 'CC1 · 4 of 33';
    const { missed, signal, output } = await assess(folder, [
      { expect: ask, send: keys },
      { expect: next, signal: 'SIGKILL' },
    ]);
    if (missed !== null || signal !== 9) throw new Error(`${ask} → ${next}: ${output}`);
  }
  return { states, last: folder };
};

inTerminal(
  'killed at every question, resumed at that very question, and interrupted at each in every way: never exit 0, nothing is lost',
  async () => {
    const uninterrupted = folderWith({ 'soc-gap.yaml': engagement });
    const steps = script.map(({ ask, keys }) => ({ expect: ask, send: keys }));
    const whole = await assess(uninterrupted, [...steps, { expect: 'CC1 · 4 of 33', send: '\x03' }]);
    expect(whole).toMatchObject({ missed: null, status: 130 });

    const { states, last } = await answerOneByOne();
    expect(filesOf(last)).toEqual(filesOf(uninterrupted));

    const failures: string[] = [];
    const tries = states.flatMap((state, index) => ways.map((way) => ({ state, ask: script[index]?.ask ?? '', way })));
    const work = async (): Promise<void> => {
      for (let next = tries.pop(); next; next = tries.pop()) {
        const folder = copyOf(next.state);
        const { status, signal, missed, output } = await assess(folder, [{ expect: next.ask, ...next.way.step }]);
        const same = JSON.stringify(filesOf(folder)) === JSON.stringify(filesOf(next.state));
        if (missed !== null || status !== next.way.status || signal !== next.way.signal || !same) {
          failures.push(
            `${next.way.name} at "${next.ask}": exit ${status}, signal ${signal}, files ${same ? 'same' : 'changed'}\n${output}`,
          );
        }
      }
    };
    await Promise.all([work(), work(), work()]);
    expect(failures).toEqual([]);
  },
  180_000,
);
