/** A text of at most so many UTF-16 units: a longer one ends in `…`, and no character is split. */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const end = most - 1;
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
};
