// The channels by which a window talks to the shell. Each checks who speaks and what is said before anything is
// done; whoever is not the window gets no answer.

import { ipcMain } from "electron";
import { chooseSpaceChannel, connectChannel } from "../hosts/desktop/shell-channels.ts";
import { isOwnFrame } from "./is-own-frame.ts";
import type { ServiceProcess } from "./service-process.ts";
import { chooseSpace } from "./space-dialog.ts";

export function openChannels(services: () => ServiceProcess): void {
  ipcMain.on(connectChannel, (event) => {
    if (!isOwnFrame(event)) return;
    event.senderFrame?.postMessage(connectChannel, null, [services().openPort()]);
  });
  ipcMain.handle(chooseSpaceChannel, (event, purpose: unknown) => {
    if (!isOwnFrame(event)) throw new Error("Only the window may ask.");
    return chooseSpace(event.sender, purpose);
  });
}
