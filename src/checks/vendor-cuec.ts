import type { Check, Observation } from '../model/check.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import { unique } from '../model/order.js';
import { answerCuec, isDesigned, newestEvidence } from '../model/third-party/answer-cuec.js';
import { vendorFacts } from '../model/third-party/vendor-facts.js';
import type { VendorFacts } from '../model/third-party/vendor-facts.js';
import { aboutVendor, quote } from './about-vendor.js';

const observe = (item: VendorFacts, { controlById }: Facts): Observation[] => {
  const { vendor } = item;
  const cuecs = (vendor.cuecs ?? []).map((cuec) => ({ cuec, state: answerCuec(cuec, controlById) }));
  const of = (wanted: string) => cuecs.filter(({ state }) => state === wanted).map(({ cuec }) => cuec);
  const [unanswered, undesigned, unproven] = [of('unanswered'), of('undesigned'), of('no-evidence')];
  const short = [...unanswered, ...undesigned, ...unproven];
  if (short.length === 0) return [];
  const idsOf = (list: typeof short, lacks: (facts: ControlFacts) => boolean): string =>
    unique(list.flatMap(({ controls = [] }) => controls))
      .filter((id) => {
        const facts = controlById.get(id);
        return facts !== undefined && lacks(facts);
      })
      .join(', ');
  const told = [
    ...(unanswered.length > 0 ? [`No control of ours answers ${quote(unanswered.map(({ text }) => text))}.`] : []),
    ...(undesigned.length > 0
      ? [
          `Not written down: ${idsOf(undesigned, (facts) => !isDesigned(facts))}, for ${quote(undesigned.map(({ text }) => text))}.`,
        ]
      : []),
    ...(unproven.length > 0
      ? [
          `Without evidence: ${idsOf(unproven, (facts) => newestEvidence(facts) === null)}, for ${quote(unproven.map(({ text }) => text))}.`,
        ]
      : []),
  ];
  return [
    {
      ...aboutVendor(item),
      severity: unanswered.length + undesigned.length > 0 ? 'medium' : 'low',
      title: `Controls that ${vendor.name} expects of us are not all shown: ${short.length} of ${cuecs.length}`,
      condition: told.join(' '),
      criteria:
        'Each complementary user entity control in the report of a vendor that is relied on has a control of ours with an owner and evidence, or a reason why it does not concern us.',
      effect: `The auditor of ${vendor.name} concluded on the assumption that its users do this. Where we don't, its report does not carry us.`,
      recommendation: `For each, name the control of ours under \`cuecs\` in the vendor register, write one, or give the reason under \`notNeeded\`. Keep evidence of each.`,
      controls: unique([
        ...item.relying.map(({ control }) => control.id),
        ...short.flatMap(({ controls = [] }) => controls),
      ]),
      effort: { low: 0.5, high: Math.min(20, 1 + 2 * short.length) },
      data: {
        vendor: vendor.id,
        unanswered: unanswered.length,
        undesigned: undesigned.length,
        unproven: unproven.length,
      },
      measure: short.length,
    },
  ];
};

export const vendorCuec: Check = {
  id: 'vendor-cuec',
  stage: 'requirement',
  gap: 'third-party',
  rule: 'Each complementary user entity control that a subservice organization’s report expects of us has a control of ours on the rung designed or higher: else medium; and that control has evidence: else low. One that does not concern us says why.',
  source: 'AT-C 320 on complementary user entity controls: a vendor’s CUECs are our duties.',
  run: (facts) => ({
    observations: vendorFacts(facts)
      .filter(({ isRelied }) => isRelied)
      .flatMap((item) => observe(item, facts)),
  }),
};
