/** Tables, lists that open, marks. */
export const parts = `
.lead p { font-size: 1.08rem; }
.scroll { overflow-x: auto; margin: 0 0 1.2rem; }
table { overflow-wrap: break-word; border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: left; color: var(--muted); padding: 0 0 0.4rem; font-size: 0.87rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.7rem 0.45rem 0; border-bottom: 1px solid var(--line); min-width: 5.5rem; max-width: 26rem; }
td:has(> .chip) { padding-block: 0.35rem; }
thead th { border-bottom: 2px solid var(--line); font-size: 0.82rem; color: var(--muted); vertical-align: bottom; }
tbody th { font-weight: 500; }
.figure { text-align: right; font-variant-numeric: tabular-nums; min-width: 3.5rem; }
.group { padding-left: 1rem; }
.hash { font-size: 0.75em; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(6.5rem, 12rem) minmax(0, 1fr); gap: 0.25rem 1rem; }
dt { color: var(--muted); font-size: 0.9rem; }
dd { margin: 0; }
details.fold { border-top: 1px solid var(--line); margin: 0 0 0.4rem; }
details.fold > summary { padding: 0.5rem 0; font-weight: 500; cursor: pointer; }
.filters { display: flex; flex-wrap: wrap; gap: 0.6rem 0.8rem; align-items: end; padding: 0.8rem; background: var(--band); border-radius: 8px; margin-bottom: 0.8rem; }
.filters[hidden] { display: none; }
.filters label { display: grid; gap: 0.15rem; font-size: 0.82rem; color: var(--muted); flex: 1 1 8.5rem; max-width: 14rem; }
.filters .words { flex: 1 1 16rem; max-width: 100%; }
.filters input, .filters select, .filters button {
  font: inherit; font-size: 0.95rem; color: var(--ink); background: var(--paper); border: 1px solid var(--muted);
  border-radius: 6px; padding: 0.35rem 0.5rem; max-width: 100%; min-height: 2.3rem;
}
.filters select { width: 100%; }
.filters button { cursor: pointer; }
.count { color: var(--muted); font-size: 0.9rem; margin-bottom: 0.4rem; }
.item { border-bottom: 1px solid var(--line); }
.many .item { content-visibility: auto; contain-intrinsic-size: auto 3rem; }
.item[hidden] { display: none; }
.item > summary { padding: 0.55rem 0.3rem; cursor: pointer; }
.item > summary:hover { background: var(--band); }
.item[open] { padding-bottom: 0.8rem; }
.many .item[open] { content-visibility: visible; }
.item[open] > summary { background: var(--band); margin-bottom: 0.7rem; }
.item > :not(summary) { margin-left: 0.6rem; }
.item:target { outline: 2px solid var(--accent); outline-offset: 2px; }
.points li { margin-bottom: 0.3rem; }
.state { color: var(--muted); font-style: italic; }
.first li { margin-bottom: 0.45rem; }
.mark, .chip, .rung { display: inline-block; border-radius: 5px; padding: 0.05rem 0.45rem; font-size: 0.82rem; line-height: 1.5; white-space: nowrap; }
.chip { min-width: 1.7rem; text-align: center; white-space: normal; }
.rung { background: var(--plain-ground); color: var(--plain-ink); }
.m-ready { background: var(--good-ground); color: var(--good-ink); }
.m-at-risk, .m-medium { background: var(--warn-ground); color: var(--warn-ink); }
.m-not-ready, .m-high { background: var(--bad-ground); color: var(--bad-ink); }
.m-critical { background: var(--worst-ground); color: var(--worst-ink); }
.m-low { background: var(--calm-ground); color: var(--calm-ink); }
.m-not-assessed, .m-not-applicable { background: var(--plain-ground); color: var(--plain-ink); }
`;
