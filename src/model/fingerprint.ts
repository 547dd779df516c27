import { createHash } from 'node:crypto';

/** Identity of a finding: what was checked on what. Wording, dates and severity are not part of it. 16 hex digits. */
export const fingerprint = (check: string, kind: string, id: string): string =>
  createHash('sha256').update(`${check}\n${kind}\n${id}`).digest('hex').slice(0, 16);
