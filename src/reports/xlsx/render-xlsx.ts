import type { Render } from '../report.js';
import { workbookOf } from './workbook-of.js';
import { writeWorkbook } from './writer/write-workbook.js';

/** The binder of an engagement as an Excel workbook that can be filled in and read back with `import`. */
export const renderXlsx: Render = (assessment, { brand } = {}) => writeWorkbook(workbookOf(assessment, brand));
