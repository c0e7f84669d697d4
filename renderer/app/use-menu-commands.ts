// The desktop's application menu runs the same commands that the screens offer.

import { useEffect } from "react";
import { desktopBridge } from "../host/desktop-bridge.ts";
import { runCommand } from "../ui/commands.ts";

export function useMenuCommands(): void {
  useEffect(() => desktopBridge()?.onMenuCommand((command) => void runCommand(command)), []);
}
