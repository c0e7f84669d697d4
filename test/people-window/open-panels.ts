// The page with the panels of people and messages, built once and opened for one test, answered by services in this
// process.

import type { Browser } from "playwright-core";
import {
  type BuiltHarness,
  buildHarnessPage,
  type OpenedHarnessPage,
  openHarnessPage,
} from "../browser/harness-page.ts";
import type { WindowClient } from "../services/services-under-test.ts";
import type { PanelsSettings } from "./panels-settings.ts";

export const buildPanels = (): Promise<BuiltHarness> =>
  buildHarnessPage({ folder: import.meta.dirname, program: "panels-program.ts", host: "host-of-test.ts" });

export interface OpenedPanels extends OpenedHarnessPage {
  /** Procedures that were called, in order. */
  readonly calls: readonly string[];
}

interface Around {
  readonly browser: Browser;
  readonly built: BuiltHarness;
  readonly host: WindowClient;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export async function openPanels(
  { browser, built, host, viewport = { width: 700, height: 800 } }: Around,
  settings: PanelsSettings,
): Promise<OpenedPanels> {
  const calls: string[] = [];
  const opened = await openHarnessPage({
    browser,
    built,
    viewport,
    settings,
    ready: "section[aria-label]",
    beforeLoading: async (page) => {
      await page.exposeFunction("callHost", (path: string, input: string) => {
        calls.push(path);
        return callOf(host, path, input);
      });
    },
  });
  opened.page.setDefaultTimeout(10_000);
  return { ...opened, calls };
}

async function callOf(host: WindowClient, path: string, input: string): Promise<string> {
  const [noun = "", verb = ""] = path.split(".");
  const nouns = host as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const answer = await nouns[noun]?.[verb]?.(JSON.parse(input) ?? undefined);
  return JSON.stringify(answer ?? null);
}
