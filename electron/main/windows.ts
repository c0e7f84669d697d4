// The windows of the app: opening one, the one that is used, and what the system shows of them.

import { join } from "node:path";
import { BrowserWindow, nativeTheme } from "electron";
import type { MenuCommand } from "../../shared/api/desktop-bridge.ts";
import { menuChannel } from "../hosts/desktop/shell-channels.ts";
import { windowAddress } from "./window-address.ts";
import { KeptBounds } from "./window-bounds.ts";
import { titleBarColours, windowOptions } from "./window-options.ts";

export class Windows {
  readonly #preload: string;
  readonly #bounds = new KeptBounds();

  /** `folder` of the built program. */
  constructor(folder: string) {
    this.#preload = join(folder, "preload.cjs");
    nativeTheme.on("updated", () => this.#colour());
  }

  /** The first takes the kept place; another is put beside it by the system. */
  open(): void {
    const { maximized, ...kept } = this.#bounds.get();
    const isFirst = BrowserWindow.getAllWindows().length === 0;
    const place = isFirst ? kept : { width: kept.width, height: kept.height };
    const window = new BrowserWindow({
      ...windowOptions(this.#preload, nativeTheme.shouldUseDarkColors),
      ...place,
    });
    if (maximized && isFirst) window.maximize();
    window.once("ready-to-show", () => window.show());
    window.on("close", () => this.#bounds.keep(window));
    void window.loadURL(windowAddress);
  }

  /** In front of everything else; opened where there is none. */
  show(): void {
    const window = this.#used();
    if (window === undefined) return this.open();
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  command(command: MenuCommand): void {
    this.#used()?.webContents.send(menuChannel, command);
  }

  #used(): BrowserWindow | undefined {
    return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  }

  #colour(): void {
    // On a Mac the system draws its buttons in colours of its own.
    if (process.platform === "darwin") return;
    const colours = titleBarColours(nativeTheme.shouldUseDarkColors);
    for (const window of BrowserWindow.getAllWindows()) window.setTitleBarOverlay(colours);
  }
}
