// The sockets of all windows. Absent here: who may have one (request-guards.ts).

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { AnyRouter } from "@orpc/server";
import { RPCHandler } from "@orpc/server/websocket";
import { WebSocketServer } from "ws";
import type { Defences } from "./defences.ts";
import { type WindowHandler, WindowSocket } from "./window-socket.ts";

export class WindowSockets {
  readonly #defences: Defences;
  readonly #handler: WindowHandler;
  readonly #server: WebSocketServer;

  constructor(router: AnyRouter, defences: Defences) {
    this.#defences = defences;
    this.#handler = new RPCHandler(router);
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: defences.limits.frameBytes,
      perMessageDeflate: false,
    });
  }

  get areFull(): boolean {
    return this.#server.clients.size >= this.#defences.limits.sockets;
  }

  /** Of a request that passed all guards. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      for (const guard of this.#defences.connections) guard.attach(socket);
      new WindowSocket(socket, this.#handler, this.#defences);
    });
  }

  /** Ends all sockets at once; calls under way are told that nobody waits for them. */
  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }
}
