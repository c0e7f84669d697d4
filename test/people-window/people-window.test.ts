// The people of a rehearsal and its outbox in a real page, over services that answer from a kept rehearsal. Without
// Chromium the tests are skipped and say where they looked; REQUIRE_CHROMIUM=1 makes that a failure.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, noChromium } from "../../scripts/ensure-chromium.ts";
import type { PeopleScope } from "../../shared/api/cohort.ts";
import { launchChromium } from "../browser/harness-page.ts";
import { type CartRehearsal, cartRehearsal } from "../services/cart-rehearsal.ts";
import { servicesUnderTest, type WindowClient } from "../services/services-under-test.ts";
import { buildPanels, openPanels } from "./open-panels.ts";
import type { PanelsSettings } from "./panels-settings.ts";

const chromium = findChromium();
const isSkipped = chromium === undefined && process.env["REQUIRE_CHROMIUM"] !== "1";
const title = "the people and the outbox in a page";

const atMs = Date.UTC(2026, 2, 12, 8, 14);
const dayMs = 86_400_000;
const waiting: PeopleScope = { of: "step", step: "wait", state: "waiting" };

/** What the page lets a test see and turn. */
interface PageWindow {
  readonly playhead: { goTo(atMs: number): void; readonly state: { readonly shownAtMs: number } };
  readonly asked: readonly unknown[];
  readonly neighbours: { readonly previous: string | null; readonly next: string | null };
  readonly setPerson: (userId: string) => void;
}

describe.skipIf(isSkipped)(isSkipped ? `${title} (skipped: ${noChromium()})` : title, () => {
  const folder = mkdtempSync(join(tmpdir(), "rehearse-people-"));
  let browser: Browser;
  let built: Awaited<ReturnType<typeof buildPanels>>;
  let kept: CartRehearsal;

  beforeAll(async () => {
    if (chromium === undefined) throw new Error(`REQUIRE_CHROMIUM is 1, but there is ${noChromium()}`);
    kept = await cartRehearsal(folder);
    [browser, built] = [await launchChromium(chromium), await buildPanels()];
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Shown {
    readonly page: Page;
    readonly host: WindowClient;
    readonly calls: readonly string[];
  }

  /** Does `work` in a page that shows a panel, and expects that the page complained about nothing. */
  async function inPage(
    settings: Partial<PanelsSettings>,
    work: (shown: Shown) => Promise<void>,
  ): Promise<void> {
    const { host } = servicesUnderTest({ path: kept.path });
    const { page, complaints, calls } = await openPanels(
      { browser, built, host },
      { rehearsal: kept.id, atMs, panel: "people", scope: waiting, ...settings },
    );
    await page.waitForSelector('[role="option"]:not([aria-busy="true"])');
    await work({ page, host, calls });
    expect(complaints).toEqual([]);
    await page.context().close();
  }

  const rows = (page: Page) => page.getByRole("option");
  const asked = (page: Page) => page.evaluate(() => (window as unknown as PageWindow).asked);
  const goTo = (page: Page, instant: number) =>
    page.evaluate((to) => (window as unknown as PageWindow).playhead.goTo(to), instant);
  const tabs = (page: Page) => page.locator(".mantine-SegmentedControl-label").allInnerTexts();
  const names = async (host: WindowClient, scope: PeopleScope, instant = atMs, text = "") => {
    const query = { atMs: instant, scope, text, condition: null };
    const asking = { rehearsal: kept.id, query, sort: "leavesSoonest" as const, offset: 0, limit: 500 };
    return (await host.travel.people(asking)).people.map(({ name }) => name);
  };

  test("the numbers of the tabs are those of the instant, forwards and backwards", async () => {
    await inPage({}, async ({ page, host }) => {
      const seen: string[][] = [];
      for (const instant of [atMs, atMs + 20 * dayMs, atMs - 9 * dayMs, atMs]) {
        await goTo(page, instant);
        const {
          waiting: here,
          passed,
          reached,
        } = (await host.travel.countsAt({ rehearsal: kept.id, atMs: instant })).steps["wait"]!;
        const expected = [`Waiting ${here}`, `Passed ${passed}`, `Left ${reached - passed - here}`];
        await expect.poll(() => tabs(page)).toEqual(expected);
        await expect.poll(() => page.getByText(`New cohort from these ${here}`).count()).toBe(1);
        await expect.poll(() => page.locator('[role="listbox"][aria-busy="false"]').count()).toBe(1);
        seen.push(await rows(page).allInnerTexts());
      }
      expect(seen[3]).toEqual(seen[0]);
      expect(seen[1]).not.toEqual(seen[0]);
    });
  });

  test("the list is that of the host, in its order, and is walked and picked from by keyboard", async () => {
    await inPage({}, async ({ page, host }) => {
      const expected = await names(host, waiting);
      const shown = await rows(page).allInnerTexts();
      expect(shown.map((text) => text.split("\n").find((line) => expected.includes(line)))).toEqual(
        expected.slice(0, shown.length),
      );
      await page.getByRole("listbox").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("End");
      await expect
        .poll(() => page.getByText(expected.at(-1) ?? "", { exact: true }).count())
        .toBeGreaterThan(0);
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      const [second] = (await asked(page)) as [string, string][];
      expect(second?.[0]).toBe("pick");
      const neighbours = () => page.evaluate(() => (window as unknown as PageWindow).neighbours);
      await expect.poll(async () => (await neighbours()).previous).not.toBeNull();
      const found = await host.travel.people({
        rehearsal: kept.id,
        query: { atMs, scope: waiting, text: "", condition: null },
        sort: "leavesSoonest",
        offset: 0,
        limit: 3,
      });
      const [first, , third] = found.people;
      expect(await neighbours()).toEqual({ previous: first?.userId, next: third?.userId });
    });
  });

  test("/ goes to the filter, which narrows the list and the cohort that is made of it", async () => {
    await inPage({}, async ({ page, host }) => {
      const [first = ""] = await names(host, waiting);
      await page.keyboard.press("/");
      await page.keyboard.type(first);
      await expect.poll(() => rows(page).count()).toBe((await names(host, waiting, atMs, first)).length);
      await page.getByText(/New cohort from these/).click();
      expect(await asked(page)).toEqual([
        [
          "show",
          {
            kind: "setup",
            cohort: {
              kind: "found",
              rehearsal: kept.id,
              query: { atMs, scope: waiting, text: first, condition: null },
            },
          },
        ],
      ]);
      await page.getByLabel(/^Filter people/).fill("nobody is called this");
      await page.getByText("Nobody here matches.").waitFor();
      await page.getByText("Show all").click();
      await expect.poll(() => rows(page).count()).toBeGreaterThan(5);
    });
  });

  test("a moving playhead asks for rows at most five times a second, and keeps the place in the list", async () => {
    await inPage({ scope: { of: "journey", state: "entered" } }, async ({ page, calls }) => {
      const scroller = page.getByRole("listbox");
      await scroller.evaluate((element) => element.scrollTo({ top: 1_000 }));
      await expect.poll(() => rows(page).first().innerText()).not.toBe("");
      const before = calls.filter((path) => path === "travel.people").length;
      await page.evaluate(async (from) => {
        const { playhead } = window as unknown as PageWindow;
        const endMs = performance.now() + 1_000;
        for (let at = from; performance.now() < endMs; at += 60_000) {
          playhead.goTo(at);
          await new Promise(requestAnimationFrame);
        }
      }, atMs);
      const during = calls.filter((path) => path === "travel.people").length - before;
      expect(during).toBeGreaterThan(1);
      // Two pages at most are in view.
      expect(during).toBeLessThanOrEqual(14);
      expect(await scroller.evaluate((element) => element.scrollTop)).toBe(1_000);
    });
  });

  test("old rows are told apart until the new ones are there", async () => {
    await inPage({}, async ({ page }) => {
      // Watched from within: the new rows may be there before anything could ask from without.
      await page.evaluate(
        (to) =>
          new Promise<void>((resolve) => {
            const watcher = new MutationObserver(() => {
              if (document.querySelector('[role="option"][data-old]') !== null) resolve();
            });
            watcher.observe(document, { subtree: true, attributeFilter: ["data-old"] });
            (window as unknown as PageWindow).playhead.goTo(to);
          }),
        atMs + 3 * dayMs,
      );
      await expect.poll(() => page.locator('[role="option"][data-old]').count()).toBe(0);
    });
  });

  test("whoever is at a step that is passed at once is found where they passed", async () => {
    const { host } = servicesUnderTest({ path: kept.path });
    const settings = { rehearsal: kept.id, atMs, panel: "people" } as const;
    const mail: PeopleScope = { of: "step", step: "mail", state: "waiting" };
    const { page, complaints } = await openPanels({ browser, built, host }, { ...settings, scope: mail });
    await page.getByText("Nobody waits here: people pass this step at once.").waitFor();
    await page.getByText("Show who passed").click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("the list is saved as CSV, whole", async () => {
    await inPage({ scope: { of: "step", step: "ads", state: "passed" } }, async ({ page, host }) => {
      const download = page.waitForEvent("download");
      await page.getByLabel("Save this list as CSV").click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe("Carts people 2026-03-12 0814 UTC.csv");
      const text = readFileSync(await saved.path(), "utf8");
      const options = { header: false, skipEmptyLines: true, delimiter: ",", newline: "\r\n" };
      const [head, ...people] = Papa.parse(text, options).data as string[][];
      expect(head?.slice(0, 2)).toEqual(["userId", "name"]);
      const { passed } = (await host.travel.countsAt({ rehearsal: kept.id, atMs })).steps["ads"]!;
      expect(people).toHaveLength(passed);
    });
  });

  test("the outbox lists what went out last, opens a call, and is saved as the command line writes it", async () => {
    await inPage({ panel: "outbox" }, async ({ page }) => {
      const lines = kept.deliveries.trimEnd().split("\n");
      const until = (line: string): boolean => Date.parse(JSON.parse(line).call.timestamp) <= atMs;
      const sent = lines.filter(until);
      await expect.poll(() => page.getByRole("group", { name: "Destinations" }).innerText()).toContain("All");
      const all = sent.length.toLocaleString("en");
      await expect.poll(() => page.getByRole("button", { name: `All ${all}` }).count()).toBe(1);
      await rows(page).first().click();
      const call = page.getByLabel("The call");
      await expect.poll(() => call.innerText()).toContain("{");
      const instants = sent.map((line) => Date.parse(JSON.parse(line).call.timestamp));
      expect(Date.parse(JSON.parse(await call.innerText()).call.timestamp)).toBe(Math.max(...instants));
      await page.getByText("Whole rehearsal").click();
      const whole = lines.length.toLocaleString("en");
      await expect.poll(() => page.getByRole("button", { name: `All ${whole}` }).count()).toBe(1);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: "JSON Lines" }).click();
      const saved = await download;
      expect(readFileSync(await saved.path(), "utf8")).toBe(kept.deliveries);
    });
  });
});
