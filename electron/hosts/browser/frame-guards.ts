// What the window's socket takes: text of bounded size, not too often, that reads as a call. Each guard is opened
// once for each socket, because some count; a socket that sends what a guard refuses is closed.

import { isCallFrame } from "./call-frame.ts";

export interface Frame {
  readonly kind: "text" | "binary" | "ping";
  /** "" where it is no text. */
  readonly text: string;
  readonly atMs: number;
}

/** As WebSocket closes (RFC 6455, section 7.4.1). */
export type CloseCode = 1003 | 1007 | 1008;

export interface FrameGuard {
  readonly name: string;
  /** The answer judges frame after frame: null where it may pass. */
  open(): (frame: Frame) => CloseCode | null;
}

/** A browser's pages send no pings. */
export const textFrames: FrameGuard = {
  name: "text frames",
  open:
    () =>
    ({ kind }) =>
      kind === "text" ? null : 1003,
};

/** A person's window sends some dozens a second at most, and many at once when it opens. */
const framesAtOnce = 2_000;
const framesPerSecond = 500;

/** A bucket that fills by the second and gives one frame at a time. */
export const boundedRate: FrameGuard = {
  name: "bounded rate",
  open: () => {
    let left = framesAtOnce;
    let lastMs: number | undefined;
    return ({ atMs }) => {
      const filled = ((atMs - (lastMs ?? atMs)) / 1000) * framesPerSecond;
      left = Math.min(framesAtOnce, left + filled);
      lastMs = atMs;
      if (left < 1) return 1008;
      left -= 1;
      return null;
    };
  },
};

export const readableCalls: FrameGuard = {
  name: "readable calls",
  open:
    () =>
    ({ text }) =>
      isCallFrame(text) ? null : 1007,
};
