// Runs the real built preload script as Electron would, apart from the page, with the three members of the electron
// module that a sandboxed script has, and carries what it exposes, and the ports it posts, over to the page.

import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import type { Page } from "playwright-core";
import { type PortDouble, realPort } from "./ports.ts";
import { strict } from "./strict.ts";

/** What a page's message to the shell becomes. */
export interface ShellEnd {
  readonly send: (channel: string, args: readonly unknown[]) => void;
  readonly invoke: (channel: string, args: readonly unknown[]) => Promise<unknown>;
}

type Exposed = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** In the page: the exposed functions as calls of the double, and both ends of ports. */
function installInPage({
  name,
  members,
}: {
  readonly name: string;
  readonly members: readonly string[];
}): void {
  type Caller = (kind: string, ...rest: readonly unknown[]) => Promise<unknown>;
  const page = window as unknown as Record<string, unknown>;
  const call = page["__double"] as Caller;
  const callbacks: unknown[] = [];
  const ports: MessagePort[] = [];
  const plain = (argument: unknown): unknown =>
    typeof argument === "function" ? { callback: callbacks.push(argument) - 1 } : argument;
  const exposed = Object.fromEntries(
    members.map((member) => [member, (...args: readonly unknown[]) => call("call", member, args.map(plain))]),
  );
  Object.defineProperty(window, name, { value: Object.freeze(exposed) });
  page["inPage"] = (member: string) => page[member];
  page["__callBack"] = (index: number, args: readonly unknown[]) =>
    (callbacks[index] as (...all: readonly unknown[]) => void)(...args);
  page["__postPort"] = (message: unknown) => {
    const { port1, port2 } = new MessageChannel();
    const index = ports.push(port2) - 1;
    port2.addEventListener("message", ({ data }) => void call("port", index, data));
    port2.start();
    window.postMessage(message, window.location.origin, [port1]);
    return index;
  };
  page["__toPort"] = (index: number, data: unknown) => ports[index]?.postMessage(data);
}

export class PreloadHost {
  /** What the shell sends to the page's preload script. */
  readonly incoming = new EventEmitter();
  readonly #page: Page;
  readonly #ports = new Map<number, PortDouble>();

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Before the page is loaded. */
  static async install(page: Page, script: string, shell: ShellEnd): Promise<PreloadHost> {
    const host = new PreloadHost(page);
    let exposed: { readonly name: string; readonly api: Exposed } | undefined;
    const electron = {
      contextBridge: strict("contextBridge", {
        exposeInMainWorld: (name: string, api: Exposed) => (exposed = { name, api }),
      }),
      ipcRenderer: strict("ipcRenderer", {
        send: (channel: string, ...args: readonly unknown[]) => shell.send(channel, args),
        invoke: (channel: string, ...args: readonly unknown[]) => shell.invoke(channel, args),
        on: (channel: string, listener: (...args: unknown[]) => void) => host.incoming.on(channel, listener),
      }),
      webUtils: strict("webUtils", { getPathForFile: (file: File) => `/dropped/${file.name}` }),
    };
    runInNewContext(readFileSync(script, "utf8"), {
      require: (name: string) => {
        if (name !== "electron") throw new Error(`a sandboxed script cannot load ${name}`);
        return strict("electron", electron);
      },
      window: {
        location: { origin: "rehearse://app" },
        postMessage: (message: unknown, _origin: string, ports: readonly PortDouble[]) =>
          void host.#postPort(message, ports),
      },
      File,
    });
    if (exposed === undefined) throw new Error("the preload script exposed nothing");
    const { name, api } = exposed;
    await page.exposeFunction("__double", (kind: string, ...rest: readonly unknown[]) =>
      kind === "call" ? host.#call(api, rest) : host.#fromPort(rest),
    );
    await page.addInitScript(installInPage, { name, members: Object.keys(api) });
    return host;
  }

  #call(api: Exposed, [member, args]: readonly unknown[]): unknown {
    const real = (args as readonly unknown[]).map((argument) => this.#argument(argument));
    return api[String(member)]?.(...real);
  }

  /** A function of the page is called by its number. */
  #argument(argument: unknown): unknown {
    if (typeof argument !== "object" || argument === null || !("callback" in argument)) return argument;
    const { callback } = argument;
    return (...args: readonly unknown[]) =>
      void this.#page.evaluate(([index, values]) => inPage("__callBack")(index, values), [
        callback,
        args,
      ] as const);
  }

  async #postPort(message: unknown, [port]: readonly PortDouble[]): Promise<void> {
    if (port === undefined) return;
    // A page that is being left takes no port any more.
    const index = await this.#page
      .evaluate((given) => inPage("__postPort")(given), message)
      .catch(() => undefined);
    if (typeof index !== "number") return;
    this.#ports.set(index, port);
    realPort(port).on("message", (data: unknown) => {
      void this.#page
        .evaluate(([to, value]) => inPage("__toPort")(to, value), [index, data] as const)
        .catch(() => undefined);
    });
  }

  #fromPort([index, data]: readonly unknown[]): void {
    this.#ports.get(Number(index))?.postMessage(data);
  }
}

/** Runs in the page, where installInPage has put it. */
declare function inPage(name: string): (...args: readonly unknown[]) => unknown;
