import { visible } from '../escape.js';

/** A name is cut here. */
const longest = 60;

/** Only what Mermaid takes as text everywhere: no colon, semicolon, hash, bracket, quote or percent sign gets through. May be empty. */
export const mermaidName = (text: string): string => {
  const safe = visible(text)
    .replace(/[^\p{L}\p{M}\p{N} .,/+-]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const letters = Array.from(safe);
  return letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()}...` : safe;
};
