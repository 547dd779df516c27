import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadData } from '../../io/catalogs/knowledge.js';
import { openPrompter } from '../../io/prompts/inquirer-prompter.js';
import { canAsk, cannotAsk } from '../../io/prompts/prompter-endings.js';
import type { Facts } from '../../model/condition.js';
import type { Host } from '../../model/host.js';
import { exitCodes, type ExitCode } from '../../model/problem.js';
import { advise, factsOfAdvice } from '../../questionnaire/advise.js';
import { applyWrites } from '../../questionnaire/apply-writes.js';
import { emptyDraft } from '../../questionnaire/draft.js';
import { knownFacts } from '../../questionnaire/known-facts.js';
import type { Advice } from '../../schema/advice.js';
import type { Questions } from '../../schema/questions.js';
import { adviceText, questionOf } from '../advice-text.js';
import { loadFolder } from '../assess-folder.js';
import type { Options } from '../command.js';
import { askScope } from '../interview/ask-scope.js';
import { newTally } from '../interview/session.js';

/** Asks what the advice rests on; nothing is written. */
const askFacts = async (host: Host, advice: Advice, questions: Questions, color?: boolean): Promise<Facts> => {
  const wanted = factsOfAdvice(advice);
  const asked = questions.questions.filter(
    ({ writes, kind }) => kind !== 'items' && writes.fact !== undefined && wanted.has(writes.fact),
  );
  const prompter = await openPrompter(
    host,
    asked.map(({ ask }) => ask),
    color,
  );
  let draft = emptyDraft;
  try {
    await askScope(
      {
        prompter,
        questions: { ...questions, questions: asked },
        advice,
        mode: 'quick',
        revisit: false,
        today: host.today(),
        draft: () => draft,
        record: (writes) => {
          draft = applyWrites(draft, writes);
          return Promise.resolve();
        },
        tally: newTally(),
      },
      undefined,
    );
  } finally {
    prompter.close();
  }
  return knownFacts(draft.engagement);
};

/** SOC 1, SOC 2 or both, with reasons, from a workspace's facts; without a workspace from a few questions at a terminal. */
export const run = async (host: Host, [folder = '.']: readonly string[], options: Options): Promise<ExitCode> => {
  const advice = (await loadData(host, 'advice')) as Advice;
  const questions = (await loadData(host, 'questions')) as Questions;
  const kept = existsSync(resolve(host.cwd, folder, 'soc-gap.yaml'));
  if (!kept && (options.input === false || !canAsk(host)))
    throw cannotAsk([`soc-gap.yaml in ${folder}, which holds what the advice rests on`]);
  const facts = kept
    ? knownFacts((await loadFolder(host, folder, { cache: options.cache !== false })).engagement)
    : await askFacts(host, advice, questions, options.color === false ? false : undefined);
  const advised = advise(advice, facts);
  const open = advised.openQuestions.map((fact) => ({ fact, ask: questionOf(fact, questions) }));
  await host.stdout.write(
    options.json === true
      ? `${JSON.stringify({ schema: 'soc-gap/advice/v1', ...advised, openQuestions: open }, null, 2)}\n`
      : adviceText(advised, questions),
  );
  return exitCodes.done;
};
