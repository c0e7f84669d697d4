// The double of BrowserWindow: a real page of Chromium, which asks the shell's own handlers before it goes anywhere
// and gets its files from the shell's own scheme.

import { EventEmitter } from "node:events";
import type { Page, Route } from "playwright-core";
import { app } from "./app.ts";
import { doubleState } from "./double-state.ts";
import { answer, receive } from "./ipc-main.ts";
import { pageAddress, shellAddress } from "./page-addresses.ts";
import type { PortDouble } from "./ports.ts";
import { PreloadHost } from "./preload-host.ts";
import { answerOfScheme } from "./protocol.ts";
import { strict } from "./strict.ts";

type OpenHandler = (details: { readonly url: string }) => { readonly action: "allow" | "deny" };

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: { readonly preload?: string };
}

class WebContentsDouble extends EventEmitter {
  openHandler: OpenHandler | undefined;
  preload: PreloadHost | undefined;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.preload?.incoming.emit(channel, { ports: [] }, ...args);
  }
}

const all: BrowserWindow[] = [];

export class BrowserWindow extends EventEmitter {
  readonly webContents = strict("webContents", new WebContentsDouble());
  readonly options: Options;
  /** Resolves when the page is loaded. */
  page: Promise<Page> | undefined;
  #isMaximized = false;

  constructor(options: Options) {
    super();
    this.options = options;
    all.push(this);
    doubleState().record.windows.push({ options: { ...options } });
    app.emit("web-contents-created", {}, this.webContents);
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return [...all];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return all.at(-1) ?? null;
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return all.find((window) => window.webContents === contents) ?? null;
  }

  async loadURL(address: string): Promise<void> {
    this.page = this.#open(address);
    await this.page;
    this.emit("ready-to-show");
  }

  show(): void {
    doubleState().record.note("window.show");
  }

  focus(): void {
    doubleState().record.note("window.focus");
  }

  restore(): void {
    doubleState().record.note("window.restore");
  }

  isMinimized(): boolean {
    return false;
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 40, y: 60, width: this.options.width ?? 0, height: this.options.height ?? 0 };
  }

  setTitleBarOverlay(colours: { readonly color?: string }): void {
    doubleState().record.note(`window.titleBar ${colours.color ?? ""}`);
  }

  /** As the person does it. */
  async close(): Promise<void> {
    this.emit("close", {});
    all.splice(all.indexOf(this), 1);
    await (await this.page)?.close();
    if (all.length === 0) app.emit("window-all-closed");
  }

  async #open(address: string): Promise<Page> {
    const page = await doubleState().context.newPage();
    const frame = strict("frame", {
      parent: null,
      url: address,
      postMessage: (channel: string, _message: unknown, ports: readonly PortDouble[]) =>
        this.webContents.preload?.incoming.emit(channel, { ports }),
    });
    const event = { sender: this.webContents, senderFrame: frame };
    const script = this.options.webPreferences?.preload;
    if (script !== undefined) {
      this.webContents.preload = await PreloadHost.install(page, script, {
        send: (channel, args) => receive(channel, event, args),
        invoke: (channel, args) => answer(channel, event, args),
      });
    }
    page.on("popup", (popup) => void this.#judgePopup(popup));
    await page.route("**/*", (route) => this.#route(route, page));
    await page.goto(pageAddress(address));
    return page;
  }

  async #judgePopup(popup: Page): Promise<void> {
    const { record } = doubleState();
    const action = this.webContents.openHandler?.({ url: shellAddress(popup.url()) }).action ?? "allow";
    record.note(`window.open ${action}`);
    await popup.close();
  }

  async #route(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = shellAddress(request.url());
    const isFirst = page.url() === "about:blank";
    if (
      request.isNavigationRequest() &&
      !isFirst &&
      this.#isPrevented(url, request.frame() === page.mainFrame())
    ) {
      doubleState().record.note(`navigation prevented ${url}`);
      // The page stays as it is, without an error in its place.
      return route.abort("aborted");
    }
    const answered = await answerOfScheme(url, request.method());
    if (answered === undefined) {
      // Beyond the window: whatever comes here was let through by the page's policy.
      doubleState().record.note(`network ${url}`);
      return route.abort();
    }
    const body = Buffer.from(await answered.arrayBuffer());
    return route.fulfill({ status: answered.status, headers: Object.fromEntries(answered.headers), body });
  }

  #isPrevented(url: string, isMainFrame: boolean): boolean {
    let prevented = false;
    const event = { url, isMainFrame, preventDefault: () => (prevented = true) };
    this.webContents.emit("will-frame-navigate", event);
    if (isMainFrame) this.webContents.emit("will-navigate", event);
    return prevented;
  }
}
