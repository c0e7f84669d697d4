// Who may say something on a channel of the shell's: the main frame of the window's own page, and nobody else.

import type { IpcMainEvent, IpcMainInvokeEvent } from "electron";
import { isWindowAddress } from "./window-address.ts";

/** A frame that is gone is null; a frame inside the page has a parent. */
export function isOwnFrame({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isWindowAddress(senderFrame.url);
}
