import type { Reply, Shown } from './fake-prompter.js';

type Rule = readonly [RegExp, Reply | readonly Reply[] | ((times: number) => Reply)];

/** A start-up that prepares for SOC 2 type 1, security only. Every question has a rule: one that is new fails the test. */
const startUp: readonly Rule[] = [
  [/organization called/, 'Tidepool Notes'],
  [/in a sentence or two/, 'Notes for teams, in the browser.'],
  [/Which industry/, ''],
  [/How many people/, '14'],
  [/Name of the service/, (times) => (times === 0 ? 'Notes' : '')],
  [/use it for/, ''],
  [/Who asks/, ["Customers' security", 'Prospects']],
  [/Why do they ask/, 'Their vendor review asks for it.'],
  [/which date do they need/, '2027-03-31'],
  [/change figures/, 'No'],
  [/store or process data/, 'Yes'],
  [/systems that you run/, 'Yes'],
  [/write the software/, 'Yes'],
  [/data center or a server/, 'No'],
  [/promise uptime/, 'Yes'],
  [/promise recovery/, ''],
  [/confidential information/, 'No'],
  [/rely on results/, 'No'],
  [/personal information of/, 'No'],
  [/report do you prepare/, ['SOC 2']],
  [/type of SOC 2/, 'Type 1'],
  [/As of which date/, '2026-12-15'],
  [/categories beside/, []],
  [/^Commitment$/, (times) => ['Customer data is encrypted.', 'Backups are taken daily.', ''][times] ?? ''],
  [/category does it belong/, 'Security'],
  [/Where is it promised/, 'Terms, section 4'],
  [/Name of the system/, (times) => (times === 0 ? 'Notes application' : '')],
  [/What it holds/, 'notes, accounts'],
  [/hold sensitive data/, 'Yes'],
  [/kinds of sensitive/, 'notes'],
  [/From which places/, ''],
  [/depend on controls/, 'Yes'],
  [/Name of the company/, (times) => (times === 0 ? 'Northfell Cloud' : '')],
  [/does for you/, 'Hosting'],
  [/watches over it/, 'CTO'],
  [/Carve-out or inclusive/, 'Carve-out'],
  [/why do yours/, 'Without it there is no application.'],
  [/end up in figures/, 'No'],
  [/reach customers' data/, 'Yes'],
  [/Name of the supplier/, (times) => (times === 0 ? 'Deskwell' : '')],
  [/What it supplies/, 'Ticket desk'],
  [/not needed\?$/, 'Tickets can wait.'],
  [/make it good/, 'Yes'],
  [/board or another body/, 'No'],
  [/work from home/, 'Yes'],
  [/^Name$/, (times) => (times === 0 ? 'Ann Example' : '')],
  [/: Role$/, 'CTO'],
  [/: Who answers for it$/, 'CTO'],
];

const described: readonly Rule[] = [
  [/control called/, (times) => `Control number ${times + 1}`],
  [/Who does what/, 'Each quarter the CTO compares accounts with the staff list.'],
  [/^Who answers for it/, 'CTO'],
  [/How often/, 'Every quarter'],
  [/Since which day/, '2026-01-01'],
  [/What shows that/, ''],
  [/written down\?/, 'Access policy, section 4'],
  [/What is missing/, 'Contractors are left out.'],
  [/Why does it not apply/, 'Nobody outside the organization gets paper.'],
];

/** Answers by rules, the first that fits; `requirements` says what there is to each requirement by its id. */
export const personOf = (requirements: (id: string) => Reply, own: readonly Rule[] = []) => {
  const times = new Map<RegExp, number>();
  return ({ message, progress = '' }: Shown): Reply => {
    // The progress of a requirement's first step ends with its title, that of the steps after it doesn't.
    const id = /^\S+ · \d+ of \d+ {3}(\S+) [^→]/u.exec(progress)?.[1];
    if (id !== undefined) return requirements(id);
    const rule = [...own, ...described, ...startUp].find(([pattern]) => pattern.test(message));
    if (!rule) throw new Error(`Nobody expects the question: ${message} (${progress})`);
    const [pattern, reply] = rule;
    const count = times.get(pattern) ?? 0;
    times.set(pattern, count + 1);
    return typeof reply === 'function' ? reply(count) : (reply as Reply);
  };
};

/** Answers the first requirements in turn, then stops. */
export const inTurn = (...replies: readonly Reply[]) => {
  let next = 0;
  return (): Reply => replies[next++] ?? { command: 'stop' };
};
