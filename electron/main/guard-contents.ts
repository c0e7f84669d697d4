// No page goes anywhere, opens anything, or embeds anything. Holds for every web contents that is ever made, so
// that a window that somebody adds later cannot forget it.

import { app } from "electron";
import { isWindowAddress } from "./window-address.ts";

export function guardContents(): void {
  app.on("web-contents-created", (_created, contents) => {
    contents.on("will-navigate", (event) => {
      // Loading the window anew is going to where it is.
      if (!isWindowAddress(event.url)) event.preventDefault();
    });
    contents.on("will-frame-navigate", (event) => {
      if (!event.isMainFrame || !isWindowAddress(event.url)) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}
