/** Ids that a reference may lead to. Those of the shipped catalogs; a workspace's own are added where it is loaded. */
export interface KnownIds {
  readonly catalogs: ReadonlySet<string>;
  readonly requirements: ReadonlySet<string>;
  readonly points: ReadonlySet<string>;
  readonly duties: ReadonlySet<string>;
  /** Items of a system description. */
  readonly description: ReadonlySet<string>;
  readonly dutyPairs: ReadonlySet<string>;
}
