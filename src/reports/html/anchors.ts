import type { Assessment } from '../../schema/assessment.js';
import { html } from './template.js';
import type { Piece } from './template.js';

/** Links to where a thing is told in full. What is told nowhere stays plain text. */
export interface Anchors {
  readonly finding: (id: string, text?: Piece) => Piece;
  readonly requirement: (id: string, text?: Piece) => Piece;
  readonly control: (id: string, text?: Piece) => Piece;
  /** The anchors themselves, for the elements that carry them. */
  readonly findingAnchor: (id: string) => string;
  readonly requirementAnchor: (id: string) => string;
  readonly controlAnchor: (id: string) => string;
  /** What filters call a category or pack. */
  readonly part: (id: string) => string;
}

/** Anchors are a letter of ours and a number: no name of another's making becomes part of an address. */
export const makeAnchors = ({ findings, requirements, controls, reports }: Assessment): Anchors => {
  const numbering = (letter: string, list: readonly { readonly id: string }[]): ReadonlyMap<string, string> =>
    new Map(list.map(({ id }, index) => [id, `${letter}${index + 1}`]));
  const [findingNumbers, requirementNumbers, controlNumbers] = [
    numbering('f', findings),
    numbering('r', requirements),
    numbering('c', controls),
  ];
  const parts = numbering(
    'p',
    reports.flatMap((report) => report.parts),
  );
  const linkTo =
    (numbers: ReadonlyMap<string, string>) =>
    (id: string, text: Piece = id): Piece => {
      const anchor = numbers.get(id);
      return anchor === undefined ? text : html`<a href="#${anchor}">${text}</a>`;
    };
  return {
    finding: linkTo(findingNumbers),
    requirement: linkTo(requirementNumbers),
    control: linkTo(controlNumbers),
    findingAnchor: (id) => findingNumbers.get(id) ?? '',
    requirementAnchor: (id) => requirementNumbers.get(id) ?? '',
    controlAnchor: (id) => controlNumbers.get(id) ?? '',
    part: (id) => parts.get(id) ?? '',
  };
};

/** The first links of a list and how many more there are; a word where there are none. */
export const firstLinks = (ids: readonly string[], link: (id: string) => Piece, most: number, none: string): Piece => {
  if (ids.length === 0) return none;
  const shown = ids.slice(0, most).flatMap((id, index): Piece[] => (index === 0 ? [link(id)] : [', ', link(id)]));
  return ids.length > most ? [...shown, ` and ${ids.length - most} more`] : shown;
};
