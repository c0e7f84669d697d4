// A running browser-host-program, and ways to talk to it that no browser has: any header, any frame.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { WebSocket } from "ws";
import { assert } from "../../shared/base/assert.ts";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export type Headers = Readonly<Record<string, string>>;

export interface AskOptions {
  readonly method?: string;
  /** Besides `host` and `cookie`, which are right where they are not given; "" leaves one out. */
  readonly headers?: Headers;
}

export class Hosted {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly port: number;
  /** What was written for errors. */
  complaints = "";
  /** `name=value` of the session. */
  cookie = "";

  private constructor(child: ChildProcess, lines: AsyncIterator<string>, port: number) {
    this.#child = child;
    this.#lines = lines;
    this.port = port;
    child.stderr?.on("data", (piece: Buffer) => (this.complaints += piece.toString()));
  }

  /** Signed in. `leftOut` as defects.ts names it. */
  static async start(windowFolder: string, leftOut?: string): Promise<Hosted> {
    const program = join(import.meta.dirname, "browser-host-program.ts");
    const args = [program, windowFolder, ...(leftOut === undefined ? [] : [leftOut])];
    const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "pipe"] });
    const lines = linesOf(child)[Symbol.asyncIterator]();
    const address = new URL(await next(lines));
    const hosted = new Hosted(child, lines, Number(address.port));
    const { headers } = await hosted.ask(address.pathname + address.search, { headers: { cookie: "" } });
    hosted.cookie = headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    return hosted;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Path and query of a fresh one. */
  async newStartPath(): Promise<string> {
    this.#child.stdin?.write("\n");
    const address = new URL(await next(this.#lines));
    return address.pathname + address.search;
  }

  async ask(path: string, { method = "GET", headers = {} }: AskOptions = {}): Promise<HttpAnswer> {
    const asked = request({
      host: "127.0.0.1",
      port: this.port,
      path,
      method,
      agent: false,
      headers: this.#headers(headers),
    });
    asked.end();
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    response.setEncoding("utf8");
    let body = "";
    for await (const piece of response) body += piece as string;
    return { status: response.statusCode ?? 0, headers: response.headers, body };
  }

  /** Opened; or the status with which it was refused. */
  async openSocket(path = "/socket", headers: Headers = {}): Promise<WebSocket | number> {
    const socket = new WebSocket(`ws://127.0.0.1:${this.port}${path}`, {
      headers: this.#headers({ origin: this.origin, ...headers }),
      perMessageDeflate: false,
    });
    socket.on("error", () => undefined);
    return Promise.race([
      once(socket, "open").then(() => socket),
      once(socket, "unexpected-response").then(
        ([, response]) => (response as IncomingMessage).statusCode ?? 0,
      ),
    ]);
  }

  /** One that must open. */
  async socket(): Promise<WebSocket> {
    const socket = await this.openSocket();
    assert(typeof socket !== "number", `a socket with everything right opens, not ${String(socket)}`);
    return socket;
  }

  async stop(): Promise<void> {
    if (!this.isAlive) return;
    this.#child.kill("SIGKILL");
    await once(this.#child, "exit");
  }

  #headers(more: Headers): Headers {
    const all = { host: `127.0.0.1:${this.port}`, cookie: this.cookie, ...more };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
  }
}

function linesOf(child: ChildProcess): Interface {
  assert(child.stdout !== null, "the program's output is read");
  return createInterface({ input: child.stdout });
}

async function next(lines: AsyncIterator<string>): Promise<string> {
  const line = await lines.next();
  assert(line.done !== true, "the program says where it is");
  return line.value;
}
