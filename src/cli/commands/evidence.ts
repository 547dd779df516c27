import { runAction } from '../run-action.js';

/** The evidence register: adds to it, and verifies what it names. The first argument names the action. */
export const run = runAction('evidence', {
  add: () => import('./evidence/add.js'),
  verify: () => import('./evidence/verify.js'),
});
