// The page with the screens of the import, built once and opened for one test.

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

interface Around {
  readonly browser: Browser;
  readonly built: BuiltHarness;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export async function openHarness(
  { browser, built, viewport = { width: 1224, height: 860 } }: Around,
  settings: HarnessSettings,
): Promise<OpenedHarnessPage> {
  const opened = await openHarnessPage({ browser, built, viewport, settings, ready: "h1" });
  opened.page.setDefaultTimeout(10_000);
  return opened;
}
