import { isPlainDate } from './plain-date.js';

/** Formats that the schemas name; the generated validators call them. */
export const formats = { 'plain-date': isPlainDate };
