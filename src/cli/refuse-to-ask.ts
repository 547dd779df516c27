import { exitCodes, SocGapError } from '../model/problem.js';

/** Questions need a person: standard input and standard error have to be terminals (exit 3). */
export const refuseToAsk = (): never => {
  throw new SocGapError(exitCodes.unanswered, [
    {
      code: 'nobody-to-ask',
      message: 'The questions need a terminal on standard input and standard error.',
      hint: 'Run it at a terminal, or write the answers into soc-gap.yaml, answers.yaml and controls.yaml by hand.',
    },
  ]);
};
