/** The next free id of a numbered register: `CTL-001`, or one more than the highest number in use. */
export const nextControlId = (used: Iterable<string>): string => {
  let highest = 0;
  for (const id of used) {
    const number = /^CTL-([0-9]{1,9})$/u.exec(id)?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  }
  return `CTL-${String(highest + 1).padStart(3, '0')}`;
};

/** An id made from a name, e.g. `payroll-application`; free among those in use. `list` stands in where the name has no letters. */
export const idFromName = (name: string, list: string, used: ReadonlySet<string>): string => {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '')
    .slice(0, 40)
    .replace(/-+$/u, '');
  const base = words === '' ? list : words;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!used.has(id)) return id;
  }
};
