/** A piece of a result that reads the same as text and as Markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** How many columns of figures stand at the right. */
      readonly figures: number;
      readonly rows: readonly (readonly string[])[];
    };

/** Headed bullets, or nothing where there are none. */
export const headed = (text: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'bullets', items },
      ];
