import type { TransactionRule } from './access.js';

/** What a row of a log shows when it breaks a rule, in words. */
export const transactionRuleText: Readonly<Record<TransactionRule, string>> = {
  'approved-own': 'the person who initiated it approved it',
  'released-own': 'the person who initiated it released it',
  'recorded-own': 'the person who initiated it recorded it',
  'approved-recorded': 'the person who approved it recorded it',
  'own-benefit': 'the person whom it benefits approved or released it',
  'not-approved': 'nobody approved it',
};
