import type { RuleTally } from '../model/access.js';
import type { Cap, Check, Observation } from '../model/check.js';
import type { Facts, ReportScope } from '../model/facts.js';
import { transactionRuleText } from '../model/transaction-rules.js';
import type { TransactionLog } from '../schema/registers.js';
import { bearingOfSystem } from './about-access.js';
import { holdDown, plural } from './about-control.js';

const tellRule = ({ rule, count, examples }: RuleTally): string => {
  const shown = examples
    .slice(0, 5)
    .map(({ id, who, date }) => `${id}${date === null ? '' : ` of ${date}`}${who === '' ? '' : ` (${who})`}`);
  return `${plural(count, 'row')}: ${transactionRuleText[rule]}, e.g. ${shown.join(', ')}`;
};

/** A row without a day may lie in the period: it is not passed over. */
const inPeriod = ({ first, last }: RuleTally, { period }: ReportScope): boolean =>
  !period || first === null || last === null || (first <= period.to && last >= period.from);

/** One row of a complete log is a deviation from the control that should have refused it; more than two no longer look isolated. */
const capsOf = (log: TransactionLog, rules: readonly RuleTally[], says: string, facts: Facts): Cap[] => {
  const control = log.control === undefined ? undefined : facts.controlById.get(log.control);
  if (!control) return [];
  const reason = { because: 'transaction-conflict', says, data: { log: log.id } };
  return holdDown(control, 'designed', reason, ({ scope }, type) => {
    const count = rules.filter((rule) => inPeriod(rule, scope)).reduce((sum, rule) => sum + rule.count, 0);
    return type === 2 && count > 2;
  }).concat(
    holdDown(control, 'implemented', reason, ({ scope }, type) => {
      const count = rules.filter((rule) => inPeriod(rule, scope)).reduce((sum, rule) => sum + rule.count, 0);
      return type === 2 && count > 0 && count <= 2;
    }),
  );
};

const observe = (log: TransactionLog, index: number, rules: readonly RuleTally[], facts: Facts): Observation => {
  const tally = facts.workspace.access.logs[index];
  const control = log.control === undefined ? undefined : facts.controlById.get(log.control);
  const count = rules.reduce((sum, rule) => sum + rule.count, 0);
  const bearing = control
    ? {
        reports: control.serves,
        requirements: control.requirements.map(({ requirement }) => requirement.id),
        controls: [control.control.id],
      }
    : bearingOfSystem(facts, log.system);
  return {
    ...bearing,
    subject: { kind: 'transaction-log', id: log.id },
    severity: count > 2 ? 'high' : 'medium',
    title: `Transactions in ${log.file} that one person carried through`,
    condition: `Of ${plural(tally?.rows ?? 0, 'row')} in ${log.file}: ${rules.map(tellRule).join('; ')}.${tally && tally.untold > 0 ? ` In ${plural(tally.untold, 'row')} a shared account acted, so that nobody can tell.` : ''}`,
    criteria: 'Nobody approves, releases or records alone what the same person initiated or gains by.',
    effect: control
      ? `Each of these rows is a deviation from ${control.control.id}, whoever draws the sample.`
      : 'What nobody else looked at may be wrong or false, and no control would have found it.',
    recommendation:
      'Look at each of these rows now, let the system refuse them from here on, and name the control that should have (`control` of the log).',
    blocksPeriod: count > 2,
    effort: { low: 1, high: 8 },
    data: { log: log.id, rows: tally?.rows ?? 0, count, rules: rules.map(({ rule }) => rule) },
    measure: count,
    item: { list: 'transactionLogs', index },
  };
};

export const transactionConflict: Check = {
  id: 'transaction-conflict',
  stage: 'control',
  gap: 'operation',
  rule: 'In a log of transactions nobody approves, releases or records what the same person initiated, nobody records what they approved, nobody approves or releases what benefits them, and nothing goes without approval. Rows that do are deviations from the control that the log names: up to two in the period hold it at implemented over the period, more at designed.',
  source: 'COSO principle 10; AT-C 205 and 320 on deviations.',
  run: (facts) => {
    const found = facts.workspace.transactionLogs.flatMap((log, index) => {
      const rules = (facts.workspace.access.logs[index]?.rules ?? []).filter(({ count }) => count > 0);
      return rules.length > 0 ? [{ log, index, rules }] : [];
    });
    return {
      caps: found.flatMap(({ log, rules }) => {
        const count = rules.reduce((sum, rule) => sum + rule.count, 0);
        return capsOf(log, rules, `${log.file} shows ${plural(count, 'row')} that one person carried through.`, facts);
      }),
      observations: found.map(({ log, index, rules }) => observe(log, index, rules, facts)),
    };
  },
};
