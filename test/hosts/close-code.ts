// With which code a socket is closed, and 0 where it stays open.

import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import type { WebSocket } from "ws";

const longestMs = 2_000;

/** Ends the socket in any case. */
export async function closeCode(socket: WebSocket, send: () => Promise<void> | void): Promise<number> {
  const closed = once(socket, "close");
  await send();
  const outcome = await Promise.race([closed, setTimeout(longestMs, [0])]);
  socket.terminate();
  return outcome[0] as number;
}
