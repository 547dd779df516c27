import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { home } from './fake-host';

/** Schemas of others that we check our files against. They are no part of the product and stand beside it, where they are. */
const folder = process.env.SOC_GAP_SCHEMAS ?? resolve(home, '..', 'shared', 'schemas');

/** The path of a schema, or nothing where it is not on this machine. */
export const thirdPartySchema = (name: string): string | undefined => {
  const path = join(folder, name);
  return existsSync(path) ? path : undefined;
};

export const readSchema = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object;

/** A test that needs something which a machine may lack: it says what, and is skipped. */
export const testWith = (
  needed: Readonly<Record<string, unknown>>,
): ((title: string, run: (() => void) | (() => Promise<void>)) => void) => {
  const missing = Object.keys(needed).filter((name) => needed[name] === undefined || needed[name] === false);
  return (title, run) => {
    if (missing.length === 0) test(title, run);
    else test.skip(`${title} (not run: this machine has no ${missing.join(', no ')})`, run);
  };
};
