import type { Report } from './report.js';

/** Every format. To add one: its folder, and an entry here. */
export const reports: readonly Report[] = [
  {
    name: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    binary: false,
    summary: 'the whole readiness report, to read, sign and send',
    load: async () => (await import('./markdown/render-markdown.js')).renderMarkdown,
  },
  {
    name: 'json',
    extension: 'json',
    mediaType: 'application/json',
    binary: false,
    summary: 'the assessment itself, versioned, for other tools and to compare with later',
    load: async () => (await import('./json/render-json.js')).renderJson,
  },
];

/** The format of that name, or nothing. */
export const findReport = (name: string): Report | undefined => reports.find((report) => report.name === name);
