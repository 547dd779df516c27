import type { Check } from '../model/check.js';
import { type RepeatedFile, repeatedFiles } from '../model/repeated-files.js';
import { aboutControl, holdDown, inService, named, plural } from './about-control.js';

const tell = ({ evidence, first, same }: RepeatedFile): string =>
  same === 'file'
    ? `${evidence.id} of ${evidence.performed} names the file of ${first.id} of ${first.performed}`
    : `the file of ${evidence.id} of ${evidence.performed} has the SHA-256 of that of ${first.id} of ${first.performed}`;

export const duplicateEvidence: Check = {
  id: 'duplicate-evidence',
  stage: 'control',
  gap: 'evidence',
  rule: 'Each occurrence of a control leaves a trace of its own. A file, or the same content, given for two of them: it stands no higher than implemented over the period until somebody has looked.',
  source: 'AT-C 105 and 205 on the reliability of evidence; one trace shows one occurrence.',
  run: ({ controls, workspace }) => {
    const doubtful = inService(controls).flatMap((facts) => {
      const repeated = repeatedFiles(facts.control, facts.evidence, workspace.evidenceFiles);
      return repeated.length > 0 ? [{ facts, repeated }] : [];
    });
    return {
      caps: doubtful.flatMap(({ facts, repeated }) =>
        holdDown(
          facts,
          'implemented',
          {
            because: 'duplicate-evidence',
            says: `${plural(repeated.length, 'occurrence')} rest on a file that was given for an earlier one.`,
            data: { evidence: repeated.map(({ evidence }) => evidence.id) },
          },
          (_, type) => type === 2,
        ),
      ),
      observations: doubtful.map(({ facts, repeated }) => ({
        ...aboutControl(facts),
        severity: 'medium',
        title: `Evidence of ${named(facts)} is given for more than one occurrence`,
        condition: `${repeated.map(tell).join('; ')}.`,
        criteria: 'Each occurrence is shown by the trace that it left itself.',
        effect: 'The auditor will take at most one of the occurrences as shown and doubt the others.',
        recommendation: `Find the trace that belongs to each occurrence of ${facts.control.id} and file it. If one document really covers several, record it once, with the days that it covers.`,
        blocksPeriod: false,
        effort: { low: 0.25, high: 1 },
        data: { control: facts.control.id, evidence: repeated.map(({ evidence }) => evidence.id) },
        measure: repeated.length,
      })),
    };
  },
};
