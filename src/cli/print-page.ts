import type { Host } from '../model/host.js';
import { inputError } from '../model/problem.js';
import type { Page } from '../reports/page/page.js';
import type { Options } from './command.js';
import { writeOutput } from './output.js';

/** Prints or saves a short report: for the terminal, as Markdown, or its data as JSON. */
export const printPage = async (host: Host, page: Page, data: unknown, options: Options): Promise<void> => {
  const { format, json, output } = options;
  if (json === true && format !== undefined) {
    throw inputError({ code: 'usage', message: '--json already says the format.', hint: 'Leave out --format.' });
  }
  const render = async (): Promise<string> => {
    if (json === true) return `${JSON.stringify(data, null, 2)}\n`;
    if (format === 'markdown') return (await import('../reports/page/page-markdown.js')).pageMarkdown(page);
    return (await import('../reports/page/page-text.js')).pageText(page);
  };
  await writeOutput(host, typeof output === 'string' ? output : undefined, await render());
};
