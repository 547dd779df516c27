import type { Reading } from '../../src/model/wording/wording-reader';

/** How the text of a control reads of which nobody looks at the wording. */
export const aReading = (): Reading => ({
  wording: {
    state: 'unwritten',
    who: null,
    what: null,
    when: null,
    how: null,
    trace: null,
    fromFields: [],
    missing: [],
    vague: [],
    suggestion: null,
  },
  clash: undefined,
  sentences: { text: [], title: [] },
  words: new Set(),
  stems: new Set(),
});
