/** Changes to a default; undefined takes a field away. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A value with changes to its defaults. */
export const change = <T extends object>(defaults: T, changes: Changes<T>): T =>
  Object.fromEntries(Object.entries({ ...defaults, ...changes }).filter(([, value]) => value !== undefined)) as T;
