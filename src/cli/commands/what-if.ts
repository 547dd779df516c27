import { resolve } from 'node:path';
import { parseChange } from '../../engine/what-if/parse-change.js';
import { suggestChanges, usualEvaluations } from '../../engine/what-if/suggest/suggest.js';
import { assessNow, planChanges, whatIf } from '../../engine/what-if/what-if.js';
import { lockWorkspace } from '../../io/disk/lock-workspace.js';
import { safeText } from '../../io/terminal/safe-text.js';
import type { Host } from '../../model/host.js';
import { exitCodes, type ExitCode } from '../../model/problem.js';
import type { Block } from '../../reports/what-if/block.js';
import { blocksAsMarkdown } from '../../reports/what-if/blocks-as-markdown.js';
import { blocksAsText } from '../../reports/what-if/blocks-as-text.js';
import { suggestionBlocks } from '../../reports/what-if/tell-suggestions.js';
import { whatIfBlocks } from '../../reports/what-if/tell-what-if.js';
import type { WhatIf } from '../../schema/what-if.js';
import type { Suggestions } from '../../schema/what-if-suggestions.js';
import type { Options } from '../command.js';
import { writeOutput } from '../output.js';
import { applyToFiles, refuseToApply } from './what-if/apply-to-files.js';
import { loadWhatIf } from './what-if/load-what-if.js';
import { readRequest, type Request } from './what-if/read-request.js';

const render = (result: WhatIf | Suggestions, blocks: readonly Block[], title: string, { format }: Request): string => {
  if (format === 'json') return `${JSON.stringify(result, null, 2)}\n`;
  const last: Block[] = [
    { kind: 'heading', text: 'What this is' },
    { kind: 'text', text: result.attestation },
  ];
  if (format === 'markdown') return blocksAsMarkdown(title, [...blocks, ...last]);
  return `${blocksAsText([...blocks, ...last])
    .map(safeText)
    .join('\n')
    .trimStart()}\n`;
};

const suggest = async (host: Host, request: Request, options: Options): Promise<void> => {
  const input = await loadWhatIf(host, request, options, []);
  const result = suggestChanges(input, assessNow(input), request.evaluate ?? usualEvaluations(input.workspace));
  const text = render(result, suggestionBlocks(result, request.explain), 'What would save most', request);
  await writeOutput(host, request.output, text);
};

const evaluate = async (host: Host, request: Request, options: Options): Promise<void> => {
  const changes = request.changes.map(parseChange);
  if (request.apply) refuseToApply(changes, request.reason);
  const input = await loadWhatIf(host, request, options, changes);
  const result = whatIf(changes, input, assessNow(input));
  const text = render(result, whatIfBlocks(result, request.explain, request.apply), 'What if', request);
  if (!request.apply) {
    await writeOutput(host, request.output, text);
    return;
  }
  const files = await applyToFiles(
    resolve(host.cwd, request.folder),
    input.workspace,
    planChanges(changes, input).edits,
  );
  await writeOutput(host, request.output, text);
  await host.stderr.write(`${files.map((file) => `Written: ${safeText(file)}`).join('\n')}\n`);
};

/** Tells what changes would save, bring and lose. Writes nothing but with --apply; a workspace that is written to is locked. */
export const run = async (host: Host, args: readonly string[], options: Options): Promise<ExitCode> => {
  const request = readRequest(host, args, options);
  if (request.suggest) await suggest(host, request, options);
  else if (!request.apply) await evaluate(host, request, options);
  else {
    const lock = await lockWorkspace(resolve(host.cwd, request.folder));
    try {
      await evaluate(host, request, options);
    } finally {
      await lock.release();
    }
  }
  return exitCodes.done;
};
