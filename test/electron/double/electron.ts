// A small double of the electron module: what the shell uses of it, over a real page of Chromium and a thread, and
// nothing else. A name that it does not export does not bundle; a member that it does not have throws.

import { EventEmitter } from "node:events";
import type { MenuItemConstructorOptions } from "electron";
import { app } from "./app.ts";
import { BrowserWindow } from "./browser-window.ts";
import { doubleState } from "./double-state.ts";
import { answer, channelNames, ipcMain, receive } from "./ipc-main.ts";
import { MessageChannelMain } from "./ports.ts";
import { answerOfScheme, protocol } from "./protocol.ts";
import { safeStorage } from "./safe-storage.ts";
import { SessionDouble } from "./session.ts";
import { strict } from "./strict.ts";
import { fork } from "./utility-process.ts";

export { app, BrowserWindow, ipcMain, MessageChannelMain, protocol, safeStorage };

export const Menu = strict("Menu", {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: readonly MenuItemConstructorOptions[]) => (doubleState().record.menu = menu),
});

export const dialog = strict("dialog", {
  showOpenDialog: () => {
    const { chosenFile } = doubleState().record;
    return Promise.resolve({ filePaths: chosenFile === undefined ? [] : [chosenFile] });
  },
  showSaveDialog: () => Promise.resolve({ filePath: doubleState().record.chosenFile ?? "" }),
  showErrorBox: (title: string, text: string) => doubleState().record.errorBoxes.push([title, text]),
});

class NativeThemeDouble extends EventEmitter {
  themeSource = "system";

  get shouldUseDarkColors(): boolean {
    return this.themeSource === "dark" || doubleState().record.dark;
  }
}

export const nativeTheme = strict("nativeTheme", new NativeThemeDouble());

export const screen = strict("screen", {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
});

export const session = strict("session", { defaultSession: strict("session", new SessionDouble()) });

export const utilityProcess = strict("utilityProcess", { fork });

export const shell = strict("shell", {});

/** For electron-store, which takes the module as a whole. */
const electron = strict("electron", { app, ipcMain, shell });

// oxlint-disable-next-line import/no-default-export -- as the module that it stands for
export default electron;

/** The test's way to what pages do. */
export const inside = {
  answer,
  answerOfScheme,
  channelNames,
  receive,
  nativeTheme,
  session: session.defaultSession,
};
