/** What a browser asked a page for. */
export interface PageRequest {
  /** The query string without its question mark. */
  readonly query: string;
  /** The raw `Cookie` header; empty where there is none. */
  readonly cookie: string;
  /** The raw `Accept-Language` header; empty where there is none. */
  readonly acceptLanguage: string;
}

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A page for people's browsers, at one path. */
export interface Page {
  readonly path: string;
  answer(request: PageRequest): Promise<PageAnswer>;
}
