// The page with the timeline, built once and opened for one test, answered from memory.

import type { Browser } from "playwright-core";
import {
  type BuiltHarness,
  buildHarnessPage,
  type OpenedHarnessPage,
  openHarnessPage,
} from "../browser/harness-page.ts";
import type { TimelineSettings } from "./timeline-settings.ts";

export const buildTimeline = (): Promise<BuiltHarness> =>
  buildHarnessPage({
    folder: import.meta.dirname,
    program: "timeline-program.ts",
    host: "fake-travel-host.ts",
  });

/** `viewport` in px. */
export const openTimeline = (
  { browser, built }: { readonly browser: Browser; readonly built: BuiltHarness },
  settings: TimelineSettings,
  viewport = { width: 1384, height: 400 },
): Promise<OpenedHarnessPage> =>
  openHarnessPage({ browser, built, viewport, settings, ready: "[role=slider][aria-label=Playhead]" });
