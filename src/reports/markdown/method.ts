import { rungMeaning, rungs } from '../../model/rung.js';
import { severities, severityMeaning } from '../../model/severity.js';
import type { Conclusion } from '../../schema/assessment.js';
import { glossary as terms } from '../view/glossary.js';
import { conclusionLabel, conclusionMeaning } from '../view/labels.js';
import { priorityRule, verdictRules } from '../view/rules.js';
import { bullets, heading, paragraph, table } from './blocks.js';
import type { Section } from './section.js';

const conclusions: readonly Conclusion[] = ['ready', 'at-risk', 'not-ready', 'not-assessed', 'not-applicable'];

export const method: Section = {
  title: 'How verdicts are reached',
  blocks: () => [
    bullets(verdictRules),
    heading(3, 'Rungs'),
    table(
      ['Rung', 'It means', 'Enough for'],
      rungs.map((rung) => [
        rung,
        rungMeaning[rung],
        { implemented: 'type 1', operating: 'type 2' }[rung as string] ?? 'neither type',
      ]),
    ),
    heading(3, 'Conclusions'),
    table(
      ['Conclusion', 'It means'],
      conclusions.map((conclusion) => [conclusionLabel[conclusion], conclusionMeaning[conclusion]]),
    ),
    heading(3, 'Severity'),
    table(
      ['Severity', 'It means'],
      severities.map((severity) => [severity, severityMeaning[severity]]),
    ),
    paragraph(priorityRule),
  ],
};

export const glossary: Section = {
  title: 'Glossary',
  blocks: () => [
    table(
      ['Word', 'It means'],
      terms.map(({ word, means }) => [word, means]),
    ),
  ],
};
