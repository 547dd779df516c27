/** What a cell that comes back may hold. `line` and `text` are limited as the schemas of the registers limit them. */
export type EditKind = 'line' | 'text' | 'date' | 'choice' | 'free';

export interface Choice {
  /** As the YAML holds it. */
  readonly value: string;
  /** As people read it. */
  readonly label: string;
}

/** A column of the workbook that people fill in and that `import` reads back. */
export interface EditableColumn {
  readonly header: string;
  /** The key in the register. */
  readonly field: string;
  readonly kind: EditKind;
  readonly choices?: readonly Choice[];
  /** What the register means where it says nothing. */
  readonly silence?: string;
  /** The register needs it: it can be changed and not cleared. */
  readonly needed?: true;
}

/** A sheet of which something comes back. Rows are found by the key column, columns by their header. */
export interface EditableSheet {
  readonly sheet: string;
  readonly key: string;
  readonly columns: readonly EditableColumn[];
  /** A row says what is new and has nothing to compare with: the same key may stand in several rows. */
  readonly adds?: true;
}

const responseStatuses: readonly Choice[] = [
  { value: 'open', label: 'open' },
  { value: 'in-progress', label: 'in progress' },
  { value: 'done', label: 'done' },
];

/** What somebody may say to a requirement or a point. */
export const saidChoices: readonly Choice[] = [
  { value: 'in-place', label: 'in place' },
  { value: 'partly', label: 'partly' },
  { value: 'missing', label: 'missing' },
  { value: 'not-applicable', label: 'not applicable' },
  { value: 'skipped', label: 'skipped' },
];

/** Management's columns of the gap register: responses.yaml. */
export const gapSheet: EditableSheet = {
  sheet: 'Gap register',
  key: 'Gap id',
  columns: [
    { header: 'Status', field: 'status', kind: 'choice', choices: responseStatuses, silence: 'open' },
    { header: 'Management response', field: 'response', kind: 'text' },
    { header: 'Cause', field: 'cause', kind: 'text' },
    { header: 'Owner', field: 'owner', kind: 'line' },
    { header: 'Due', field: 'due', kind: 'date' },
    { header: 'Ticket', field: 'ticket', kind: 'line' },
    { header: 'Closing evidence', field: 'closingEvidence', kind: 'line' },
  ],
};

/** Owners of controls: controls.yaml. */
export const controlSheet: EditableSheet = {
  sheet: 'Controls',
  key: 'Control id',
  columns: [{ header: 'Owner', field: 'owner', kind: 'line' }],
};

/** Evidence that was asked for, new entries of evidence.yaml. */
export const requestSheet: EditableSheet = {
  sheet: 'Evidence requests',
  key: 'Request id',
  adds: true,
  columns: [
    { header: 'Performed on', field: 'performed', kind: 'date' },
    { header: 'Link or place', field: 'ref', kind: 'line' },
    { header: 'Provided by', field: 'by', kind: 'line' },
    { header: 'Note', field: 'note', kind: 'text' },
  ],
};

/** Answers: answers.yaml for requirements and points, soc-gap.yaml and the registers for questions about scope. */
export const questionSheet: EditableSheet = {
  sheet: 'Questionnaire',
  key: 'Question id',
  columns: [
    { header: 'Answer', field: 'answer', kind: 'free', needed: true },
    { header: 'Reason', field: 'reason', kind: 'text' },
    { header: 'Answered by', field: 'by', kind: 'line' },
    { header: 'On', field: 'on', kind: 'date' },
  ],
};

export const editableSheets: readonly EditableSheet[] = [gapSheet, controlSheet, requestSheet, questionSheet];
