// Who may ask the host at all. Each guard is one sentence about a request; a request has to pass them all, in
// this order, before anything else looks at it. Listening on 127.0.0.1 keeps other machines away; these keep away
// the pages of other sites, and of other programs on this machine, that the person's own browser shows.

import { socketPath, startPath } from "./paths.ts";
import type { RequestFacts } from "./request-facts.ts";
import type { SessionCookie } from "./session-cookie.ts";

export interface HostFacts {
  readonly port: number;
  readonly cookie: SessionCookie;
}

export interface RefusedRequest {
  readonly status: 401 | 403 | 404 | 405 | 421;
  /** For the person at the browser. */
  readonly sentence: string;
}

export interface RequestGuard {
  readonly name: string;
  /** Null where the request may pass. */
  check(request: RequestFacts, host: HostFacts): RefusedRequest | null;
}

/** A page of another site can make its own name mean 127.0.0.1, but the browser still sends that name. */
export const exactHost: RequestGuard = {
  name: "exact host",
  check: (request, { port }) =>
    request.header("host") === `127.0.0.1:${port}`
      ? null
      : { status: 421, sentence: `This is Rehearse at 127.0.0.1:${port}, and nothing else.` },
};

/** What changes anything goes over the socket. */
export const onlyGet: RequestGuard = {
  name: "only GET",
  check: ({ method }) =>
    method === "GET" ? null : { status: 405, sentence: "Rehearse answers to GET alone here." },
};

/**
 * Another port of this machine is the same site to a browser, so that cookies go along: its pages are refused here.
 * The start address alone may be opened from elsewhere, as a page of its own: its token speaks for it.
 */
export const ownPages: RequestGuard = {
  name: "own pages",
  check: (request) => {
    const from = request.header("sec-fetch-site") ?? "none";
    const opensStart = request.path === startPath && request.header("sec-fetch-dest") === "document";
    return from === "none" || from === "same-origin" || opensStart
      ? null
      : { status: 403, sentence: "Another page asked for this. Rehearse answers to its own window alone." };
  },
};

export const knownWindow: RequestGuard = {
  name: "known window",
  check: (request, { cookie }) =>
    request.path === startPath || cookie.isIn(request.header("cookie") ?? "")
      ? null
      : {
          status: 401,
          sentence: "This browser does not know Rehearse yet. Press Enter where Rehearse was started.",
        },
};

/** Of requests that want a socket, besides the others. A browser lets no page choose its origin. */
export const ownOrigin: RequestGuard = {
  name: "own origin",
  check: (request, { port }) =>
    request.header("origin") === `http://127.0.0.1:${port}`
      ? null
      : { status: 403, sentence: "Another page asked for this. Rehearse answers to its own window alone." },
};

export const onlySocketPath: RequestGuard = {
  name: "only the socket's path",
  check: ({ path, query }) =>
    path === socketPath && query === "" ? null : { status: 404, sentence: "There is no socket here." },
};
