// Keeps an element in view while what is drawn around it grows: counts and problems come when they are known, and push
// away what is below them. A person who scrolls it out of view is left alone.

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

export function useStaysInView(element: RefObject<HTMLElement | null>): void {
  /** In the last frame that was shown. */
  const wasInView = useRef(true);
  // After every drawing, and before it is shown.
  useLayoutEffect(() => {
    if (wasInView.current) element.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver((seen) => {
      wasInView.current = seen.at(-1)?.isIntersecting ?? true;
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
}
