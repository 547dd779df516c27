import { rungMeaning, rungs } from '../../../model/rung.js';
import { severities, severityMeaning } from '../../../model/severity.js';
import type { Conclusion } from '../../../schema/assessment.js';
import { glossary } from '../../view/glossary.js';
import { conclusionMeaning } from '../../view/labels.js';
import { priorityRule, verdictRules } from '../../view/rules.js';
import { bullets, heading, paragraph, table } from '../blocks.js';
import type { Chapter } from '../chapter.js';
import { conclusionMark, rungMark, severityMark } from '../charts/mark.js';

const enoughFor: Readonly<Record<(typeof rungs)[number], string>> = {
  absent: 'neither type',
  informal: 'neither type',
  designed: 'neither type',
  implemented: 'type 1',
  operating: 'type 2',
};

export const method: Chapter = {
  id: 'method',
  title: 'How verdicts are reached',
  content: () => [
    bullets(verdictRules),
    heading(3, 'Rungs'),
    table(
      'Rungs, lowest first',
      ['Rung', 'It means', 'Enough for'],
      rungs.map((rung) => [rungMark(rung, ''), rungMeaning[rung], enoughFor[rung]]),
    ),
    heading(3, 'Conclusions'),
    table(
      'Conclusions on requirements',
      ['Conclusion', 'It means'],
      (Object.entries(conclusionMeaning) as [Conclusion, string][]).map(([conclusion, means]) => [
        conclusionMark(conclusion),
        means,
      ]),
    ),
    heading(3, 'Severity'),
    table(
      'Severity of findings',
      ['Severity', 'It means'],
      severities.map((severity) => [severityMark(severity), severityMeaning[severity]]),
    ),
    paragraph(priorityRule),
    heading(3, 'Glossary'),
    table(
      'Words of this report',
      ['Word', 'It means'],
      glossary.map(({ word, means }) => [word, means]),
    ),
  ],
};
