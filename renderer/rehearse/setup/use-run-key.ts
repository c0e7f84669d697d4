// Ctrl Enter runs what is being set up for as long as that is shown, wherever the focus is: it is heard before the
// key of the whole screen, which rehearses as last time.

import { useEffect, useEffectEvent } from "react";
import { matchesShortcut } from "../../ui/shortcut.ts";

export function useRunKey(onRun: () => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !matchesShortcut(event, "Mod Enter")) return;
    event.preventDefault();
    onRun();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => hear(event);
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}
