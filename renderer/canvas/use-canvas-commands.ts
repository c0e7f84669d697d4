// What the canvas can do with its view: fit, zoom. Offered to the search, bound to + − and Shift F while the canvas
// is shown, and called by its controls.

import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffectEvent, useMemo } from "react";
import { useCommands } from "../ui/commands.ts";
import { isTyping, matchesShortcut } from "../ui/shortcut.ts";
import { useKeyDown } from "../ui/use-key-down.ts";
import { wholeView } from "./first-view.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { motionMs } from "./motion.ts";

export interface CanvasCommands {
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly zoomTo100: () => void;
}

/** Pixels of the canvas that panels lie over. */
export interface Covered {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** From the left, by a card that stands over the canvas; only what is to be seen is brought out from under it. */
  readonly card: number;
}

interface ShownCanvas {
  readonly layout: JourneyLayout;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly covered: Covered;
}

const zoomMs = 160;
const fitMs = 240;

export function useCanvasCommands({ layout, frame, covered }: ShownCanvas): CanvasCommands {
  const flow = useReactFlow();
  const fit = useEffectEvent(() => {
    const size = frame.current?.getBoundingClientRect();
    if (size === undefined) return;
    const free = {
      width: size.width - covered.left - covered.right,
      height: size.height - covered.bottom,
    };
    const view = wholeView(layout, free);
    void flow.setViewport({ ...view, x: view.x + covered.left }, { duration: motionMs(fitMs) });
  });
  const commands = useMemo(
    (): CanvasCommands => ({
      fit: () => fit(),
      zoomIn: () => void flow.zoomIn({ duration: motionMs(zoomMs) }),
      zoomOut: () => void flow.zoomOut({ duration: motionMs(zoomMs) }),
      zoomTo100: () => void flow.zoomTo(1, { duration: motionMs(zoomMs) }),
    }),
    [flow],
  );
  useCommands([
    { id: "canvas.fit", label: "Fit the journey to the window", keys: "Shift F", run: commands.fit },
    { id: "canvas.zoomIn", label: "Zoom in", keys: "+", run: commands.zoomIn },
    { id: "canvas.zoomOut", label: "Zoom out", keys: "-", run: commands.zoomOut },
    { id: "canvas.zoomTo100", label: "Zoom to 100%", run: commands.zoomTo100 },
  ]);
  useViewKeys(commands);
  return commands;
}

function useViewKeys(commands: CanvasCommands): void {
  const bound: readonly (readonly [string, () => void])[] = [
    ["Shift F", commands.fit],
    ["+", commands.zoomIn],
    ["=", commands.zoomIn],
    ["-", commands.zoomOut],
  ];
  useKeyDown((event) => {
    const act = isTyping(event.target)
      ? undefined
      : bound.find(([keys]) => matchesShortcut(event, keys))?.[1];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
