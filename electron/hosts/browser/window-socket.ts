// One window's socket: each frame passes the guards, then goes to the router, and answers go back as text. Who
// breaks a rule is closed, alone; nothing that arrives ends the program.

import type { RPCHandler } from "@orpc/server/websocket";
import type { RawData, WebSocket } from "ws";
import { assert } from "../../../shared/base/assert.ts";
import { framesOf } from "../../services/frames-of.ts";
import type { Defences } from "./defences.ts";
import type { CloseCode, Frame } from "./frame-guards.ts";

export type WindowHandler = RPCHandler<Record<never, never>>;

type Judge = (frame: Frame) => CloseCode | null;
type Outgoing = Parameters<Parameters<WindowHandler["message"]>[0]["send"]>[0];

/** So long a socket that is refused may take to say goodbye. */
const goodbyeMs = 1_000;

const tooMuchUnderWay: CloseCode = 1008;

export class WindowSocket {
  readonly #socket: WebSocket;
  readonly #handler: WindowHandler;
  readonly #judges: readonly Judge[];
  readonly #limits: Defences["limits"];
  /** What the handler knows this window by. It listens to nothing itself: frames come to it judged. */
  readonly #peer = { send: (answer: Outgoing) => this.#send(answer), addEventListener: () => undefined };
  #callsUnderWay = 0;

  constructor(socket: WebSocket, handler: WindowHandler, { frames, limits }: Defences) {
    this.#socket = socket;
    this.#handler = handler;
    this.#judges = frames.map((guard) => guard.open());
    this.#limits = limits;
    socket.on("message", (data, isBinary) => this.#take(isBinary ? "binary" : "text", data));
    socket.on("ping", () => this.#take("ping"));
    socket.on("close", () => handler.close(this.#peer));
  }

  #take(kind: Frame["kind"], data?: RawData): void {
    // Frames that came with the one it was closed for.
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const text = kind === "text" && data !== undefined ? textOf(data) : "";
    const code = this.#judge({ kind, text, atMs: performance.now() });
    if (code === null) void this.#call(text);
    else this.#refuse(code);
  }

  #refuse(code: CloseCode): void {
    this.#socket.close(code);
    setTimeout(() => this.#socket.terminate(), goodbyeMs).unref();
  }

  #judge(frame: Frame): CloseCode | null {
    for (const judge of this.#judges) {
      const code = judge(frame);
      if (code !== null) return code;
    }
    return this.#callsUnderWay < this.#limits.callsUnderWay ? null : tooMuchUnderWay;
  }

  async #call(text: string): Promise<void> {
    this.#callsUnderWay += 1;
    try {
      await this.#handler.message(this.#peer, text);
    } catch (bug) {
      // Where it happened, and nothing of what was asked for or found.
      console.error(`a call failed\n${framesOf(bug instanceof Error ? (bug.stack ?? "") : "")}`);
    } finally {
      this.#callsUnderWay -= 1;
    }
  }

  #send(answer: Outgoing): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    assert(typeof answer === "string", "answers are text: no procedure gives files");
    if (this.#socket.bufferedAmount > this.#limits.unsentBytes) this.#socket.terminate();
    else this.#socket.send(answer);
  }
}

/** As `ws` gives it: in one piece unless it was asked otherwise. */
function textOf(data: RawData): string {
  assert(Buffer.isBuffer(data), "frames come in one piece");
  return data.toString("utf8");
}
