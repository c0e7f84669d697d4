// A listener for keys pressed anywhere in the window that nothing nearer has taken.

import { useEffect, useEffectEvent } from "react";

export function useKeyDown(listener: (event: KeyboardEvent) => void): void {
  const listen = useEffectEvent(listener);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented) listen(event);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
