// How long something may move: not at all for people who asked for that.

export const motionMs = (ms: number): number =>
  window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : ms;
