/** Words of a text in small letters, digits kept, everything else left out. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}%]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
