// Whether a part of the map can be seen. In a long journey what cannot is drawn anew only once the numbers rest, so
// that scrubbing costs what is on the screen and not what the journey has.

import { useStore } from "@xyflow/react";
import { createContext } from "react";
import type { Area } from "./map-area.ts";

/** Of the step that a part belongs to. */
export const SeenContext = createContext(true);

/** So many steps are drawn at every frame, wherever they stand. */
const fewSteps = 24;
/** Around what is seen, in pixels of the window: badges and names reach out of their step. */
const margin = 160;

/** `area` in canvas pixels. Where no rehearsal is travelled through, nobody needs to know. */
export const useIsSeen = ({ x, y, width, height }: Area, isRehearsed: boolean): boolean =>
  useStore(({ nodes, transform: [left, top, zoom], width: across, height: down }) => {
    if (!isRehearsed || nodes.length <= fewSteps) return true;
    const [from, to] = [x * zoom + left, y * zoom + top];
    return (
      from < across + margin &&
      from + width * zoom > -margin &&
      to < down + margin &&
      to + height * zoom > -margin
    );
  });
