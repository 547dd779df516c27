/** A flowchart as it reads: nodes with their labels and groups, and the arrows between them. */
export interface FlowChart {
  readonly nodes: ReadonlyMap<string, { readonly label: string; readonly group: string | null }>;
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string | null;
    readonly dotted: boolean;
  }[];
}

const text = '[\\p{L}\\p{M}\\p{N} .,/+-]+';
const id = '(?:users|[nr]\\d+)';
const node = new RegExp(`^ {2,4}(${id})(?:\\["(${text})"\\]|\\(\\["(${text})"\\]\\)|\\[/"(${text})"/\\])$`, 'u');
const group = new RegExp(`^ {2}subgraph (g\\d+)\\["(${text})"\\]$`, 'u');
const arrow = new RegExp(`^ {2}(${id}) (-->|-\\.->)(?:\\|"(${text})"\\|)? (${id})$`, 'u');

/** Reads one flowchart by a grammar narrower than Mermaid's. Throws at the first line that is outside it. */
export const readFlow = (chart: string): FlowChart => {
  const [head, ...lines] = chart.split('\n');
  if (head !== 'flowchart LR') throw new Error('it does not begin as a flowchart');
  const nodes = new Map<string, { label: string; group: string | null }>();
  const arrows: { from: string; to: string; label: string | null; dotted: boolean }[] = [];
  let current: string | null = null;
  for (const line of lines) {
    const [begins, stands, leads] = [group.exec(line), node.exec(line), arrow.exec(line)];
    if (begins && current === null) current = begins[2] ?? '';
    else if (line === '  end' && current !== null) current = null;
    else if (stands && !nodes.has(stands[1] ?? '')) {
      nodes.set(stands[1] ?? '', { label: stands[2] ?? stands[3] ?? stands[4] ?? '', group: current });
    } else if (leads && current === null) {
      const [, from = '', line_ = '', label = null, to = ''] = leads;
      arrows.push({ from, to, label, dotted: line_ === '-.->' });
    } else throw new Error(`not a line of a flowchart: ${line}`);
  }
  const loose = arrows.flatMap(({ from, to }) => [from, to]).filter((end) => !nodes.has(end));
  if (current !== null || loose.length > 0) throw new Error(`not closed or not drawn: ${loose.join(', ')}`);
  return { nodes, arrows };
};

/** Every flowchart of a Markdown text. */
export const readFlows = (markdown: string): FlowChart[] =>
  [...markdown.matchAll(/^```mermaid\n(flowchart LR\n[\s\S]*?)\n```$/gm)].map(([, chart = '']) => readFlow(chart));
