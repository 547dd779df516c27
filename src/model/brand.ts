/** A picture that stands within a page. */
export interface Logo {
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly base64: string;
}

/** What a firm puts on its reports, read and checked. */
export interface Brand {
  readonly firm: string;
  readonly contact: string | null;
  readonly logo: Logo | null;
  /** `#` and six hex digits. */
  readonly primary: string | null;
  readonly confidentiality: string | null;
  readonly introduction: string | null;
}
