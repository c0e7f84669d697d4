// A component's ear for changes.

import { useEffect, useEffectEvent } from "react";
import type { Change } from "../../shared/api/host-contract.ts";
import { onChange } from "./changes.ts";

/** `listener` always sees the props and state of the last render. */
export function useChange(listener: (change: Change) => void): void {
  const listen = useEffectEvent(listener);
  useEffect(() => onChange((change) => listen(change)), []);
}
