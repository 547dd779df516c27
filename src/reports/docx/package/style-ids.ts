/** The color of our headings, and behind the heads of tables: on white paper without color it prints dark. */
export const ownInk = '1F3A5F';

/** The ids of the styles that parts are drawn in. A template has ids of its own for those that Word knows by name. */
export interface Ids {
  readonly normal: string;
  readonly title: string;
  readonly subtitle: string;
  /** By level of the document: 1 is its title. */
  readonly headings: Readonly<Record<1 | 2 | 3 | 4, string>>;
  readonly listBullet: string;
  readonly listNumber: string;
  readonly toc1: string;
  readonly toc2: string;
  readonly header: string;
  readonly footer: string;
  readonly link: string;
  /** A character style for values to copy. */
  readonly code: string;
  readonly table: string;
  readonly bars: string;
  readonly cell: string;
  readonly cellHead: string;
  /** An empty line that keeps tables apart. */
  readonly gap: string;
}

/** A style as Word knows it: the name is what programs agree on, the id what the document uses. */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly type: 'paragraph' | 'character' | 'table';
  readonly xml: string;
}

/** The ids of the document, each the one that stands behind a name. */
export const idsOf = (idOf: (name: string) => string): Ids => ({
  normal: idOf('Normal'),
  title: idOf('Title'),
  subtitle: idOf('Subtitle'),
  headings: { 1: idOf('Title'), 2: idOf('heading 1'), 3: idOf('heading 2'), 4: idOf('heading 3') },
  listBullet: idOf('List Bullet'),
  listNumber: idOf('List Number'),
  toc1: idOf('toc 1'),
  toc2: idOf('toc 2'),
  header: idOf('header'),
  footer: idOf('footer'),
  link: idOf('Hyperlink'),
  code: idOf('Report Code'),
  table: idOf('Report Table'),
  bars: idOf('Report Bars'),
  cell: idOf('Report Cell'),
  cellHead: idOf('Report Cell Head'),
  gap: idOf('Report Gap'),
});
