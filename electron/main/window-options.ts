// How every window of the app is made. Its page is a guest in the system: sandboxed, isolated, without Node.

import type { BrowserWindowConstructorOptions, WebPreferences } from "electron";
import { smallestWindow } from "./window-bounds.ts";

/** `preload` is the path of the built preload script. Everything else is as strict as Electron can be. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // Typing in a page that nobody looks at must still be saved.
  backgroundThrottling: false,
});

const titleBarHeight = 40;

/** The colours of the title bar that the page draws, for the buttons that the system draws on it. */
export const titleBarColours = (dark: boolean) => ({
  color: dark ? "#0e1112" : "#f4f6f6",
  symbolColor: dark ? "#aeb8bc" : "#4d575c",
  height: titleBarHeight,
});

export function windowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    show: false,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    backgroundColor: dark ? "#0e1112" : "#f4f6f6",
    titleBarStyle: "hidden",
    titleBarOverlay: titleBarColours(dark),
    trafficLightPosition: { x: 14, y: 12 },
    webPreferences: webPreferences(preload),
  };
}
