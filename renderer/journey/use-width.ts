// How wide an element is, known before it is first painted.

import { useCallback, useState } from "react";

/** 0 while it is not shown. */
export function useWidth<E extends Element>(): {
  readonly ref: (element: E | null) => void;
  readonly width: number;
} {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: E | null) => {
    if (element === null) return;
    const measure = (): void => setWidth(element.getBoundingClientRect().width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
