// When the person looks away, what is unsaved is saved at once; when the window is about to go, it waits for that.

import { useEffect } from "react";
import { desktopBridge } from "../host/desktop-bridge.ts";
import type { JourneySession } from "./journey-session.ts";

export function useLeaving(session: JourneySession | null): void {
  useEffect(() => {
    if (session === null) return;
    const flush = () => void session.flush();
    const hidden = () => {
      if (document.visibilityState === "hidden") flush();
    };
    const leave = leaving(session);
    window.addEventListener("blur", flush);
    window.addEventListener("pagehide", flush);
    window.addEventListener("beforeunload", leave);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("blur", flush);
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("beforeunload", leave);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [session]);
}

/**
 * A browser asks the person whether to leave. The desktop does not ask: there the window stays until all is saved
 * and closes then; where saving was refused, which the header says, closing it once more closes it.
 */
function leaving(session: JourneySession): (event: BeforeUnloadEvent) => void {
  let stayed = false;
  return (event) => {
    if (!session.isUnsaved) return;
    const isDesktop = desktopBridge() !== undefined;
    if (isDesktop && stayed && typeof session.state.saving === "object") return;
    stayed = true;
    event.preventDefault();
    void session.flush().then(() => {
      if (isDesktop && !session.isUnsaved) window.close();
    });
  };
}
