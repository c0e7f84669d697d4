// The desktop shell's functions, where the window runs in it.

import { bridgeName, type DesktopBridge } from "../../shared/api/desktop-bridge.ts";

declare global {
  interface Window {
    readonly [bridgeName]?: DesktopBridge;
  }
}

/** Undefined in the browser host. */
export const desktopBridge = (): DesktopBridge | undefined => window[bridgeName];
