import type { Snapshot } from '../schema/history/snapshot.js';

/** Lists that grow with the workspace. */
const long = ['requirements', 'controls', 'findings'] as const;

const isLong = (key: string): boolean => long.some((name) => name === key);

/** A snapshot as JSON with a line for each requirement, control and finding, so that a commit shows what changed. */
export const printSnapshot = (snapshot: Snapshot): string => {
  const parts = Object.entries(snapshot).map(([key, value]) => {
    const name = JSON.stringify(key);
    if (!Array.isArray(value) || !isLong(key) || value.length === 0) return `  ${name}: ${JSON.stringify(value)}`;
    return `  ${name}: [\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
};
