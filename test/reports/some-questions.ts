import type { AssessedQuestion } from '../../src/schema/assessment';
import { saidChoices } from '../../src/model/workbook/columns';

export const someQuestions: readonly AssessedQuestion[] = [
  {
    id: 'organization-name',
    about: 'scope',
    section: 'Organization and services',
    question: 'What is the organization called?',
    help: 'It stands on every report.',
    kind: 'text',
    choices: [],
    answer: 'Brightwater Payroll',
    reason: null,
    by: null,
    on: null,
  },
  {
    id: 'uptime',
    about: 'scope',
    section: 'What customers are promised',
    question: 'Do you promise customers that the service is available?',
    help: 'A service level counts.',
    kind: 'yes-no',
    choices: [
      { value: 'yes', label: 'yes' },
      { value: 'no', label: 'no' },
    ],
    answer: null,
    reason: null,
    by: null,
    on: null,
  },
  {
    id: 'CC6.1.p2',
    about: 'point',
    section: 'Logical access',
    question: 'Sign-in asks for a second factor.',
    help: 'Good evidence, for example: Sign-in settings',
    kind: 'said',
    choices: [...saidChoices],
    answer: 'partly',
    reason: 'Not for the hub yet.',
    by: 'Dana Fields',
    on: '2026-10-01',
  },
];
