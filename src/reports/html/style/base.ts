/** Colors and type. Each color is a pair, for light and for dark; text on any of these grounds has a contrast of 4.5 or more. */
export const base = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2730, #e6e9ea);
  --muted: light-dark(#55616b, #a9b4bb);
  --page: light-dark(#f5f6f3, #12181c);
  --paper: light-dark(#ffffff, #1a2227);
  --line: light-dark(#d9ddd8, #36424a);
  --accent: light-dark(#0a5468, #7fcbe0);
  --band: light-dark(#eef3f3, #212c32);
  --ready: light-dark(#3c9b72, #4fb489);
  --at-risk: light-dark(#dfa32a, #d9a53c);
  --not-ready: light-dark(#c4402f, #dc6a58);
  --not-assessed: light-dark(#8f99a5, #7b8791);
  --not-applicable: light-dark(#cfd4d0, #4a555c);
  --low: light-dark(#6d93b8, #6f9ac4);
  --critical: light-dark(#7c1d17, #f2a097);
  --good-ground: light-dark(#dcf0e5, #17382a);
  --good-ink: light-dark(#0e4a30, #a5e2c3);
  --warn-ground: light-dark(#fdeec6, #40330f);
  --warn-ink: light-dark(#614100, #f2d28a);
  --bad-ground: light-dark(#fbdeda, #4a211d);
  --bad-ink: light-dark(#86190f, #ffc0b7);
  --worst-ground: light-dark(#7c1d17, #f2a097);
  --worst-ink: light-dark(#ffffff, #2c0906);
  --calm-ground: light-dark(#e2ebf4, #1f3347);
  --calm-ink: light-dark(#1f4468, #b9d7f3);
  --plain-ground: light-dark(#e8ebea, #2b363c);
  --plain-ink: light-dark(#3a444c, #c7d0d5);
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 4vw, 2.3rem); letter-spacing: -0.015em; margin: 0 0 1rem; }
h2 { font-size: 1.5rem; letter-spacing: -0.01em; margin: 0 0 1rem; }
h3 { font-size: 1.12rem; margin: 2rem 0 0.6rem; }
h4 { font-size: 0.98rem; margin: 1.2rem 0 0.4rem; }
p, ul, ol, dl { margin: 0 0 0.9rem; }
p, li, dd { max-width: 80ch; }
ul, ol { padding-left: 1.3rem; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code { font: 0.87em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.small, .note, .muted { color: var(--muted); }
.small, .note { font-size: 0.87rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
