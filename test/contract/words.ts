/** Words that describe no organization: SOC reports are attestations, and nobody passes one. */
const forbidden = [
  /\b(?:non-?)?compliant\b/giu,
  /\bcertifi(?:ed|cation)\b/giu,
  /\bcertif(?:y|ies)\b/giu,
  /\bpass(?:es|ed|ing)?\b(?: \w+){0,3} (?:audit|examination|assessment|report|requirement|criteri(?:on|a)|objective)s?\b/giu,
  /\b(?:audit|examination|organization|company|control|requirement) (?:has |have )?pass(?:es|ed)\b/giu,
];

/** What a text says that it must not, each with a few words around it. */
export const forbiddenWords = (text: string): readonly string[] =>
  forbidden.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) =>
      text.slice(Math.max(0, index - 30), index + found.length + 30).replaceAll('\n', ' '),
    ),
  );
