/** A stream to write to. `isTTY` says whether a person looks at it. */
export interface Output {
  readonly isTTY: boolean;
  readonly columns: number;
  /** Resolves when text or bytes were taken. A reader that went away (EPIPE) ends the run quietly. */
  write(content: string | Uint8Array): Promise<void>;
}

/** The outside world. Tests pass a fake; nothing below io/ and cli/ knows it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute; relative paths of the command line start here. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: { readonly isTTY: boolean };
  /** Today as a plain date, YYYY-MM-DD, in the person's time zone. SOURCE_DATE_EPOCH wins where it is set. */
  today(): string;
  /** Calls back on SIGINT, SIGTERM, SIGHUP; returns the undo. */
  onSignal(listener: (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void): () => void;
  /** The product's own folder, which holds dist/, catalogs/ and examples/. */
  readonly home: string;
}
