import type { Brand } from '../../model/brand.js';
import type { Assessment } from '../../schema/assessment.js';
import { darkColor } from '../brand/dark-color.js';
import type { Sheet, Workbook } from './sheet.js';
import { baseOf, metaOf } from './sheets/base.js';
import { controlsSheet, matrixSheet } from './sheets/controls.js';
import { gapRegisterSheet } from './sheets/gap-register.js';
import { wordLists } from './sheets/lists.js';
import { occurrencesSheet } from './sheets/occurrences.js';
import { planSheet } from './sheets/plan.js';
import { questionnaireSheet } from './sheets/questionnaire.js';
import { readMeSheet } from './sheets/read-me.js';
import { requestsSheet } from './sheets/requests.js';
import { requirementsSheet } from './sheets/requirements.js';
import { scopeSheet } from './sheets/scope.js';
import { summarySheet } from './sheets/summary.js';
import { thirdPartiesSheet } from './sheets/third-parties.js';

/** Behind the heads of the columns. */
const ownColor = '2F3E55';

/** The sheets in the order in which they are read; what `import` compares with stands last and hidden. */
const sheetsOf = (assessment: Assessment, brand?: Brand): Sheet[] => {
  const requirements = requirementsSheet(assessment);
  const register = gapRegisterSheet(assessment);
  const sheets = [
    summarySheet(assessment, requirements, register),
    scopeSheet(assessment),
    requirements,
    matrixSheet(assessment),
    controlsSheet(assessment),
    register,
    planSheet(assessment, register),
    requestsSheet(assessment),
    questionnaireSheet(assessment),
    thirdPartiesSheet(assessment),
    occurrencesSheet(assessment),
  ];
  return [readMeSheet(assessment, sheets, brand), ...sheets, metaOf(assessment), baseOf(sheets)];
};

/** The workbook as it will be written. */
export const workbookOf = (assessment: Assessment, brand?: Brand): Workbook => ({
  title: `${assessment.organization.name}: readiness workbook`,
  organization: assessment.organization.name,
  asOf: assessment.asOf,
  color: darkColor(brand, ownColor),
  sheets: sheetsOf(assessment, brand),
  lists: wordLists(assessment),
});
