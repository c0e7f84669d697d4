// Keeps the tail of a card at the height of a step on the canvas, as long as the step can be seen there.

import { type RefObject, useEffect } from "react";

const cornerPx = 22;

export function useTail(card: RefObject<HTMLElement | null>, step: string | null): void {
  useEffect(() => {
    let frame = 0;
    const follow = (): void => {
      const element = card.current;
      if (element !== null) placeTail(element, step);
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [card, step]);
}

function placeTail(card: HTMLElement, step: string | null): void {
  const node = step === null ? null : document.querySelector(`[data-step="${CSS.escape(step)}"]`);
  const place = node === null ? null : tailOf(card.getBoundingClientRect(), node.getBoundingClientRect());
  if (place === null) card.removeAttribute("data-tail");
  else {
    card.setAttribute("data-tail", "");
    const tail = `${Math.round(place)}px`;
    if (card.style.getPropertyValue("--tail") !== tail) card.style.setProperty("--tail", tail);
  }
}

/** null where the step lies beside no straight side of the card. */
function tailOf(card: DOMRect, node: DOMRect): number | null {
  const middle = node.top + node.height / 2 - card.top;
  const isBeside = middle > cornerPx && middle < card.height - cornerPx;
  return isBeside && node.left > card.left + card.width / 2 ? middle : null;
}
