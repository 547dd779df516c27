import { unique } from '../../model/order.js';
import type { Group } from './group-findings.js';
import { remedyOf } from './remedies.js';

const joined = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join('; ')}; ${words.at(-1) ?? ''}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `AC-01 Access review: write it down; name an owner`, or what to do and the finding's own title where the subject has no name. */
export const titleAction = ({ findings }: Pick<Group, 'findings'>, name: string | undefined): string => {
  const does = joined(unique(findings.map((finding) => remedyOf(finding).does)));
  if (name !== undefined) return `${name}: ${does}`;
  const [first, ...others] = findings;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `${capital(does)}: ${first?.title ?? ''}${more}`;
};
