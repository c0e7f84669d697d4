// The window's socket. The host closes a socket that sends more than it takes, and with it the whole window would be
// lost; so what is too long is not sent, and the call that wanted to send it fails alone.

import { longestFrameBytes } from "../../shared/api/frame-bytes.ts";

export class TooLongToSend extends Error {
  override readonly name = "TooLongToSend";
}

export class BoundedSocket extends WebSocket {
  /** Throws TooLongToSend. */
  override send(data: Parameters<WebSocket["send"]>[0]): void {
    if (typeof data === "string" && isTooLong(data)) throw new TooLongToSend(`${data.length} characters`);
    super.send(data);
  }
}

/** A character takes three bytes at most, so most messages need not be counted. */
const isTooLong = (text: string): boolean =>
  text.length > longestFrameBytes / 3 && new TextEncoder().encode(text).length > longestFrameBytes;
