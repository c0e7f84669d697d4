// How long it takes until a person sees what they did: from the input event, as the browser stamps it, to the end of
// the frame that shows it.

import type { Page } from "playwright-core";

/** An element that is there, and holds the text in its words or its value; or, `gone`, is not there any more. */
export interface Sight {
  readonly selector: string;
  readonly text?: string;
  readonly gone?: boolean;
}

declare global {
  interface Window {
    shownAfterMs?: Promise<number>;
  }
}

/** `act` presses a key or a button of the mouse, once. Milliseconds. */
export async function shownAfter(page: Page, act: () => Promise<unknown>, sight: Sight): Promise<number> {
  await page.evaluate(watch, sight);
  await act();
  return page.evaluate(() => window.shownAfterMs ?? NaN);
}

/** Runs in the page. */
function watch({ selector, text, gone = false }: Sight): void {
  const isShown = (): boolean => {
    const element = document.querySelector(selector);
    if (gone || element === null) return gone && element === null;
    return text === undefined || (element.textContent ?? "").includes(text);
  };
  window.shownAfterMs = new Promise((resolve) => {
    let pressedMs = Infinity;
    const press = ({ timeStamp }: Event): void => void (pressedMs = timeStamp);
    for (const kind of ["keydown", "pointerup", "drop"])
      window.addEventListener(kind, press, { capture: true, once: true });
    const look = (): void => {
      if (pressedMs === Infinity || !isShown()) return void requestAnimationFrame(look);
      // A message comes after the frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - pressedMs);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}
