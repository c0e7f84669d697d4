// Counts how often people or definitions have changed since a component is there: lists that are no queries ask anew by
// it.

import { useState } from "react";
import { useChange } from "../../host/use-change.ts";

export function useDataVersion(): number {
  const [version, setVersion] = useState(0);
  useChange(({ kind }) => {
    if (kind === "space" || kind === "definitions") setVersion((now) => now + 1);
  });
  return version;
}
