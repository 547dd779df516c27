/** The same kind of data however it is written; the first spelling is shown. */
export const kindKey = (kind: string): string => kind.trim().replace(/\s+/g, ' ').toLowerCase();
