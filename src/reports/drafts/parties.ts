import type { AssessedUserControl, ThirdParty } from '../../schema/assessment.js';
import { reliedOn } from '../view/third-parties.js';
import type { DraftInput } from './draft.js';

/** Subservice organizations that something in this report rests on; those of the other report alone are no part of its drafts. */
export const partiesOf = ({ assessment, report }: DraftInput): ThirdParty[] =>
  reliedOn(assessment).filter(({ coverage }) => coverage.some((row) => row.report === report.report && row.matters));

/** What it carries of this report alone. */
export const carriedBy = ({ coverage }: ThirdParty, { report }: DraftInput): readonly string[] =>
  coverage.filter((row) => row.report === report.report).flatMap(({ carries }) => carries);

/** Controls of user entities that requirements of this report count on, and those that name no requirement. */
export const userControlsOf = ({ assessment, report }: DraftInput): AssessedUserControl[] => {
  const mine = new Set(assessment.requirements.filter((item) => item.report === report.report).map(({ id }) => id));
  return assessment.userControls.filter(
    ({ requirements }) => requirements.length === 0 || requirements.some((id) => mine.has(id)),
  );
};
