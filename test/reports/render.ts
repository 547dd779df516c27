import { findReport } from '../../src/reports/index';
import type { RenderOptions, ReportFile } from '../../src/reports/report';
import type { Assessment } from '../../src/schema/assessment';

/** What a format makes of an assessment: one file or several. */
export const renderFiles = async (
  name: string,
  assessment: Assessment,
  options?: RenderOptions,
): Promise<readonly ReportFile[]> => {
  const content = (await findReport(name)?.load())?.(assessment, options);
  if (content === undefined) throw new Error(`no format ${name}`);
  return typeof content === 'string' || content instanceof Uint8Array ? [{ name, content }] : content;
};

/** The same as one text, file after file; bytes as Latin-1. */
export const renderText = async (name: string, assessment: Assessment, options?: RenderOptions): Promise<string> =>
  (await renderFiles(name, assessment, options))
    .map(({ content }) => (typeof content === 'string' ? content : Buffer.from(content).toString('latin1')))
    .join('\n');
