/** A bar of a Gantt chart. */
export interface Bar {
  readonly name: string;
  readonly id: string;
  readonly critical: boolean;
  readonly milestone: boolean;
  readonly from: string;
  readonly to: string;
  readonly section: string;
}

const text = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,/+-]*';
const section = new RegExp(`^section (${text})$`, 'u');
const bar = new RegExp(
  `^(${text}) :((?:crit, |milestone, )?)([st]\\d+), (\\d{4}-\\d\\d-\\d\\d), (\\d{4}-\\d\\d-\\d\\d|0d)$`,
  'u',
);
const settings = ['dateFormat YYYY-MM-DD', 'inclusiveEndDates', 'axisFormat %Y-%m-%d'];
/** What Mermaid takes for something else at the beginning of a line. */
const keyword =
  /^(gantt|dateFormat|axisFormat|tickInterval|includes|excludes|todayMarker|title|accTitle|accDescr|section|click|weekday|weekend|topAxis|inclusiveEndDates|%%|\d{4}-\d\d-\d\d)/;

/** Reads the one Gantt chart of a Markdown text by a grammar narrower than Mermaid's. Throws at the first line that is outside it. */
export const readGantt = (markdown: string): Bar[] => {
  const [, chart = '', ...more] = markdown.split(/^```(?:mermaid)?$/m);
  if (more.length !== 1) throw new Error('there is not one fenced block');
  const [blank, head, ...lines] = chart.split('\n').slice(0, -1);
  if (blank !== '' || head !== 'gantt') throw new Error('it does not begin as a Gantt chart');
  const bars: Bar[] = [];
  let current: string | undefined;
  lines.forEach((line, index) => {
    if (index < settings.length) {
      if (line !== settings[index]) throw new Error(`not the setting ${settings[index] ?? ''}: ${line}`);
      return;
    }
    const begins = section.exec(line);
    if (begins) {
      current = begins[1];
      return;
    }
    const match = bar.exec(line);
    if (!match || keyword.test(line)) throw new Error(`not a bar: ${line}`);
    if (current === undefined) throw new Error(`a bar outside every section: ${line}`);
    const [, name = '', tag = '', id = '', from = '', to = ''] = match;
    if (bars.some((other) => other.id === id)) throw new Error(`the id ${id} is used twice`);
    if (to !== '0d' && to < from) throw new Error(`it ends before it begins: ${line}`);
    bars.push({ name, id, critical: tag === 'crit, ', milestone: tag === 'milestone, ', from, to, section: current });
  });
  return bars;
};
