// Shows the selected step where it is hidden: outside of the view, or under a panel. Nothing else moves the view.

import { useReactFlow } from "@xyflow/react";
import { useEffect, useEffectEvent } from "react";
import type { JourneyCanvasProps } from "./JourneyCanvas.tsx";
import { stepHeight, stepWidth } from "./grid.ts";
import type { JourneyLayout } from "./journey-layout.ts";
import { motionMs } from "./motion.ts";
import { panToShow } from "./pan-to-show.ts";
import type { Covered } from "./use-canvas-commands.ts";

const panMs = 200;

interface ShownView {
  readonly layout: JourneyLayout;
  readonly covered: Covered;
  readonly size: () => { readonly width: number; readonly height: number } | undefined;
}

export function useReveal({ selection }: JourneyCanvasProps, { layout, covered, size }: ShownView): void {
  const flow = useReactFlow();
  const [only] = selection.length === 1 ? selection : [];
  const reveal = useEffectEvent(() => {
    const at = only === undefined ? undefined : layout.steps.get(only);
    const frame = size();
    if (at === undefined || frame === undefined) return;
    const viewport = flow.getViewport();
    const { zoom } = viewport;
    const box = {
      x: at.x * zoom + viewport.x,
      y: at.y * zoom + viewport.y,
      width: stepWidth * zoom,
      height: stepHeight * zoom,
    };
    const free = { width: frame.width - covered.right, height: frame.height - covered.bottom };
    const by = panToShow(box, free);
    if (by.x === 0 && by.y === 0) return;
    const moved = { x: viewport.x + by.x, y: viewport.y + by.y, zoom };
    void flow.setViewport(moved, { duration: motionMs(panMs) });
  });
  useEffect(() => reveal(), [only, covered.right, covered.bottom]);
}
