import type { Assessment, AssessedControl, Finding, Standing, Verdict } from '../../src/schema/assessment';

const must = <T>(value: T | null | undefined, what: string): T => {
  if (value === undefined || value === null) throw new Error(`There is no ${what}.`);
  return value;
};

export const verdictOn = ({ requirements }: Assessment, id = 'R1', type: 1 | 2 = 2): Verdict => {
  const item = must(
    requirements.find((requirement) => requirement.id === id),
    id,
  );
  return must(type === 1 ? item.type1 : item.type2, `verdict of type ${type}`);
};

export const controlOf = ({ controls }: Assessment, id = 'C1'): AssessedControl =>
  must(
    controls.find((control) => control.id === id),
    id,
  );

export const standingOf = (assessment: Assessment, id = 'C1', type: 1 | 2 = 2, report = 'soc2'): Standing => {
  const look = controlOf(assessment, id).standings.find((item) => item.report === report);
  return must(type === 1 ? look?.type1 : look?.type2, `standing of ${id}`);
};

export const because = ({ reasons }: Standing | Verdict): string[] => reasons.map((reason) => reason.because);

/** The findings of one check. */
export const found = ({ findings }: Assessment, check: string): Finding[] =>
  findings.filter((item) => item.check === check);

export const findingOf = (assessment: Assessment, id: string): Finding =>
  must(
    assessment.findings.find((item) => item.id === id),
    id,
  );
