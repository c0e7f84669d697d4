// A server that is not the host: on another port of this machine. It lets everybody in, and remembers who came.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
  html: "text/html",
};

export class OtherServer {
  readonly #server: Server;
  /** Paths that were asked for. */
  readonly asked: string[] = [];

  private constructor(texts: Readonly<Record<string, string>>) {
    this.#server = createServer((request, response) => {
      const path = request.url ?? "";
      this.asked.push(path);
      response.writeHead(200, {
        "content-type": types[path.split(".").at(-1) ?? ""] ?? "text/html",
        "access-control-allow-origin": request.headers.origin ?? "*",
        "access-control-allow-credentials": "true",
      });
      response.end(texts[path] ?? "");
    });
    this.#server.on("upgrade", (request, stream) => {
      this.asked.push(request.url ?? "");
      stream.destroy();
    });
  }

  static async start(texts: Readonly<Record<string, string>> = {}): Promise<OtherServer> {
    const other = new OtherServer(texts);
    await new Promise<void>((resolve) => other.#server.listen(0, "127.0.0.1", resolve));
    return other;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
