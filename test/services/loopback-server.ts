// A server on loopback that answers as a test wants it to, and keeps what it was sent. Closed when the test is over.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface LoopbackServer {
  readonly address: string;
  readonly received: readonly Received[];
  readonly close: () => void;
}

type Answer = (response: ServerResponse, received: Received) => void;

export async function loopbackServer(answer: Answer): Promise<LoopbackServer> {
  const server = await openLoopbackServer(answer);
  onTestFinished(server.close);
  return server;
}

/** Whoever opens it closes it. */
export async function openLoopbackServer(answer: Answer): Promise<LoopbackServer> {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const { method = "", url = "", headers } = request;
      const one = { method, url, headers, body };
      received.push(one);
      answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}`, received, close };
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return text;
}
