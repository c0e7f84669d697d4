// A condition of the screen that is worth saying only after it has lasted a while.

import { useEffect, useState } from "react";

/** True from `afterMs` after `value` became true, until it is false. */
export function useLongTrue(value: boolean, afterMs: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!value) return;
    const timer = setTimeout(() => setLong(true), afterMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [value, afterMs]);
  return value && isLong;
}
