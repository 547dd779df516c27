import type { Said } from '../../io/prompts/prompter.js';
import type { ControlField } from '../../questionnaire/requirement-steps.js';
import type { Field, Option } from '../../schema/questions.js';

const frequencies: readonly Option[] = [
  { value: 'annual', label: 'Once a year' },
  { value: 'semi-annual', label: 'Twice a year' },
  { value: 'quarterly', label: 'Every quarter' },
  { value: 'monthly', label: 'Every month' },
  { value: 'semi-monthly', label: 'Twice a month' },
  { value: 'weekly', label: 'Every week' },
  { value: 'business-daily', label: 'Every business day' },
  { value: 'daily', label: 'Every day' },
  { value: 'many-a-day', label: 'Many times a day' },
  {
    value: 'per-event',
    label: 'Whenever something happens',
    hint: 'e.g. someone joins, leaves, or a change is released',
  },
  { value: 'continuous', label: 'All the time', hint: 'a setting or a program enforces it' },
];

export interface ControlQuestion {
  readonly ask: string;
  readonly kind: Field['kind'];
  readonly help: string;
  readonly options?: readonly Option[];
}

/** What is asked of a new control: what a written control needs, so that it can be tested. */
export const controlQuestions: Readonly<Record<ControlField, ControlQuestion>> = {
  title: {
    ask: 'What is the control called?',
    kind: 'text',
    help: 'A short name, e.g. Quarterly review of user access.',
  },
  text: {
    ask: 'Who does what, when and how?',
    kind: 'text',
    help: 'One or two sentences, e.g. Each quarter the head of IT compares all accounts with the staff list, and removes those that do not belong.',
  },
  owner: {
    ask: 'Who answers for it?',
    kind: 'text',
    help: 'A person or a role, not a team. Without an owner a control is seldom performed when it is due.',
  },
  frequency: {
    ask: 'How often is it performed?',
    kind: 'one',
    help: 'A type 2 report expects a trace for each time. Choose what really happens.',
    options: frequencies,
  },
  since: {
    ask: 'Since which day is it in operation?',
    kind: 'date',
    help: 'As YYYY-MM-DD. For a type 2 report it should be before the period starts.',
  },
  leaves: {
    ask: 'What shows that it was performed?',
    kind: 'text',
    help: 'The trace that it leaves each time, e.g. a signed list, a ticket, a log, an export with date and name.',
  },
  procedure: {
    ask: 'Where is it written down?',
    kind: 'text',
    help: 'The document, page or link with the procedure, e.g. Access policy, section 4.',
  },
};

/** What `?` shows of a detail. */
export const controlHelp = (field: ControlField): readonly Said[] => [
  { text: controlQuestions[field].help, tone: 'quiet' },
];
