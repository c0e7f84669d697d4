// The clock of the window: a frame is a picture of the screen. Who wants less motion gets a few steps a second
// instead, with the same numbers.

import type { FrameClock } from "./playhead-host.ts";

const stepMs = 250;

const lessMotion = "(prefers-reduced-motion: reduce)";

export const windowClock: FrameClock = {
  now: () => performance.now(),
  nextFrame: (callback) => {
    if (window.matchMedia(lessMotion).matches) setTimeout(callback, stepMs);
    else requestAnimationFrame(() => callback());
  },
};
