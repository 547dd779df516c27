import { repeatedFiles } from '../../../model/repeated-files.js';
import type { Workspace } from '../../../model/workspace.js';
import type { Control, Evidence } from '../../../schema/registers.js';

const needsQuery = (kind: Evidence['kind']): boolean => kind === 'system-list' || kind === 'report';

/** What an auditor would ask about an entry. It is recorded all the same; the assessment says it again until it is mended. */
export const warnOfEntry = (entry: Evidence, control: Control, { evidence }: Workspace): string[] => {
  const { kind, performed } = entry;
  const own = evidence.filter((item) => item.control === control.id);
  const repeated = repeatedFiles(control, [...own, entry], new Map()).find(
    (item) => item.evidence === entry || item.first === entry,
  );
  const other = repeated?.first === entry ? repeated.evidence : repeated?.first;
  return [
    ...(other
      ? [`the same file is evidence ${other.id} of ${other.performed}: one file seldom shows two occurrences`]
      : []),
    ...(control.evidenceKind !== undefined && control.evidenceKind !== kind
      ? [
          `${control.id} asks for evidence of the kind ${control.evidenceKind}${kind === undefined ? ', and none is named (--kind)' : `, not ${kind}`}`,
        ]
      : []),
    ...(needsQuery(kind) && (entry.query === undefined || entry.rows === undefined)
      ? ['a list or report of a system needs its query and row count (--query, --rows)']
      : []),
    ...(kind === 'screenshot' && entry.collected === undefined
      ? ['a screenshot needs the day it was taken (--collected)']
      : []),
    ...(entry.by === undefined ? ['nobody is named who stands for it (--by)'] : []),
    ...(control.since !== undefined && performed < control.since
      ? [`${control.id} began on ${control.since}, after ${performed}: it will not be counted`]
      : []),
    ...(control.until !== undefined && performed > control.until
      ? [`${control.id} ended on ${control.until}, before ${performed}: it will not be counted`]
      : []),
  ];
};
