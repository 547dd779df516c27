import type { Repeat } from '../../schema/history/diff.js';
import type { PagePart } from '../page/page.js';

/** What repeats from the last report of each kind, or why that is not known. */
export const repeatParts = (repeats: readonly Repeat[]): PagePart[] =>
  repeats.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Repeats from the last report' },
        ...repeats.flatMap(({ says, findings }): PagePart[] => [
          { kind: 'paragraph', text: says },
          ...(findings.length > 0
            ? [
                {
                  kind: 'table' as const,
                  columns: ['Severity', 'Finding', 'Id'],
                  rows: findings.map(({ severity, title, id }) => [severity, title, id]),
                },
              ]
            : []),
        ]),
      ];
