import type { ProposedObjective } from './propose-objectives.js';

/** The text of a tailoring file that drops the given objectives of a pack, each with its reason (the auditor asks for it). */
export const tailoringText = (pack: string, dropped: readonly Pick<ProposedObjective, 'id' | 'because'>[]): string =>
  [
    '# Objectives left out of the report, each with its reason. Management writes its objectives; change what does not fit.',
    'kind: tailoring',
    `catalog: ${pack}`,
    'drop:',
    ...dropped.flatMap(({ id, because }) => [`  - id: ${id}`, `    reason: ${because}`]),
    '',
  ].join('\n');
