/**
 * Keys of one burst were pasted or typed ahead, not typed at the question: a person's next key comes later than this (milliseconds).
 * A line break inside a burst must not accept an answer that nobody has seen.
 */
const burstGap = 20;

/** After an explanation, Enter out of habit accepts nothing for this long (milliseconds). */
export const habitGap = 600;

/** Holds an action back until it is clear that no more keys belong to the same burst. */
export interface Burst {
  /** Acts after the gap, unless `drop` or another `hold` comes first. */
  readonly hold: (act: () => void) => void;
  /** Takes back what is held; says whether there was something. */
  readonly drop: () => boolean;
  /** Gives what is held a fresh gap; says whether there was something. */
  readonly extend: () => boolean;
  /** Notes a key that means nothing here: what follows in the same burst isn't meant for us either. */
  readonly stray: () => void;
  /** Whether a stray key belongs to the burst at hand. */
  readonly astray: () => boolean;
}

export const createBurst = (): Burst => {
  let timer: NodeJS.Timeout | undefined;
  let held: (() => void) | undefined;
  let strayAt = -Infinity;
  const drop = (): boolean => {
    const was = held !== undefined;
    clearTimeout(timer);
    held = undefined;
    return was;
  };
  const hold = (act: () => void): void => {
    drop();
    held = act;
    timer = setTimeout(() => {
      held = undefined;
      act();
    }, burstGap);
  };
  return {
    hold,
    drop,
    extend: () => {
      if (held === undefined) return false;
      hold(held);
      return true;
    },
    stray: () => {
      strayAt = performance.now();
    },
    astray: () => performance.now() - strayAt < burstGap,
  };
};
