// Keeps the keyboard where it was while a rehearsal is travelled through: what has the focus may go with what it did,
// as a form does that is done, or a panel that is closed; the region around it, or the panel, has the focus then.

import { useEffect } from "react";
import { focusInto } from "../ui/focus-region.ts";

export function useFocusStays(isTravelling: boolean): void {
  useEffect(() => {
    if (!isTravelling) return;
    let last: Element | null = null;
    let around: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
      around = last?.closest<HTMLElement>("[data-region]") ?? null;
    };
    const mind = (): void => {
      if (last === null || last.isConnected) return;
      last = null;
      const region = around;
      // What takes the focus by itself has done so by then.
      requestAnimationFrame(() => requestAnimationFrame(() => goOnIn(region)));
    };
    const observer = new MutationObserver(mind);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, [isTravelling]);
}

function goOnIn(region: HTMLElement | null): void {
  if (document.activeElement !== document.body) return;
  const place = region?.isConnected === true ? region : document.querySelector<HTMLElement>(panel);
  if (place?.hasAttribute("tabindex") === true) place.focus({ preventScroll: true });
  else if (place != null) focusInto(place);
}

const panel = '[data-region="Panel"]';
