// The page with the condition editor and the match well, built once and opened for one test, answered from memory.

import type { Browser } from "playwright-core";
import {
  type BuiltHarness,
  buildHarnessPage,
  type OpenedHarnessPage,
  openHarnessPage,
} from "../browser/harness-page.ts";
import type { HarnessSettings } from "./harness-settings.ts";

export const buildHarness = (): Promise<BuiltHarness> =>
  buildHarnessPage({ folder: import.meta.dirname, program: "harness-program.ts", host: "fake-host.ts" });

/** `viewport` in px; the panel has 384 of them. */
export const openHarness = (
  { browser, built }: { readonly browser: Browser; readonly built: BuiltHarness },
  settings: HarnessSettings,
  viewport = { width: 700, height: 900 },
): Promise<OpenedHarnessPage> =>
  openHarnessPage({ browser, built, viewport, settings, ready: "[data-condition-editor]" });
