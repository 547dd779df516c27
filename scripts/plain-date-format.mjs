import { importSource } from './import-source.mjs';

export const { isPlainDate } = await importSource('src/model/plain-date.ts');
