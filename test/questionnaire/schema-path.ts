interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
}

/** Walks a JSON Schema by the path of a value. */
export const makeWalker = (root: unknown) => {
  const at = (path: readonly string[]): Node | undefined =>
    path.reduce<Node | undefined>((node, key) => node?.properties?.[key], root as Node);
  return {
    at,
    itemsAt: (path: readonly string[]): Node | undefined => at(path)?.items,
    /** The values that the schema takes there; undefined where it lists none. */
    valuesAt: (path: readonly string[], many: boolean): readonly unknown[] | undefined =>
      (many ? at(path)?.items : at(path))?.enum,
  };
};
