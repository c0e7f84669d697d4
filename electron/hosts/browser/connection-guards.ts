// What is done to every connection as soon as it is there, whatever comes over it.

import type { EventEmitter } from "node:events";

export interface ConnectionGuard {
  readonly name: string;
  /** `connection` is a TCP connection, or the socket of a window on one. */
  attach(connection: EventEmitter & { destroy?(): void; terminate?(): void }): void;
}

/** A broken connection or an oversized frame is told as an error, and one that nobody hears ends the program. */
export const heardErrors: ConnectionGuard = {
  name: "heard errors",
  attach: (connection) => {
    connection.on("error", () => {
      connection.destroy?.();
      connection.terminate?.();
    });
  },
};
