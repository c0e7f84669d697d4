// What the page's own thread works while something moves, as the processor's time: other work on the machine
// disturbs it least.

import type { Page } from "playwright-core";

/** Milliseconds. */
export interface Work {
  readonly script: number;
  /** Of styles and places. */
  readonly layout: number;
  /** With these two, and painting. */
  readonly all: number;
}

export async function workDuring(page: Page, move: () => Promise<unknown>): Promise<Work> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const look = async (): Promise<Work> => {
    const { metrics } = await session.send("Performance.getMetrics");
    const ms = (name: string): number => (metrics.find((one) => one.name === name)?.value ?? NaN) * 1_000;
    return {
      script: ms("ScriptDuration"),
      layout: ms("LayoutDuration") + ms("RecalcStyleDuration"),
      all: ms("TaskDuration"),
    };
  };
  const before = await look();
  await move();
  const after = await look();
  await session.detach();
  return {
    script: after.script - before.script,
    layout: after.layout - before.layout,
    all: after.all - before.all,
  };
}
