import type { AssessedControl, AssessedReport, Assessment, Standing } from '../../schema/assessment.js';
import { idOf } from './document.js';
import type { Json } from './document.js';
import { properties } from './property.js';
import type { Property } from './property.js';
import { instant, prose, title } from './text.js';

const judged = (control: AssessedControl, report: AssessedReport): Standing | undefined => {
  const standing = control.standings.find((item) => item.report === report.report);
  return report.type === 2 ? (standing?.type2 ?? standing?.type1) : standing?.type1;
};

const figures = ({ occurrences }: Standing): Property[] =>
  occurrences
    ? properties({
        'occurrences-expected': occurrences.expected,
        'occurrences-on-time': occurrences.onTime,
        'occurrences-late': occurrences.late,
        'occurrences-missing': occurrences.missing,
        'occurrences-to-come': occurrences.toCome,
      })
    : [];

/** What was looked at of a control that bears on a report, and the rung that it reaches; nothing where the report doesn't use it. */
export const observationOf = (
  assessment: Assessment,
  control: AssessedControl,
  report: AssessedReport,
): { readonly uuid: string; readonly json: Json } | undefined => {
  const standing = judged(control, report);
  if (!standing) return undefined;
  const uuid = idOf(assessment, 'observation', report.report, control.id);
  const own = properties({
    control: control.id,
    rung: standing.rung,
    'rung-needed': standing.needed,
    'evidence-on-file': control.evidence,
    'latest-evidence': control.latestEvidence,
    owner: control.owner,
  });
  const json: Json = {
    uuid,
    title: title(`${control.id} ${control.title}`),
    description: prose(control.text, ...standing.reasons.map((reason) => reason.says)),
    props: [...own, ...figures(standing)],
    // Records were looked at where there are any; where there are none, the organization's word is all there is.
    methods: [control.evidence > 0 ? 'EXAMINE' : 'INTERVIEW'],
    types: ['control-objective'],
    collected: instant(assessment.asOf),
  };
  return { uuid, json };
};
