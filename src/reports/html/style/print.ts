/** On paper: no navigation, everything open, light, headings with what they head, table heads on every page. */
export const print = `
@media print {
  @page { margin: 16mm 14mm; }
  :root, :root[data-theme] { color-scheme: light; }
  body { background: none; font-size: 10pt; }
  .side, .top, .tools, .skip, .filters { display: none; }
  .frame { display: block; }
  main, footer { padding: 0; }
  .front, .chapter { border: 0; padding: 0; border-radius: 0; }
  .chapter { break-before: page; }
  h2, h3, h4, caption, summary { break-after: avoid; }
  tr, .bars li, .gantt li, .legend { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  table { font-size: 7.5pt; }
  th, td { min-width: 0; padding-right: 0.35rem; }
  .heat { width: 100%; } .heat thead th, .heat tbody th, .heat td { min-width: 0; padding: 0.15rem; white-space: normal; }
  .map svg { min-width: 0; }
  .many .item { content-visibility: visible; }
  .item dl { grid-template-columns: 30mm minmax(0, 1fr); gap: 0 4mm; } dt, dd, .item p, .item li { font-size: 8.5pt; line-height: 1.35; }
  details:not(.many *)::details-content { content-visibility: visible; block-size: auto; display: block; }
  summary { list-style: none; }
  .side-by-side { grid-template-columns: 1fr 1fr; }
  a { color: inherit; text-decoration: none; }
  .mark, .chip, .rung, .bar, .heat td, .gantt rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
