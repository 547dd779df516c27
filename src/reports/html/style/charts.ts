/** Drawings. Colors come by class: an attribute `style` would be refused by the page's own policy. */
export const charts = `
.patterns { position: absolute; }
.bars { list-style: none; padding: 0; margin: 0 0 1.2rem; }
.bars li { display: grid; grid-template-columns: 1fr auto; gap: 0.2rem 1rem; margin-bottom: 0.9rem; max-width: none; }
.bar-title { font-weight: 600; }
.bar-total { color: var(--muted); font-size: 0.87rem; }
.bar { grid-column: 1 / -1; width: 100%; display: block; background: var(--plain-ground); border-radius: 4px; overflow: hidden; }
.counts { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; font-size: 0.87rem; font-variant-numeric: tabular-nums; }
.stripe { fill: light-dark(#ffffff, #12181c); opacity: 0.45; }
.stripe-line { stroke: light-dark(#ffffff, #12181c); opacity: 0.5; fill: none; }
.s-ready { fill: var(--ready); } .s-at-risk, .s-medium { fill: var(--at-risk); } .s-not-ready, .s-high { fill: var(--not-ready); }
.s-not-assessed { fill: var(--not-assessed); } .s-not-applicable { fill: var(--not-applicable); } .s-low { fill: var(--low); } .s-critical { fill: var(--critical); }
.p-at-risk, .p-medium { fill: url(#dots); } .p-not-assessed, .p-high { fill: url(#lines); } .p-not-ready { fill: url(#cross); }
.p-ready, .p-not-applicable, .p-low, .p-critical { fill: none; }
.key { display: inline-block; min-width: 1em; text-align: center; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; font-size: 0.87rem; color: var(--muted); max-width: none; }
.legend .chip { min-width: 1.5rem; min-height: 1.3rem; vertical-align: middle; border: 1px solid var(--line); }
.heat th, .heat td { padding: 0.3rem 0.45rem; min-width: 0; }
.heat { width: auto; }
.heat thead th { min-width: 2.6rem; text-align: center; }
.heat thead th:first-child, .heat tbody th { text-align: left; min-width: 9rem; max-width: 17rem; }
.heat td { text-align: center; border: 1px solid var(--line); white-space: nowrap; position: relative; }
.heat .void { border: 0; }
.heat td .small { display: block; color: inherit; }
.h-missing { background: var(--bad-ground); color: var(--bad-ink); font-weight: 600; }
.h-late { background: var(--warn-ground); color: var(--warn-ink); }
.h-clear { background: var(--good-ground); color: var(--good-ink); }
.h-to-come { background: var(--paper); color: var(--muted); }
.gantt { list-style: none; padding: 0; }
.gantt li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0; border-bottom: 1px solid var(--line); padding: 0.25rem 0; max-width: none; }
.gantt svg { width: 100%; display: block; overflow: visible; }
.gantt .task { font-size: 0.88rem; line-height: 1.35; }
.gantt .axis .task { color: var(--muted); }
.gantt text { font-size: 11px; fill: var(--muted); }
.tick { stroke: var(--line); } .start { stroke: var(--ready); stroke-width: 2; stroke-dasharray: 3 3; }
.g-work { fill: var(--low); background: var(--low); } .g-critical { fill: var(--not-ready); background: var(--bad-ground); color: var(--bad-ink); }
.chip.g-start { background: none; border: 0; border-left: 2px dashed var(--ready); border-radius: 0; min-width: 0.3rem; padding: 0; }
.map svg { display: block; margin: 0 auto; max-width: 100%; min-width: 52rem; height: auto; }
.node rect { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; }
.n-user-entities rect { fill: var(--band); } .n-vendor rect, .n-outside rect { stroke-dasharray: 5 3; } .n-key-report rect { stroke: var(--low); }
.node text, .badge-text { fill: var(--ink); font-size: 13.5px; text-anchor: middle; }
.edge path { fill: none; stroke: var(--muted); stroke-width: 1.5; }
.edge.open path { stroke: var(--not-ready); stroke-dasharray: 6 4; stroke-width: 2; }
.head { fill: var(--muted); }
.badge { fill: var(--paper); stroke: var(--muted); } .open .badge { stroke: var(--not-ready); }
.badge-text { font-size: 12px; }
.chip.e-closed, .chip.e-open { border: 0; border-top: 2px solid var(--muted); border-radius: 0; min-height: 0; padding: 0; }
.chip.e-open { border-top: 2px dashed var(--not-ready); }
@media (min-width: 60rem) {
  .gantt li { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 1rem; align-items: center; }
}
`;
