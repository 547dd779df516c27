import { visible } from '../escape.js';

export type CommandName = 'error' | 'warning' | 'notice';

/** Message of a workflow command: nothing in it ends the line or starts another command. */
const data = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A value of its properties, which colons and commas would end. */
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** `::error file=controls.yaml,line=4,title=No owner::AC-01 has no owner`, without a line end. */
export const workflowCommand = (
  name: CommandName,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string => {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${data(message)}`;
};
