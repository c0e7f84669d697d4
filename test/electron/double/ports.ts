// The double of Electron's ports between processes: ports of Node's threads, with Electron's way of handing out
// messages.

import { MessageChannel, type MessagePort, type Transferable } from "node:worker_threads";

/** As MessagePortMain: listeners get an event with `data`. */
export interface PortDouble {
  readonly on: (event: string, listener: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
  readonly start: () => void;
  readonly close: () => void;
}

/** The real port behind each double, for whoever hands it on. */
const realPorts = new WeakMap<PortDouble, MessagePort>();

export function portDouble(port: MessagePort): PortDouble {
  const double: PortDouble = {
    on: (event, listener) => port.on(event, (data: unknown) => listener({ data })),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
  realPorts.set(double, port);
  return double;
}

export function realPort(double: PortDouble): MessagePort {
  const port = realPorts.get(double);
  if (port === undefined) throw new Error("only a port of this double can be handed on");
  return port;
}

export const transferable = (ports: readonly PortDouble[]): Transferable[] => ports.map(realPort);

export class MessageChannelMain {
  readonly port1: PortDouble;
  readonly port2: PortDouble;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = portDouble(port1);
    this.port2 = portDouble(port2);
  }
}
