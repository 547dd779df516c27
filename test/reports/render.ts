import { strFromU8, unzipSync } from 'fflate';
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

/** The texts of a zip file, one after the other; other bytes as Latin-1. */
const textOf = (content: string | Uint8Array): string => {
  if (typeof content === 'string') return content;
  if (Buffer.from(content.subarray(0, 4)).toString('latin1') !== 'PK\u0003\u0004')
    return Buffer.from(content).toString('latin1');
  return Object.values(unzipSync(content))
    .map((bytes) => strFromU8(bytes))
    .join('\n');
};

/** The same as one text, file after file; office documents unpacked. */
export const renderText = async (name: string, assessment: Assessment, options?: RenderOptions): Promise<string> =>
  (await renderFiles(name, assessment, options)).map(({ content }) => textOf(content)).join('\n');
