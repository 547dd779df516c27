import { cut } from '../../view/cut.js';
import type { MapEdge, MapLayout, MapNode } from '../../view/map-layout.js';
import { plural } from '../../view/plural.js';
import { note } from '../blocks.js';
import { html } from '../template.js';
import type { Markup, Piece } from '../template.js';

const [width, height, gapX, gapY, margin] = [150, 46, 66, 26, 16];

interface Box {
  readonly x: number;
  readonly y: number;
}

/** Columns are centered over each other. */
const boxesOf = ({ nodes, rows }: MapLayout): ReadonlyMap<string, Box> => {
  const inColumn = new Map<number, number>();
  for (const { column } of nodes) inColumn.set(column, (inColumn.get(column) ?? 0) + 1);
  return new Map(
    nodes.map(({ key, column, row }) => [
      key,
      {
        x: margin + column * (width + gapX),
        y: margin + (row + (rows - (inColumn.get(column) ?? 0)) / 2) * (height + gapY),
      },
    ]),
  );
};

/** A name on one or two lines of a box. */
const linesOf = (name: string): readonly [string, string] => {
  const most = 21;
  if (name.length <= most) return [name, ''];
  const space = name.lastIndexOf(' ', most);
  const at = space > 8 ? space : most;
  return [name.slice(0, at), cut(name.slice(at).trim(), most)];
};

const nodeOf = ({ kind, name }: MapNode, { x, y }: Box): Markup => {
  const [first, second] = linesOf(name);
  const middle = x + width / 2;
  return html`<g class="node n-${kind}"
    ><title>${name}</title
    ><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${kind === 'system' ? 6 : 22}" /><text
      x="${middle}"
      y="${y + (second === '' ? 27 : 20)}"
      >${first}</text
    ><text x="${middle}" y="${y + 35}">${second}</text></g
  >`;
};

interface Line {
  readonly path: string;
  /** Where its number stands. */
  readonly x: number;
  readonly y: number;
}

/** From one column to the next; several arrows between the same boxes leave apart from each other. */
const forward = (from: Box, to: Box, offset: number): Line => {
  const [startX, startY] = [from.x + width, from.y + height / 2 + offset];
  const [endX, endY] = [to.x - 5, to.y + height / 2 + offset];
  const bend = (endX - startX) / 2;
  return {
    path: `M${startX} ${startY}C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX} ${endY}`,
    x: (startX + endX) / 2,
    y: (startY + endY) / 2,
  };
};

/** Within a column, around the left side of both. */
const sideways = (from: Box, to: Box, offset: number): Line => {
  const [startY, endY] = [from.y + height / 2 + offset, to.y + height / 2 + offset];
  const side = from.x - 34 - Math.abs(offset);
  return {
    path: `M${from.x} ${startY}C${side} ${startY} ${side} ${endY} ${to.x - 5} ${endY}`,
    x: from.x - 26 - Math.abs(offset),
    y: (startY + endY) / 2,
  };
};

/** Over more than one column, or back: in a lane of its own below all boxes, where nothing hides it. */
const below = (from: Box, to: Box, lane: number, floor: number): Line => {
  const shift = ((lane % 5) - 2) * 16;
  const [startX, endX] = [from.x + width / 2 + shift, to.x + width / 2 + shift + 6];
  const y = floor + lane * 24;
  const turn = endX > startX ? 10 : -10;
  return {
    path: `M${startX} ${from.y + height}V${y - 10}Q${startX} ${y} ${startX + turn} ${y}H${endX - turn}Q${endX} ${y} ${endX} ${y - 10}V${to.y + height + 5}`,
    x: (startX + endX) / 2,
    y,
  };
};

/** The ways of all arrows, and how many lanes they take below the boxes. */
const linesOfEdges = (
  { edges, rows }: MapLayout,
  boxes: ReadonlyMap<string, Box>,
): { readonly lines: readonly (readonly [MapEdge, Line])[]; readonly lanes: number } => {
  const floor = margin + rows * (height + gapY);
  const seen = new Map<string, number>();
  let lanes = 0;
  const lines = edges.flatMap((edge): (readonly [MapEdge, Line])[] => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (!from || !to) return [];
    const between = `${edge.from}>${edge.to}`;
    const count = seen.get(between) ?? 0;
    seen.set(between, count + 1);
    const offset = (count % 2 === 0 ? 1 : -1) * Math.ceil(count / 2) * 11;
    if (to.x - from.x === width + gapX) return [[edge, forward(from, to, offset)]];
    if (to.x === from.x) return [[edge, sideways(from, to, offset)]];
    lanes += 1;
    return [[edge, below(from, to, lanes - 1, floor)]];
  });
  return { lines, lanes };
};

const arrow = ([edge, { path }]: readonly [MapEdge, Line]): Markup =>
  html`<g class="edge ${edge.open ? 'open' : 'closed'}">
    <title>${edge.name}: ${edge.state}</title>
    <path d="${path}" marker-end="url(#arrow)" />
  </g>`;

const badge = ([edge, { x, y }]: readonly [MapEdge, Line]): Piece =>
  edge.number === null
    ? null
    : html`<g class="edge ${edge.open ? 'open' : 'closed'}">
        <circle class="badge" cx="${x}" cy="${y}" r="10" />
        <text class="badge-text" x="${x}" y="${y + 4}">${edge.number}</text>
      </g>`;

/** The financial map: boxes from left to right, arrows with the numbers of their interfaces. The tables below tell the same. */
export const mapChart = (layout: MapLayout): Piece => {
  const boxes = boxesOf(layout);
  const { lines, lanes } = linesOfEdges(layout, boxes);
  const [wide, high] = [
    2 * margin + layout.columns * (width + gapX) - gapX,
    2 * margin + layout.rows * (height + gapY) + lanes * 24,
  ];
  const systems = layout.nodes.filter(({ kind }) => kind === 'system').length;
  const numbered = layout.edges.filter(({ number }) => number !== null).length;
  return [
    html`<p class="legend">
      <span><span class="chip e-closed"></span> interface with a check of completeness, or none asked for</span>
      <span><span class="chip e-open"></span> nothing shows that it is complete</span>
    </p>`,
    html`<div class="scroll map" role="region" tabindex="0" aria-label="Drawing of the financial map">
      <svg role="img" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">
        <title>Financial map: ${plural(systems, 'system')}, ${plural(numbered, 'interface')}</title>
        <desc>The tables below name every interface and key report with its state.</desc>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path class="head" d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        ${lines.map(arrow)}${layout.nodes.map((node) => nodeOf(node, boxes.get(node.key) ?? { x: 0, y: 0 }))}${lines.map(badge)}
      </svg>
    </div> `,
    layout.left > 0 ? note(`Not drawn: ${plural(layout.left, 'other interface')}.`) : null,
  ];
};
