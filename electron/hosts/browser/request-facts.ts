// What the guards judge of a request: its own words, each header only where it was sent exactly once.

import type { IncomingMessage } from "node:http";

export interface RequestFacts {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** "" where there is none. */
  readonly query: string;
  /** Undefined where it was not sent, or more than once. */
  header(name: string): string | undefined;
}

export function requestFacts({ method = "", url = "", headersDistinct }: IncomingMessage): RequestFacts {
  const queryAt = url.indexOf("?");
  return {
    method,
    path: queryAt < 0 ? url : url.slice(0, queryAt),
    query: queryAt < 0 ? "" : url.slice(queryAt + 1),
    header: (name) => {
      const values = headersDistinct[name] ?? [];
      return values.length === 1 ? values[0] : undefined;
    },
  };
}
