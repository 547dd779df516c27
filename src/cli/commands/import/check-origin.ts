import { questionSheet } from '../../../model/workbook/columns.js';
import { foldCell, metaSheet, workbookFormat } from '../../../model/workbook/base.js';
import type { GridSheet } from '../../../model/workbook/grid.js';
import { visible } from '../../../model/visible.js';
import { inputError } from '../../../model/problem.js';
import { isPlainDate } from '../../../model/plain-date.js';
import type { Assessment } from '../../../schema/assessment.js';

/** What the hidden sheet of a workbook says of where it comes from. */
export interface Origin {
  readonly asOf: string | undefined;
  readonly organization: string;
  readonly facts: ReadonlyMap<string, string>;
}

/** Throws exit 2 for a workbook that soc-gap did not write, that another version of it did, or whose names were replaced. */
export const readOrigin = (grids: readonly GridSheet[], file: string): Origin => {
  const rows = grids.find(({ name }) => name === metaSheet)?.rows;
  const facts = new Map((rows ?? []).map(([key, value]) => [String(key), foldCell(String(value))]));
  const format = facts.get('format');
  if (format !== workbookFormat) {
    throw inputError({
      code: 'not-our-workbook',
      message:
        format === undefined
          ? `the workbook has no sheet ${metaSheet}: soc-gap did not write it, or the sheet was deleted`
          : `the workbook has the format ${format}; this version of soc-gap reads ${workbookFormat}`,
      hint: 'export a workbook with --format xlsx and fill that in',
      place: { file },
    });
  }
  const redacted = facts.get('redacted');
  if (redacted !== undefined) {
    throw inputError({
      code: 'redacted-workbook',
      message: `the workbook is redacted (${redacted}): its names are not those of the registers`,
      hint: 'export a workbook without --redact and fill that in',
      place: { file },
    });
  }
  const asOf = facts.get('as of');
  return {
    asOf: asOf !== undefined && isPlainDate(asOf) ? asOf : undefined,
    organization: facts.get('organization') ?? '',
    facts,
  };
};

/** The name of the organization as the workbook's own questionnaire has it: it may have been changed there. */
const nameInside = (grids: readonly GridSheet[]): string | undefined => {
  const rows = grids.find(({ name }) => name === questionSheet.sheet)?.rows ?? [];
  const answerAt = rows[0]?.findIndex((value) => value === 'Answer') ?? -1;
  const row = rows.find((cells) => cells.includes('organization-name'));
  const value = row?.[answerAt];
  return typeof value === 'string' ? foldCell(value) : undefined;
};

/** Throws exit 2 for the workbook of another organization; returns what has changed in the catalogs since it was written. */
export const checkOrigin = (
  origin: Origin,
  grids: readonly GridSheet[],
  assessment: Assessment,
  file: string,
): readonly string[] => {
  const name = foldCell(visible(assessment.organization.name));
  if (foldCell(origin.organization) !== name && nameInside(grids) !== name) {
    throw inputError({
      code: 'other-organization',
      message: `the workbook is of ${origin.organization}, the workspace of ${name}`,
      hint: 'name the folder of the workspace that the workbook was written from',
      place: { file },
    });
  }
  return assessment.catalogs.flatMap(({ id, sha256 }) => {
    const before = origin.facts.get(`catalog ${id}`);
    if (before === undefined) return [`the catalog ${id} was not in scope when the workbook was written`];
    return before === sha256 ? [] : [`the catalog ${id} has changed since the workbook was written`];
  });
};
