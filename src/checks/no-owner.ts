import type { Check } from '../model/check.js';
import { aboutControl, holdDown, inService, named } from './about-control.js';

export const noOwner: Check = {
  id: 'no-owner',
  stage: 'control',
  gap: 'design',
  rule: 'Every control has an owner. Without one it stands no higher than informal, whatever evidence there is.',
  source: 'COSO principles 3 and 5: people answer for controls.',
  run: ({ controls }) => {
    const orphans = inService(controls).filter(({ control }) => !control.owner);
    return {
      caps: orphans.flatMap((facts) =>
        holdDown(facts, 'informal', { because: 'no-owner', says: 'Nobody is named as its owner.' }),
      ),
      observations: orphans.map((facts) => ({
        ...aboutControl(facts),
        severity: 'medium',
        title: `${named(facts)} has no owner`,
        condition: 'The register names no owner for the control.',
        criteria: 'One named person or role answers for each control.',
        effect: 'Nobody notices when it stops, and nobody can explain it to the auditor.',
        recommendation: `Name an owner for ${facts.control.id} and have that person confirm it in writing.`,
        blocksPeriod: true,
        effort: { low: 0.25, high: 0.5 },
        data: { control: facts.control.id },
        measure: 1,
      })),
    };
  },
};
