// The browser host: the window's files and its socket, for this person's browser alone. It listens on 127.0.0.1,
// lets in who brings a start token or the cookie that a token was changed for, and refuses everybody else
// (defences.ts says what each guard keeps away). Absent here: what the router does, and opening a browser.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { AnyRouter } from "@orpc/server";
import { assert } from "../../../shared/base/assert.ts";
import type { WindowFiles } from "../window-files.ts";
import { type Answer, sentenceAnswer, writeAnswer, writeAnswerTo } from "./answer.ts";
import { allDefences, type Defences } from "./defences.ts";
import { startPath } from "./paths.ts";
import { type RequestFacts, requestFacts } from "./request-facts.ts";
import type { HostFacts, RequestGuard } from "./request-guards.ts";
import { SessionCookie } from "./session-cookie.ts";
import { startAnswer } from "./start-answer.ts";
import { StartTokens } from "./start-token.ts";
import { WindowSockets } from "./window-sockets.ts";

export type ServedFiles = Pick<WindowFiles, "find">;

export interface BrowserHostOptions {
  /** Implements the contract between window and host. */
  readonly router: AnyRouter;
  readonly files: ServedFiles;
  /** 0: any that is free. */
  readonly port: number;
  /** All of them where absent. */
  readonly defences?: Defences;
}

export class BrowserHost {
  readonly #server: Server;
  readonly #sockets: WindowSockets;
  readonly #files: ServedFiles;
  readonly #defences: Defences;
  readonly #tokens = new StartTokens(() => performance.now());
  readonly #facts: HostFacts;

  /** Rejects where the port is taken, as Node says it. */
  static async start(options: BrowserHostOptions): Promise<BrowserHost> {
    const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(options.port, "127.0.0.1", resolve);
    });
    return new BrowserHost(server, options);
  }

  private constructor(server: Server, { router, files, defences = allDefences }: BrowserHostOptions) {
    const address = server.address();
    assert(typeof address === "object" && address !== null, "a server that listens has an address");
    this.#server = server;
    this.#files = files;
    this.#defences = defences;
    this.#facts = { port: address.port, cookie: new SessionCookie(address.port) };
    this.#sockets = new WindowSockets(router, defences);
    server.maxConnections = defences.limits.tcpConnections;
    server.on("connection", (connection) =>
      defences.connections.forEach((guard) => guard.attach(connection)),
    );
    server.on("clientError", (_error, stream) => this.#refuseUnreadable(stream));
    server.on("request", (request, response) => this.#answer(request, response));
    server.on("upgrade", (request, stream, head) => this.#upgrade(request, stream, head));
  }

  /** Where the window is, without what opens it. */
  get origin(): string {
    return `http://127.0.0.1:${this.#facts.port}`;
  }

  /** Opens the window in one browser, once, within a quarter of an hour. A secret until then. */
  newStartAddress(): string {
    return `${this.origin}${startPath}?token=${this.#tokens.issue()}`;
  }

  /** Resolves when nobody is connected any more; whoever was is cut off. */
  async close(): Promise<void> {
    this.#sockets.close();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    // Nothing is read from a request's body; what comes is thrown away.
    request.resume();
    writeAnswer(response, this.#answerTo(requestFacts(request)), this.#defences.headers);
  }

  #answerTo(request: RequestFacts): Answer {
    const refused = this.#refusal(request, this.#defences.requests);
    if (refused !== null) return refused;
    if (request.path === startPath) {
      const cookie = this.#facts.cookie.header(this.#defences.cookieAttributes);
      return startAnswer(request, this.#tokens, cookie);
    }
    const file = this.#files.find(request.path);
    if (file === undefined) return sentenceAnswer(404, "There is nothing at this address.");
    return { status: 200, contentType: file.contentType, body: file.bytes };
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { requests, sockets, headers } = this.#defences;
    const refused =
      this.#refusal(requestFacts(request), [...requests, ...sockets]) ??
      (this.#sockets.areFull ? sentenceAnswer(503, "Too many windows are open.") : null);
    if (refused === null) this.#sockets.accept(request, stream, head);
    else writeAnswerTo(stream, refused, headers);
  }

  #refusal(request: RequestFacts, guards: readonly RequestGuard[]): Answer | null {
    for (const guard of guards) {
      const refused = guard.check(request, this.#facts);
      if (refused !== null) return sentenceAnswer(refused.status, refused.sentence);
    }
    return null;
  }

  #refuseUnreadable(stream: Duplex): void {
    if (stream.writable)
      writeAnswerTo(stream, sentenceAnswer(400, "This is no request."), this.#defences.headers);
    else stream.destroy();
  }
}
