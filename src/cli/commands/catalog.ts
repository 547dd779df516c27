import { runAction } from '../run-action.js';

/** What the reports ask for: lists, shows, checks and starts catalogs. The first argument names the action. */
export const run = runAction('catalog', {
  list: () => import('./catalog/list.js'),
  show: () => import('./catalog/show.js'),
  lint: () => import('./catalog/lint.js'),
  new: () => import('./catalog/new.js'),
  propose: () => import('./catalog/propose.js'),
});
