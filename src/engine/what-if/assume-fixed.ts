import { inputError } from '../../model/problem.js';
import { suggest } from '../../model/suggest.js';
import type { Finding } from '../../schema/assessment.js';
import type { Outcome } from '../judge.js';
import type { Assumed } from '../assumed.js';
import type { Change } from './change.js';

type Fix = Extract<Change, { readonly kind: 'fix' }>;

/** Gaps of these kinds decide where a control stands; the others are about papers, scope and third parties. */
const decisive: readonly Finding['gap'][] = ['design', 'operation', 'evidence'];

const aboutControl = ({ subject, gap }: Finding): boolean =>
  (subject.kind === 'control' || subject.kind === 'evidence') && decisive.includes(gap);

const matches = (fix: Fix, finding: Finding): boolean => {
  if (fix.what === 'finding') return finding.id === fix.id;
  if (fix.what === 'control') return finding.controls.includes(fix.id) && aboutControl(finding);
  return finding.severity === fix.id && finding.status !== 'accepted';
};

const nothingFixed = ({ phrase, what, id }: Fix, { findings }: Outcome, { findings: before }: Outcome) => {
  const gone = what === 'finding' && before.some((finding) => finding.id === id);
  const near =
    what === 'finding'
      ? suggest(
          id,
          findings.map((finding) => finding.id),
        )
      : undefined;
  const hint = gone
    ? 'The other changes close it already: leave this one out.'
    : near
      ? `Did you mean ${near}?`
      : 'The gap register and `soc-gap explain` name the findings.';
  const message =
    what === 'severity' ? `no ${id} finding is open` : `there is no finding ${what === 'control' ? 'about ' : ''}${id}`;
  return inputError({ code: 'unknown-finding', message: `"${phrase}": ${message}`, hint });
};

/**
 * What follows when findings are taken as closed: their caps are lifted; a control of which no gap in design, operation or evidence
 * is left stands where it has to; a requirement whose own gap is closed has what it lacked. Throws exit 2 where a fix fits no
 * finding of `after`, the assessment with all other changes made.
 */
export const assumeFixed = (
  fixes: readonly Fix[],
  after: Outcome,
  before: Outcome,
): { readonly assumed: Assumed; readonly assumptions: readonly string[] } => {
  const closed = new Set<string>();
  for (const fix of fixes) {
    const found = after.findings.filter((finding) => matches(fix, finding));
    if (found.length === 0) throw nothingFixed(fix, after, before);
    for (const { id } of found) closed.add(id);
  }
  const [touched, held, requirements] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const finding of after.findings) {
    const isClosed = closed.has(finding.id);
    if (aboutControl(finding)) for (const id of finding.controls) (isClosed ? touched : held).add(id);
    if (isClosed && finding.subject.kind === 'requirement' && decisive.includes(finding.gap)) {
      requirements.add(finding.subject.id);
    }
  }
  const controls = new Set([...touched].filter((id) => !held.has(id)));
  const kept = [...touched].filter((id) => held.has(id));
  const some = (ids: readonly string[]): string =>
    ids.length <= 5 ? ids.join(', ') : `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more`;
  return {
    assumed: { findings: closed, controls, requirements },
    assumptions: [
      `${closed.size} ${closed.size === 1 ? 'finding is' : 'findings are'} taken as closed, in time and for good: ${some([...closed])}. The work for it is not in the figures after.`,
      ...(controls.size > 0
        ? [`Taken as standing where they have to, none of their gaps being left: ${some([...controls])}.`]
        : []),
      ...(kept.length > 0 ? [`Not taken so, because other gaps of theirs stay open: ${some(kept)}.`] : []),
    ],
  };
};
