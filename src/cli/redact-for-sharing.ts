import type { Host } from '../model/host.js';
import { inputError } from '../model/problem.js';
import { suggest } from '../model/suggest.js';
import type { Redactable } from '../redaction/replacements.js';
import type { Assessment } from '../schema/assessment.js';
import { redactable } from '../schema/common.js';

/** What `--redact people,systems` or `--redact all` names. Throws exit 2 for what cannot be redacted. */
export const readRedaction = (value: string | undefined): readonly Redactable[] => {
  if (value === undefined) return [];
  return value.split(',').flatMap((part): readonly Redactable[] => {
    const name = part.trim();
    if (name === 'all') return redactable;
    const known = redactable.find((item) => item === name);
    if (known) return [known];
    const near = suggest(name, [...redactable, 'all']);
    throw inputError({
      code: 'unknown-redaction',
      message: `Nothing called ${name} can be redacted.`,
      hint: near
        ? `Did you mean ${near}?`
        : `Write all, or some of ${redactable.join(', ')}, with commas between them.`,
    });
  });
};

/** The assessment as it may be shared. Tells how much was replaced, and that somebody has to read it all the same. */
export const redactForSharing = async (
  host: Host,
  assessment: Assessment,
  what: readonly Redactable[],
): Promise<Assessment> => {
  if (what.length === 0) return assessment;
  const { redact } = await import('../redaction/redact.js');
  const redacted = redact(assessment, what);
  await host.stderr.write(
    `Redacted ${what.join(', ')}: ${redacted.replaced} words replaced. Free text can hold more than the registers name: read the report before you share it.\n`,
  );
  return redacted.assessment;
};
