/** Where things stand: a list of chapters beside the text where there is room for both, above it where there is not. */
export const layout = `
.skip { position: absolute; left: -100vw; padding: 0.6rem 1rem; background: var(--paper); z-index: 9; }
.skip:focus { left: 0; top: 0; }
.frame { max-width: 92rem; margin: 0 auto; }
main { min-width: 0; padding: 1rem; }
.front, .chapter {
  background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1rem; margin: 0 0 1.2rem;
}
.front dl { margin-bottom: 1rem; }
.front .note { border-left: 3px solid var(--accent); padding-left: 0.8rem; color: var(--ink); }
nav ol { list-style: none; margin: 0; padding: 0; counter-reset: chapter; }
nav li { counter-increment: chapter; }
nav a { display: flex; gap: 0.6rem; padding: 0.32rem 0.5rem; border-radius: 6px; text-decoration: none; color: var(--ink); }
nav a::before { content: counter(chapter); color: var(--muted); min-width: 1.4em; text-align: right; font-variant-numeric: tabular-nums; }
nav a:hover { background: var(--band); }
.side { display: none; }
.top { margin: 1rem 1rem 0; }
.top summary { padding: 0.6rem 0.9rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; font-weight: 600; cursor: pointer; }
.theme {
  font: inherit; font-size: 0.87rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line);
  border-radius: 6px; padding: 0.35rem 0.7rem; cursor: pointer;
}
.tools { display: flex; justify-content: flex-end; margin-bottom: 0.8rem; }
footer { padding: 0 1rem 2rem; color: var(--muted); font-size: 0.87rem; }
.side-by-side { display: grid; gap: 0 2.5rem; }
@media (min-width: 60rem) {
  .frame { display: grid; grid-template-columns: 16rem minmax(0, 1fr); }
  .side { display: block; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1.6rem 0.6rem 1.6rem 1.2rem; font-size: 0.92rem; }
  .side strong { display: block; padding: 0 0.5rem 0.6rem; }
  .top { display: none; }
  main { padding: 1.5rem; }
  .front, .chapter { padding: 1.8rem 2rem; }
  footer { grid-column: 2; padding: 0 2rem 2rem; }
  .side-by-side { grid-template-columns: 1fr 1fr; }
}
`;
