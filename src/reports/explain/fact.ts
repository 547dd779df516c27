/** A line of a record: its name, then what is recorded or that nothing is. */
export const fact = (name: string, value: string | readonly string[] | null): string => {
  const text = typeof value === 'string' ? value : (value ?? []).join(', ');
  return `${name.padEnd(13)} ${text === '' ? 'not recorded' : text}`;
};
