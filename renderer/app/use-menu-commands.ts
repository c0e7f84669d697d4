// The desktop's application menu runs the same commands that the screens offer.

import { useEffect } from "react";
import type { MenuCommand } from "../../shared/api/desktop-bridge.ts";
import { desktopBridge } from "../host/desktop-bridge.ts";
import { runCommand } from "../ui/commands.ts";
import { isTyping } from "../ui/shortcut.ts";

/** In a text field undoing is the field's own. */
function obey(command: MenuCommand): void {
  const isOfText = (command === "undo" || command === "redo") && isTyping(document.activeElement);
  if (isOfText) document.execCommand(command);
  else runCommand(command);
}

export function useMenuCommands(): void {
  useEffect(() => {
    desktopBridge()?.onMenuCommand(obey);
  }, []);
}
