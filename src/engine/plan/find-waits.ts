import type { ControlFacts, Facts } from '../../model/facts.js';
import type { Finding } from '../../schema/assessment.js';
import type { Draft } from './draft.js';

/** Actions to finish first, each with why. */
export type Waits = ReadonlyMap<string, string>;

const why = {
  general: 'General controls have to work before the system can be relied on.',
  design: 'A control is written before it leaves evidence.',
  policy: 'People are trained in the document once it stands.',
  controls: 'People are trained in the controls once they are written.',
  training: 'Whoever performs the control is trained first.',
  retest: 'An automated control is tested again once its system can be relied on.',
} as const;

const isGrave = ({ severity, blocksPeriod }: Draft): boolean => blocksPeriod || severity !== 'low';

const index = (drafts: readonly Draft[], keysOf: (draft: Draft) => readonly string[]): ReadonlyMap<string, Draft[]> => {
  const map = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const key of keysOf(draft)) {
      const list = map.get(key);
      if (list) list.push(draft);
      else map.set(key, [draft]);
    }
  }
  return map;
};

const isAutomated = (facts: ControlFacts | undefined): boolean =>
  facts?.control.nature === 'automated' || facts?.control.nature === 'it-dependent';

const listed = ({ data }: Finding, key: string): readonly string[] => {
  const value = data[key];
  return Array.isArray(value) ? value : [];
};

/**
 * What each action waits for: what its findings wait for, then policy before training before evidence on one requirement, and the
 * general controls of a system before its automated controls are tested again. Training holds up only controls that are new or
 * rewritten: those that run already run on.
 */
export const findWaits = (drafts: readonly Draft[], { controlById }: Facts): ReadonlyMap<string, Waits> => {
  const actionOf = new Map(drafts.flatMap(({ id, closes }) => closes.map((finding) => [finding, id] as const)));
  const ofKind = (kind: Draft['kind']): Draft[] => drafts.filter((draft) => draft.kind === kind);
  const byRequirement = ({ requirements }: Draft): readonly string[] => requirements;
  const written = index(
    ofKind('write').filter(({ subject }) => subject.kind === 'control'),
    ({ subject }) => [subject.id],
  );
  const fresh = index(
    ofKind('write').filter(({ subject }) => subject.kind !== 'control'),
    byRequirement,
  );
  const papers = index(ofKind('document').filter(isGrave), byRequirement);
  const courses = index(ofKind('train').filter(isGrave), byRequirement);
  const systems = index(ofKind('rely'), ({ findings, controls }) => {
    const weak = new Set(findings.flatMap((finding) => listed(finding, 'weak')));
    return controls.filter((id) => !weak.has(id) && isAutomated(controlById.get(id)));
  });
  const waitsOf = ({ id, kind, subject, findings, requirements }: Draft): Waits => {
    const waits = new Map<string, string>();
    const add = (others: readonly { readonly id: string }[] | undefined, because: string): void => {
      for (const other of others ?? []) if (other.id !== id && !waits.has(other.id)) waits.set(other.id, because);
    };
    for (const other of findings.flatMap((finding) => finding.dependsOn)) {
      const action = actionOf.get(other);
      if (action !== undefined) add([{ id: action }], kind === 'rely' ? why.general : why.design);
    }
    if (kind === 'train') {
      for (const requirement of requirements) {
        add(papers.get(requirement), why.policy);
        add(fresh.get(requirement), why.controls);
      }
    }
    if (kind === 'operate' && subject.kind === 'control') {
      const rewritten = written.get(subject.id);
      add(rewritten, why.design);
      if (rewritten?.some(isGrave)) for (const requirement of requirements) add(courses.get(requirement), why.training);
      if (findings.some(({ check }) => check === 'test-deviation')) add(systems.get(subject.id), why.retest);
    }
    return waits;
  };
  return new Map(drafts.map((draft) => [draft.id, waitsOf(draft)]));
};
