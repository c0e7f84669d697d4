// Whether the journey is open in other windows too. Tells the host that this one shows it.

import { useEffect, useState } from "react";
import { host, windowId } from "../host/host.ts";
import { useChange } from "../host/use-change.ts";

export function usePresence(journey: string): boolean {
  const [windows, setWindows] = useState(1);
  useChange((change) => {
    if (change.kind === "presence" && change.journey === journey) setWindows(change.windows);
  });
  useEffect(() => {
    // Where the host is gone, the bar above says so; presence is then nobody's business.
    const tell = (shown: string | null) =>
      host.host.show({ window: windowId, journey: shown }).catch(() => undefined);
    void tell(journey);
    return () => void tell(null);
  }, [journey]);
  return windows > 1;
}
