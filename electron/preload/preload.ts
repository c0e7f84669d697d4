// Hands the window the port of the contract and a few fixed functions, and nothing of Electron. Runs in the
// sandbox, as one file that only the electron module is beside.

import { contextBridge, ipcRenderer, webUtils } from "electron";
import {
  bridgeName,
  type DesktopBridge,
  type MenuCommand,
  menuCommands,
  portMessage,
} from "../../shared/api/desktop-bridge.ts";
import { chooseSpaceChannel, connectChannel, menuChannel } from "../hosts/desktop/shell-channels.ts";

const bridge: DesktopBridge = {
  connect: () => ipcRenderer.send(connectChannel),
  chooseSpace: async (purpose) => {
    const path: unknown = await ipcRenderer.invoke(chooseSpaceChannel, purpose);
    return typeof path === "string" ? path : null;
  },
  pathOfFile: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ""),
  onMenuCommand: (listener) => {
    // The listener gets the command alone: an event would lead back to the channel.
    ipcRenderer.on(menuChannel, (_event, command: unknown) => {
      if (isMenuCommand(command)) listener(command);
    });
  },
};

const isMenuCommand = (value: unknown): value is MenuCommand =>
  menuCommands.some((command) => command === value);

ipcRenderer.on(connectChannel, (event) => {
  // A port cannot pass through the bridge; the page gets it as a message to itself.
  window.postMessage(
    portMessage,
    window.location.origin === "null" ? "*" : window.location.origin,
    event.ports,
  );
});

contextBridge.exposeInMainWorld(bridgeName, bridge);
