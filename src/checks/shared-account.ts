import type { Check } from '../model/check.js';
import { fingerprint } from '../model/fingerprint.js';
import { bearingOfSystem, firstOf } from './about-access.js';

export const sharedAccount: Check = {
  id: 'shared-account',
  stage: 'control',
  gap: 'design',
  rule: 'An account that is no single person’s has people who answer for it; one that several people use is a finding, since nobody can tell who acted.',
  source: 'TSP 100 CC6.1 and CC6.3.',
  run: (facts) => ({
    observations: facts.workspace.sharedAccounts.flatMap((item, index) => {
      const { account, system, kind, people = [] } = item;
      const owned = people.length > 0;
      if (kind === 'service' && owned) return [];
      const where = system === undefined ? '' : ` in ${system}`;
      const plain = /^[A-Za-z][A-Za-z0-9._-]{0,40}$/.test(account)
        ? account
        : `account-${fingerprint('account', '', account)}`;
      return [
        {
          subject: { kind: 'account' as const, id: system === undefined ? plain : `${system}.${plain}` },
          severity: owned ? ('low' as const) : ('medium' as const),
          title: owned ? `Several people use the account ${account}` : `Nobody answers for the account ${account}`,
          condition: owned
            ? `${firstOf(people, people.length)} can all use the ${kind} account ${account}${where}. Each was taken to hold its duties.`
            : `The ${kind} account ${account}${where} names no people. It was assessed as if it were a person.`,
          criteria: 'What is done in a system can be traced to one person; a service account has an owner.',
          effect: 'Logs do not show who acted, so that a review of them cannot find out either.',
          recommendation: owned
            ? 'Give each person an account of their own, or a check-out that records who used it when.'
            : 'Name those who can use it, or the owner, in access.yaml; close it where nobody needs it.',
          ...bearingOfSystem(facts, system),
          blocksPeriod: false,
          effort: { low: 0.5, high: 3 },
          data: { account, kind, people: [...people] },
          measure: Math.max(1, people.length),
          item: { list: 'sharedAccounts' as const, index },
        },
      ];
    }),
  }),
};
