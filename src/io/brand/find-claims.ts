/** Titles of people and firms: "Certified Public Accountants" claims nothing about a report. */
const title = /\bCertified(?= \p{Lu})/gu;

/** What a SOC report never makes of an organization. */
const claim = /\b(?:non-?)?(?:compliant|compliance certificate)\b|\bcertif(?:ied|ies|y|icates?|ications?)\b/iu;

/** A promise of what an auditor will say. */
const promise = /\bguarante(?:e|es|ed|eing)\b/iu;
const outcome = /\b(?:SOC|report|opinion|audit|auditor|examination|readiness|outcome|result)\b/iu;

/** Other schemes do certify: a sentence about them alone is none of ours. */
const otherScheme = /\b(?:ISO|IEC|PCI|HITRUST|FedRAMP|CMMC|CSA STAR|TISAX)\b/u;
const ours = /\b(?:SOC|AICPA|attestation|trust services)\b/iu;

/** "It is no certification" is what a text should say. */
const denial = /\b(?:no|not|nor|never|neither|none|cannot|without|rather than)\b|n['’]t\b/iu;

const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?;])\s+|\n{2,}/u);

/**
 * Sentences that say of somebody that they are certified or compliant, or promise what the auditor will find. SOC reports are
 * attestations (AT-C 105): nothing that we write may carry such a claim. What denies it, titles, and other schemes are left alone.
 */
export const findClaims = (text: string): readonly string[] =>
  sentences(text).filter((sentence) => {
    const plain = sentence.replace(title, '');
    if (denial.test(plain)) return false;
    if (promise.test(plain) && outcome.test(plain)) return true;
    return claim.test(plain) && (ours.test(plain) || !otherScheme.test(plain));
  });
