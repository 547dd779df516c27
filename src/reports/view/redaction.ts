import type { Assessment } from '../../schema/assessment.js';
import { joinWords } from './plural.js';

const noun: Readonly<Record<Assessment['redacted'][number], string>> = {
  organization: 'the organization',
  people: 'people',
  systems: 'systems',
  vendors: 'vendors',
};

/** What a copy for sharing says of itself; null where nothing was replaced. */
export const redactionSentence = ({ redacted }: Pick<Assessment, 'redacted'>): string | null =>
  redacted.length === 0
    ? null
    : `This copy is redacted: other words stand for the names of ${joinWords(redacted.map((what) => noun[what]))}. It is for sharing, and cannot be compared with other assessments.`;

/** The line that every format carries: that this is no attestation, and that names were replaced where they were. */
export const headLine = (assessment: Pick<Assessment, 'attestation' | 'redacted'>): string =>
  [assessment.attestation, redactionSentence(assessment) ?? ''].join(' ').trimEnd();
