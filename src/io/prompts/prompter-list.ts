import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useEffect,
  useKeypress,
  usePagination,
  useRef,
  useState,
} from '@inquirer/core';
import type { Palette } from '../terminal/palette.js';
import { createBurst, habitGap } from './prompter-burst.js';
import { commandOf, endedBy, keysLine } from './prompter-keys.js';
import type { Command } from './prompter.js';

/** A choice as the list shows it; the text is safe for a terminal. */
export interface Row {
  readonly label: string;
  readonly hint: string | undefined;
  readonly fixed: boolean;
}

export interface ListConfig {
  readonly head: string;
  readonly rows: readonly Row[];
  readonly many: boolean;
  readonly required: boolean;
  readonly filter: boolean;
  readonly start: number;
  readonly chosen: readonly number[];
  readonly commands: readonly Command[];
  readonly palette: Palette;
  /** Enter is taken for habit and ignored at first. */
  readonly wary: boolean;
}

export type ListAnswer =
  { readonly rows: readonly number[] } | { readonly command: Command } | { readonly ended: true };

/** One choice or several. Nothing is accepted before the burst of keys that it belongs to is over. */
export const listPrompt = createPrompt<ListAnswer, ListConfig>((config, done) => {
  const { rows, many, commands, palette } = config;
  const [active, setActive] = useState(config.start);
  const [chosen, setChosen] = useState(config.chosen);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState<string | undefined>(undefined);
  const burst = useRef(createBurst());
  const drawn = useRef(performance.now());

  const visible = rows.flatMap((row, index) => (row.label.toLowerCase().includes(typed.toLowerCase()) ? [index] : []));
  const at = Math.max(0, visible.indexOf(active));

  const accept = (): void => {
    const current = visible[at];
    const result = many ? chosen : current === undefined ? [] : [current];
    if (result.length === 0 && (config.required || !many)) {
      setProblem(many ? 'Choose at least one with the space bar.' : 'Nothing in the list matches.');
      return;
    }
    setShown(palette.accent(result.map((index) => rows[index]?.label ?? '').join(', ') || 'none'));
    done({ rows: result });
  };
  const toggle = (index: number | undefined): void => {
    if (index === undefined || rows[index]?.fixed) return;
    setChosen(
      chosen.includes(index) ? chosen.filter((other) => other !== index) : [...chosen, index].sort((a, b) => a - b),
    );
  };

  useEffect((line) => {
    line.on('close', () => {
      done({ ended: true });
    });
    return () => {
      burst.current.drop();
    };
  }, []);

  useKeypress((key, line) => {
    const text = line.line;
    line.clearLine(0);
    setProblem('');
    const keys = burst.current;
    if (isEnterKey(key)) {
      const habit = config.wary && performance.now() - drawn.current < habitGap;
      if (!keys.astray() && !habit && !keys.extend()) keys.hold(accept);
      return;
    }
    keys.drop();
    const move = isUpKey(key) ? -1 : isDownKey(key) ? 1 : 0;
    const command = typed === '' ? commandOf(text, commands) : undefined;
    if (move !== 0) setActive(visible[(at + move + visible.length) % visible.length] ?? active);
    else if (command !== undefined) {
      keys.hold(() => {
        setShown(palette.quiet(endedBy[command]));
        done({ command });
      });
    } else if (many && isSpaceKey(key)) toggle(visible[at]);
    else if (config.filter && isBackspaceKey(key)) setTyped(typed.slice(0, -1));
    else if (config.filter && text !== '') setTyped(typed + text);
    else if (/^[1-9]$/u.test(text) && Number(text) <= rows.length) {
      if (many) toggle(Number(text) - 1);
      setActive(Number(text) - 1);
    } else if (text !== '') keys.stray();
  });

  const page = usePagination({
    items: visible,
    active: at,
    pageSize: 10,
    loop: false,
    renderItem: ({ item, isActive }) => {
      const row = rows[item];
      if (!row) return '';
      const mark = many ? (chosen.includes(item) ? '[x] ' : '[ ] ') : config.filter ? '' : `${item + 1}  `;
      const label = `${isActive ? '›' : ' '} ${mark}${row.label}${row.fixed ? ' (always)' : ''}`;
      return isActive ? palette.accent(label) : label;
    },
  });

  if (shown !== undefined) return `${config.head} ${shown}`;
  const own = many
    ? ['space chooses', 'Enter accepts']
    : config.filter
      ? ['type to search', 'Enter chooses']
      : ['Enter chooses'];
  const hint = rows[visible[at] ?? -1]?.hint;
  return [
    `${config.head}${typed === '' ? '' : `  ${typed}`}`,
    visible.length === 0 ? '  (nothing matches)' : page,
    ...(hint === undefined ? [] : [palette.quiet(`  ${hint}`)]),
    ...(problem === '' ? [] : [palette.warn(`  ${problem}`)]),
    palette.quiet(`  ${keysLine(own, commands)}`),
  ].join('\n');
});
