import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { joinKnowledge } from '../catalogs/join-knowledge.js';
import { resolveScopes } from '../engine/scope.js';
import { openEditor } from '../io/edit/edit-workspace.js';
import { openPrompter } from '../io/prompts/inquirer-prompter.js';
import { loadData, loadKnowledge } from '../io/catalogs/knowledge.js';
import { lockWorkspace } from '../io/disk/lock-workspace.js';
import type { Prompter } from '../io/prompts/prompter.js';
import type { Host } from '../model/host.js';
import { applyWrites } from '../questionnaire/apply-writes.js';
import { assessmentQuestions, nextAssessmentQuestion, type Mode } from '../questionnaire/assessment-questions.js';
import { draftOf } from '../questionnaire/draft-of.js';
import { emptyDraft, type Draft } from '../questionnaire/draft.js';
import { nextQuestion, skippedQuestions } from '../questionnaire/next-question.js';
import type { Advice } from '../schema/advice.js';
import type { Questions } from '../schema/questions.js';
import { loadFolder } from './assess-folder.js';
import { recordWrites } from './interview/record-writes.js';
import { runInterview, type InScope } from './interview/run-interview.js';
import { newTally, type Session } from './interview/session.js';
import { summarizeInterview } from './interview/summarize-interview.js';

export interface InterviewOptions {
  /** Default `quick`: one question a requirement. */
  readonly mode?: Mode;
  /** Also ask what was left for later in an earlier interview. */
  readonly revisit: boolean;
  /** False: no colors, whatever the terminal can do. */
  readonly color?: boolean | undefined;
}

interface Known extends InScope {
  readonly draft: Draft;
}

/** What the folder says by now. A folder without soc-gap.yaml says nothing yet. */
const read = async (host: Host, folder: string): Promise<Known> => {
  const root = resolve(host.cwd, folder);
  if (existsSync(root) && !existsSync(join(root, 'soc-gap.yaml')))
    return { draft: emptyDraft, requirements: [], titles: new Map() };
  const workspace = await loadFolder(host, folder, { cache: false, access: false });
  const { knowledge } = await loadKnowledge(host);
  const joined = joinKnowledge(knowledge, workspace);
  const requirements = resolveScopes(joined, workspace, host.today()).flatMap((scope) => scope.requirements);
  const groups = joined.catalogs.flatMap((catalog) => catalog.groups);
  return { draft: draftOf(workspace), requirements, titles: new Map(groups.map(({ id, title }) => [id, title])) };
};

/** What is open: the scoping questions, or how many requirements or points. Empty where there is nothing to ask. */
const openOf = (
  { draft, requirements }: Known,
  questions: Questions,
  mode: Mode,
  revisit: boolean,
): readonly string[] => {
  const { question } = nextQuestion(questions, draft, revisit ? new Set() : skippedQuestions(draft));
  if (question) return [question.ask];
  const next = nextAssessmentQuestion(assessmentQuestions(requirements, draft, mode), undefined, () => revisit);
  if (next) return [`${next.id} ${next.requirement.title}`];
  return draft.engagement.asking === undefined ? [] : ['the question at which the last interview stopped'];
};

/** The session of an interview that writes to `folder`. */
export const openSession = async (
  host: Host,
  folder: string,
  known: { readonly questions: Questions; readonly advice: Advice; readonly prompter: Prompter },
  { mode = 'quick', revisit }: InterviewOptions,
): Promise<{ readonly session: Session; readonly requirements: () => Promise<InScope> }> => {
  const editor = await openEditor(resolve(host.cwd, folder));
  let { draft } = await read(host, folder);
  const reread = async (): Promise<InScope> => {
    const now = await read(host, folder);
    draft = now.draft;
    return now;
  };
  const session: Session = {
    ...known,
    mode,
    revisit,
    today: host.today(),
    draft: () => draft,
    record: async (writes) => {
      const isNew = draft === emptyDraft;
      await recordWrites(editor, writes, draft);
      // A folder may hold registers before it holds soc-gap.yaml; they count from the first answer on.
      if (isNew) await reread();
      else draft = applyWrites(draft, writes);
    },
    tally: newTally(),
  };
  return { session, requirements: reread };
};

/**
 * Asks all that is open about a workspace and saves each answer before the next question. Holds the workspace meanwhile. Returns when
 * nothing is left to ask or the person stopped. Throws exit 3 without terminals, 4 and 5 as saving and locking do, 130, 143 and 129
 * where a signal ends it.
 */
export const interviewFolder = async (host: Host, folder: string, options: InterviewOptions): Promise<void> => {
  const questions = (await loadData(host, 'questions')) as Questions;
  const advice = (await loadData(host, 'advice')) as Advice;
  const open = openOf(await read(host, folder), questions, options.mode ?? 'quick', options.revisit);
  if (open.length === 0) return;
  const lock = await lockWorkspace(resolve(host.cwd, folder));
  try {
    const prompter = await openPrompter(host, open, options.color);
    try {
      const { session, requirements } = await openSession(host, folder, { questions, advice, prompter }, options);
      const outcome = await runInterview(session, requirements);
      await prompter.say(summarizeInterview(session, outcome === 'stop'));
    } finally {
      prompter.close();
    }
  } finally {
    await lock.release();
  }
};
