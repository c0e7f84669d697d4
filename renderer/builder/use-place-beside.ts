// Keeps a floating panel beside an element that may move, as the canvas is panned and zoomed: on its right where
// there is room, else on its left, and always inside the window.

import { useLayoutEffect, useRef } from "react";

const gap = 16;
const margin = 8;

/** For the panel. It learns by `data-side` where it stands, and by `--tail-top` how high the element is. */
export function usePlaceBeside(anchor: HTMLElement) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let frame = 0;
    const place = () => {
      if (panel.current !== null) placeBeside(panel.current, anchor.getBoundingClientRect());
      frame = requestAnimationFrame(place);
    };
    place();
    return () => cancelAnimationFrame(frame);
  }, [anchor]);
  return panel;
}

function placeBeside(panel: HTMLElement, anchor: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const isRight = anchor.right + gap + width + margin <= window.innerWidth;
  const left = isRight ? anchor.right + gap : Math.max(margin, anchor.left - gap - width);
  const middle = anchor.top + anchor.height / 2;
  const top = Math.max(margin, Math.min(middle - 76, window.innerHeight - margin - height));
  panel.dataset["side"] = isRight ? "right" : "left";
  panel.style.setProperty("--tail-top", `${Math.max(16, Math.min(middle - top, height - 16))}px`);
  panel.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
