import { safeText } from '../../io/terminal/safe-text.js';
import type { Host } from '../../model/host.js';
import { exitCodes, inputError } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import { tellEffort } from '../../reports/effort/tell-effort.js';
import type { ReportKind } from '../../schema/catalog.js';
import type { Engagement } from '../../schema/engagement.js';
import { assessFolder } from '../assess-folder.js';
import type { Options } from '../command.js';

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

/** The least that a second report would cover: what every SOC 1 and SOC 2 has. */
const least = { soc1: { packs: ['soc1-core', 'soc1-itgc'] }, soc2: { categories: ['security' as const] } } as const;

const supposition = {
  soc1: 'Supposed: SOC 1 too, of the same type and days, with the packs soc1-core and soc1-itgc. Objectives of your own services come on top.',
  soc2: 'Supposed: SOC 2 too, of the same type and days, for security alone. Other categories come on top.',
} as const;

/** The engagement with the second report, of the type and days of the first. Throws exit 2 where it is there already. */
const withReport =
  (added: ReportKind) =>
  (engagement: Engagement): Engagement => {
    const { reports } = engagement;
    const there = reports?.[added];
    if (there) {
      const hint = 'leave --add out: both are compared already, or name the other report';
      throw inputError({ code: 'report-in-scope', message: `${added} is in the engagement already`, hint });
    }
    const { type, asOf, period } = (added === 'soc1' ? reports?.soc2 : reports?.soc1) ?? {};
    const days = {
      ...(type === undefined ? {} : { type }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(period === undefined ? {} : { period }),
    };
    const { soc1, soc2 } = least;
    return {
      ...engagement,
      reports:
        added === 'soc1'
          ? { ...reports, soc1: { ...days, packs: [...soc1.packs] } }
          : { ...reports, soc2: { ...days, categories: [...soc2.categories] } },
    };
  };

/** Prints what both reports share and what each adds; with --add, as if the other report were wanted too. Nothing is written. */
export const run = async (host: Host, [folder = '.']: readonly string[], options: Options): Promise<ExitCode> => {
  const add = text(options.add);
  const added = add === 'soc1' || add === 'soc2' ? add : undefined;
  const assessment = await assessFolder(host, folder, {
    asOf: text(options.asOf),
    cache: options.cache !== false,
    suppose: added && withReport(added),
  });
  const supposed = added ? supposition[added] : null;
  const { asOf, attestation, overlap } = assessment;
  await host.stdout.write(
    options.json === true
      ? `${JSON.stringify({ schema: 'soc-gap/effort/v1', asOf, attestation, supposed, ...overlap }, null, 2)}\n`
      : `${[...tellEffort(assessment, supposed), '', attestation].map(safeText).join('\n')}\n`,
  );
  return exitCodes.done;
};
