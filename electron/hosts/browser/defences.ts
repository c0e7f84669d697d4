// Everything that stands between the host and whoever is not its window, as one value: tests take one part away
// at a time and see that something is then let through.

import { longestFrameBytes } from "../../../shared/api/frame-bytes.ts";
import { answerHeaders, type AnswerHeader } from "../answer-headers.ts";
import { type ConnectionGuard, heardErrors } from "./connection-guards.ts";
import { boundedRate, type FrameGuard, readableCalls, textFrames } from "./frame-guards.ts";
import {
  exactHost,
  knownWindow,
  onlyGet,
  onlySocketPath,
  ownOrigin,
  ownPages,
  type RequestGuard,
} from "./request-guards.ts";

export interface Defences {
  readonly connections: readonly ConnectionGuard[];
  /** For every request, in this order. */
  readonly requests: readonly RequestGuard[];
  /** For those that want a socket, after the others. */
  readonly sockets: readonly RequestGuard[];
  readonly frames: readonly FrameGuard[];
  readonly headers: readonly AnswerHeader[];
  readonly cookieAttributes: readonly string[];
  readonly limits: Limits;
}

export interface Limits {
  /** Of one frame. Larger data goes in pieces. */
  readonly frameBytes: number;
  /** Open at once. */
  readonly sockets: number;
  readonly tcpConnections: number;
  /** Calls of one socket that are not answered yet, streams included. */
  readonly callsUnderWay: number;
  /** Answers that wait for a socket that does not take them. */
  readonly unsentBytes: number;
}

export const allDefences: Defences = {
  connections: [heardErrors],
  requests: [exactHost, onlyGet, ownPages, knownWindow],
  sockets: [ownOrigin, onlySocketPath],
  frames: [textFrames, boundedRate, readableCalls],
  headers: answerHeaders,
  cookieAttributes: ["HttpOnly", "SameSite=Strict", "Path=/"],
  limits: {
    frameBytes: longestFrameBytes,
    sockets: 32,
    tcpConnections: 128,
    callsUnderWay: 500,
    unsentBytes: 64 * 2 ** 20,
  },
};
