// The one connection of the window to its host: a message port of the desktop shell, or a socket of the
// browser host on the address that the page came from. When it ends the window says so; it is not made again,
// because a host that ended has also forgotten this window.

import type { ClientLink } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import { portMessage } from "../../shared/api/desktop-bridge.ts";
import { BoundedSocket } from "./bounded-socket.ts";
import { desktopBridge } from "./desktop-bridge.ts";

type Listener = () => void;
const listeners = new Set<Listener>();
let began = false;
let ended = false;

function end(): void {
  ended = true;
  for (const listener of listeners) listener();
}

/** Whether the host is gone; for useSyncExternalStore. */
export const connectionEnded = {
  get: (): boolean => ended,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Whether there ever was one: a host that has windows enough lets no other in. */
export const connectionBegan = (): boolean => began;

/** Resolves when the host can be asked. */
export async function connect(): Promise<ClientLink<Record<never, never>>> {
  const bridge = desktopBridge();
  if (bridge === undefined) return new SocketLink({ websocket: openSocket() });
  const port = receivePort();
  bridge.connect();
  return new PortLink({ port: await port });
}

function openSocket(): WebSocket {
  const address = new URL("socket", window.location.href);
  address.protocol = "ws:";
  address.hash = "";
  const socket = new BoundedSocket(address);
  socket.addEventListener("open", () => (began = true));
  socket.addEventListener("close", end);
  return socket;
}

function receivePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    window.addEventListener("message", function receive(event: MessageEvent<unknown>) {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portMessage || port === undefined) return;
      window.removeEventListener("message", receive);
      port.addEventListener("close", end);
      port.start();
      began = true;
      resolve(port);
    });
  });
}
