// A space's file that is dropped anywhere on the desktop window is opened. In a browser a page learns nothing of
// where a dropped file lies, so there a drop must only not lead away from the app.

import { useEffect } from "react";
import { desktopBridge } from "../host/desktop-bridge.ts";
import { openSpace } from "./open-space.ts";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

export function useDropSpace(): void {
  useEffect(() => {
    const keep = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (event.defaultPrevented || !carriesFiles(event)) return;
      event.preventDefault();
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => /\.rehearse$/i.test(name));
      const path = file === undefined ? undefined : desktopBridge()?.pathOfFile(file);
      if (path !== undefined) void openSpace(path);
    };
    window.addEventListener("dragover", keep);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", keep);
      window.removeEventListener("drop", drop);
    };
  }, []);
}
