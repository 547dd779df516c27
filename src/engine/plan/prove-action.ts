import type { Facts } from '../../model/facts.js';
import { unique } from '../../model/order.js';
import type { Group } from './group-findings.js';
import { remedyOf } from './remedies.js';

/** So many kinds of trace are named; the catalog has the rest. */
const shown = 4;

/** Traces that the catalog names for points of these requirements that nothing covers yet, or for all of them. */
const tracesOf = (requirements: readonly string[], { verdicts }: Facts): string[] =>
  unique(
    requirements.flatMap((id) => {
      const facts = verdicts.get(id);
      if (!facts) return [];
      const points = facts.uncovered.length > 0 ? facts.uncovered : facts.scoped.points;
      return points.flatMap((point) => point.evidence.slice(0, 1));
    }),
  ).slice(0, shown);

const ofControl = (id: string, { controlById }: Facts): string => {
  const control = controlById.get(id)?.control;
  const often = control?.frequency === undefined ? '' : ` (${control.frequency})`;
  return `Evidence of ${id}, dated, for each time that it is due${often}: ${control?.leaves ?? 'the trace that it leaves'}.`;
};

const ofKind = ({ kind, subject, findings }: Group, facts: Facts): string[] => {
  const controls = unique(findings.flatMap((finding) => finding.controls));
  const requirements = unique(findings.flatMap((finding) => finding.requirements));
  switch (kind) {
    case 'operate':
      return (subject.kind === 'control' ? [subject.id] : controls).slice(0, shown).map((id) => ofControl(id, facts));
    case 'write':
      return subject.kind === 'control'
        ? [`The entry of ${subject.id} in controls.yaml: text, owner, procedure, frequency and what it leaves behind.`]
        : ['The new controls in controls.yaml, and their first traces.', ...tracesOf(requirements, facts)];
    case 'cover':
      return [
        'A control mapped to each point, or an answer with the reason why it does not apply.',
        ...tracesOf(requirements, facts),
      ];
    case 'document':
      return ['The dated edition with who approved it, registered in documents.yaml.'];
    case 'train': {
      const course = facts.knowledge.training.find(({ id }) => id === subject.id);
      return course ? [...course.evidence] : ['The list of who completed it and when, registered in training.yaml.'];
    }
    case 'separate':
      return [
        'A list of who may do what, taken from the systems after the change, or evidence of a control that makes up for it.',
      ];
    case 'obtain':
      return ['The report or letter itself, with who reviewed it and when, in vendors.yaml.'];
    case 'rely': {
      const weak = unique(findings.flatMap(({ data }) => (Array.isArray(data.weak) ? data.weak : [])));
      return weak.length > 0
        ? [`Evidence that ${weak.join(', ')} worked on this system over the period.`]
        : ['The general controls of the system, named in systems.yaml, each with evidence of its own.'];
    }
    case 'decide':
      return ['The decision on record in the workspace, with who made it and why.'];
  }
};

/** What will show that an action is done: what management named first, then what an auditor usually takes. */
export const proveAction = (group: Group, facts: Facts): string[] => {
  const shows = group.findings.flatMap((finding) => remedyOf(finding).shows ?? []);
  const usual = shows.length === group.findings.length ? [] : ofKind(group, facts);
  return unique([...group.findings.flatMap(({ response }) => response?.closingEvidence ?? []), ...shows, ...usual]);
};
