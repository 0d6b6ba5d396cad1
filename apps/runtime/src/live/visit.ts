/** What a browser asks for, by page load or by hello. */
export interface Visit {
  /** Path without query, percent-encoded. */
  path: string;
  query: Record<string, string>;
  locale: string;
  timeZone: string;
  /** Hash of the visitor's cookie; empty for drafts. */
  visitor: string;
  address: string;
  /** The app's own, by their names; null where the browser sent no cookie at all. */
  cookies: Record<string, string> | null;
  /** Id of the page to show whatever answers the path: the app's error page. */
  page?: string;
}

/** No page of the app answers this path. */
export class NoSuchPage extends Error {
  readonly code = "not-found";
}
