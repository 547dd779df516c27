import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { controlText } from './control-text.mjs';

const frequencies = ['annual', 'quarterly', 'monthly', 'weekly', 'business-daily', 'per-event'];
const perFile = 1000;

const day = (index) => new Date(Date.UTC(2026, 0, 1) + (index % 270) * 86_400_000).toISOString().slice(0, 10);

const chunks = (lines, size) =>
  Array.from({ length: Math.ceil(lines.length / size) }, (_, index) => lines.slice(index * size, (index + 1) * size));

/**
 * Writes a workspace of a given size with every shipped catalog in scope: as many controls as asked, ten evidence items a control.
 * The same size gives the same bytes.
 */
export const makeWorkspace = (folder, { controls, evidence }) => {
  const index = JSON.parse(readFileSync('dist/catalogs/index.json', 'utf8')).catalogs;
  const targets = index.flatMap((catalog) =>
    catalog.requirements.flatMap(({ id, title, points }) => [id, ...points].map((target) => ({ id: target, title }))),
  );
  const packs = index.filter((catalog) => catalog.report === 'soc1').map((catalog) => catalog.id);
  mkdirSync(join(folder, 'controls'), { recursive: true });
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  writeFileSync(
    join(folder, 'soc-gap.yaml'),
    `version: 1
organization:
  name: Large Example
reports:
  soc1: { type: 2, period: { from: 2026-01-01, to: 2026-09-30 }, packs: [${packs.join(', ')}] }
  soc2:
    type: 2
    period: { from: 2026-01-01, to: 2026-09-30 }
    categories: [security, availability, processing-integrity, confidentiality, privacy]
`,
  );
  const registers = [
    [
      'controls',
      Array.from({ length: controls }, (_, n) => {
        const target = targets[n % targets.length];
        const frequency = frequencies[n % frequencies.length];
        return `  - id: C-${n}
    title: ${target.title}, area ${n}
    text: "${controlText(n, frequency, target.title)}"
    owner: Owner ${n % 89}
    performers: [Performer ${n % 71}]
    satisfies: [${target.id}, ${targets[(n * 7 + 3) % targets.length].id}]
    procedure: PROC-${n % 50}
    nature: manual
    kind: detective
    frequency: ${frequency}
    key: ${n % 3 === 0}
    leaves: the signed list
    since: 2025-01-01
`;
      }),
    ],
    [
      'evidence',
      Array.from(
        { length: evidence },
        (_, n) => `  - id: E-${n}
    control: C-${n % controls}
    performed: ${day(n * 13)}
    ref: TICKET-${n}
    by: Performer ${n % 71}
`,
      ),
    ],
  ];
  for (const [name, items] of registers) {
    chunks(items, perFile * (name === 'evidence' ? 10 : 1)).forEach((chunk, n) => {
      writeFileSync(join(folder, name, `${name}-${String(n).padStart(3, '0')}.yaml`), `${name}:\n${chunk.join('')}`);
    });
  }
};
