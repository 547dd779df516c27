/** A column of figures is set to the right. */
export type PageColumn = string | { readonly title: string; readonly right: true };

/** A part of a short report that a terminal and Markdown both show. All text is plain; each target escapes it. */
export type PagePart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'tasks';
      readonly tasks: readonly { readonly done: boolean; readonly text: string; readonly reason: string }[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly PageColumn[];
      readonly rows: readonly (readonly (string | number)[])[];
    };

export interface Page {
  readonly title: string;
  readonly parts: readonly PagePart[];
}
