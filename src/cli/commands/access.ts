import { runAction } from '../run-action.js';

/** Who may do what where: records access lists, names roles without duties, shows conflicts. The first argument names the action. */
export const run = runAction('access', {
  add: () => import('./access/add.js'),
  roles: () => import('./access/roles.js'),
  conflicts: () => import('./access/conflicts.js'),
});
