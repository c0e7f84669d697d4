// The screens of the import in a real page, by keyboard and by pointer, over a host that answers a moment later.
// Without Chromium the tests are skipped and say where they looked; REQUIRE_CHROMIUM=1 makes that a failure.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, noChromium } from "../../scripts/ensure-chromium.ts";
import type { ImportRecord } from "../../shared/api/import-contract.ts";
import { launchChromium } from "../browser/harness-page.ts";
import { accessibilityProblems } from "../e2e/check-accessibility.ts";
import type { HarnessSettings } from "./harness-settings.ts";
import { buildHarness, openHarness } from "./open-harness.ts";
import { emptyFindings, shopFindings } from "./shop-findings.ts";

const chromium = findChromium();
const isSkipped = chromium === undefined && process.env["REQUIRE_CHROMIUM"] !== "1";
const title = "the import in a page";

const head = "customer_id,visitor,message_ref,when,action,price,product,plan,session_ref";
const row = "u_08812,9f31c0,m-90410,01/03/2026 18:12,Product Added,249.00,Trail tent 3P,free,s-771-b";
const shop = `${head}\n${row}\n`;

/** Whether a browser would ask before it lets the window go. */
function leavingAsks(): boolean {
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

const record: ImportRecord = {
  id: 3,
  atMs: Date.UTC(2026, 5, 1, 8),
  source: "files",
  title: "shop.csv",
  messages: 486_000,
  duplicates: 47,
  skipped: 265,
};

describe.skipIf(isSkipped)(isSkipped ? `${title} (skipped: ${noChromium()})` : title, () => {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof buildHarness>>;

  beforeAll(async () => {
    if (chromium === undefined) throw new Error(`REQUIRE_CHROMIUM is 1, but there is ${noChromium()}`);
    [browser, built] = [await launchChromium(chromium), await buildHarness()];
  }, 60_000);
  afterAll(() => browser?.close());

  interface Opening extends Partial<HarnessSettings> {
    readonly viewport?: { readonly width: number; readonly height: number };
  }

  /** Does `work` in a page, and expects that the page complained about nothing. */
  async function inPage(
    { viewport, ...settings }: Opening,
    work: (page: Page) => Promise<void>,
  ): Promise<void> {
    const around = { browser, built, ...(viewport === undefined ? {} : { viewport }) };
    const { page, complaints } = await openHarness(around, { screen: "import", ...settings });
    await work(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  }

  const setFake = (page: Page, parts: object): Promise<void> =>
    page.evaluate((given) => void Object.assign((window as unknown as { fake: object }).fake, given), parts);
  const asked = (page: Page, verb: string): Promise<readonly object[]> =>
    page.evaluate(
      (wanted) =>
        (window as unknown as { fake: { asked: [string, object][] } }).fake.asked
          .filter(([path]) => path === wanted)
          .map(([, input]) => input),
      verb,
    );
  const give = (page: Page, name: string, text: string): Promise<void> =>
    page
      .getByLabel("Files of messages")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  /** The newest check comes a moment after the newest edit. */
  const expectChecked = (page: Page, input: object): Promise<void> =>
    expect.poll(async () => (await asked(page, "check")).at(-1)).toMatchObject(input);
  const columnsLike = (...columns: object[]): object => ({
    files: [{ mapping: { columns: expect.arrayContaining(columns) } }],
  });
  const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
  const shopGiven = async (page: Page): Promise<void> => {
    await setFake(page, { findings: shopFindings });
    await give(page, "shop-2026-h1.csv", shop);
    await button(page, /^Import 486,000 messages and skip 265 rows$/).waitFor();
  };

  test("a file is shown with what its columns mean, what would arrive and what would be skipped", async () => {
    await inPage({}, async (page) => {
      await shopGiven(page);
      const panel = page.getByRole("complementary", { name: "What will arrive" });
      for (const words of [
        "486,000 messages",
        "23,570 people",
        "21,902",
        "1,668",
        "1 Jan 2026, 00:03",
        "30,310",
      ])
        await panel.getByText(words).first().waitFor();
      expect(await page.getByLabel("customer_id becomes").inputValue()).toBe("userId");
      expect(await button(page, "when is read as").textContent()).toBe("DD/MM/YYYY HH:mm, Oslo");
      await page.getByText("312 rows will be skipped").waitFor();
      await button(page, /The time cannot be read/).click();
      expect(await page.locator("mark").allInnerTexts()).toEqual(["31/02/2026 10:12", "31/02/2026 10:13"]);
      expect(await accessibilityProblems(page)).toEqual([]);
    });
  });

  test("is read in the dark as well", async () => {
    await inPage({ dark: true, viewport: { width: 808, height: 660 } }, async (page) => {
      await setFake(page, { looked: { doubts: [{ position: 4, sentence: "could also be MM/DD/YYYY." }] } });
      await shopGiven(page);
      await button(page, "Privacy").click();
      await page.getByLabel("plan is imported").selectOption("hash");
      await button(page, /^Import 486,000/).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });

  test("columns are given a meaning by keyboard, and the host is asked once for what was typed", async () => {
    await inPage({}, async (page) => {
      await shopGiven(page);
      await page.getByLabel("session_ref becomes").focus();
      await page.keyboard.type("Prop");
      const field = button(page, "session_ref is read as");
      await field.waitFor();
      await field.focus();
      await page.keyboard.press("Enter");
      await page.getByLabel("Name").fill("session");
      await page.keyboard.press("Escape");
      await expect.poll(() => field.textContent()).toBe("session, as it is written");
      await expectChecked(page, columnsLike({ column: "session_ref", role: "property", name: "session" }));
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  test("times get a format, a pattern by hand, and a zone that is looked for", async () => {
    await inPage({}, async (page) => {
      await shopGiven(page);
      const field = button(page, "when is read as");
      await field.click();
      await page.getByLabel("Format").selectOption({ label: "Another pattern" });
      await page.getByLabel("Pattern").fill("D-M-YYYY");
      await page.getByRole("combobox", { name: "Zone" }).fill("lisb");
      await page.getByRole("option", { name: "Europe/Lisbon" }).click();
      await page.getByLabel("A day without a time is put at").fill("12:00");
      await page.getByLabel("Rows of one person and day are put apart by").selectOption("1m");
      await page.keyboard.press("Escape");
      await expect.poll(() => field.textContent()).toBe("D-M-YYYY, Lisbon");
      const timestamp = {
        column: "when",
        role: "timestamp",
        format: "D-M-YYYY",
        zone: "Europe/Lisbon",
        timeOfDay: "12:00",
        spread: "1m",
      };
      await expectChecked(page, columnsLike(timestamp));
    });
  });

  test("what no column says is asked for, and given to every row", async () => {
    await inPage({}, async (page) => {
      await setFake(page, { findings: shopFindings });
      await give(page, "orders.csv", "customer_id,total\n1,5\n");
      await page.getByText("Say which column holds the time").waitFor();
      await page.getByText("Say which column names the event").waitFor();
      await page.getByLabel("Event name of every row").fill("Order Completed");
      await page.getByLabel(/^Time of every row/).fill("2026-03-01T09:00");
      await expect.poll(() => page.getByText(/^Say which/).count()).toBe(0);
      await expectChecked(page, {
        files: [{ mapping: { event: "Order Completed", timestamp: "2026-03-01T08:00:00.000Z" } }],
      });
      await page.getByLabel("Every row is").selectOption("identify");
      await expect.poll(() => page.getByLabel("Event name of every row").count()).toBe(0);
    });
  });

  test("doubts tint their row, and problems stand at theirs and hold the import", async () => {
    await inPage({}, async (page) => {
      await setFake(page, {
        findings: shopFindings,
        looked: {
          doubts: [{ position: 4, sentence: "could also be MM/DD/YYYY in 38% of rows." }],
          problems: [{ pointer: "/columns/5/type", found: '"money"', expected: "a type" }],
        },
      });
      await give(page, "shop.csv", shop);
      await page.getByText("could also be MM/DD/YYYY in 38% of rows.").waitFor();
      expect(await page.locator('[data-doubtful="true"]').getAttribute("data-column")).toBe("4");
      expect(await page.locator('[data-column="6"]').getByRole("alert").textContent()).toBe(
        'Found "money", expected a type.',
      );
      expect(await asked(page, "check")).toEqual([]);
      expect(await button(page, /^Import$/).getAttribute("aria-disabled")).toBe("true");
    });
  });

  test("old numbers stay greyed while new ones are counted, with a bar after a second", async () => {
    await inPage({}, async (page) => {
      await shopGiven(page);
      await setFake(page, { delayMs: 4_000 });
      await page.getByLabel("price becomes").selectOption("ignore");
      await page.getByText("counting…").waitFor();
      expect(await page.locator('aside [data-old="true"]').innerText()).toContain("486,000");
      await page.getByRole("progressbar", { name: "Counting" }).waitFor();
      await setFake(page, { delayMs: 0 });
      await page.getByLabel("price becomes").selectOption("property");
      await expect.poll(() => page.getByText("counting…").count()).toBe(0);
      await button(page, /^Import 486,000/).waitFor();
    });
  });

  test("an import goes on elsewhere, is told there, and can be undone from its notice", async () => {
    await inPage({}, async (page) => {
      await shopGiven(page);
      await setFake(page, { delayMs: 1_500, imports: [{ ...record, id: 7 }] });
      await button(page, /^Import 486,000/).click();
      await page.getByRole("progressbar", { name: "Importing shop-2026-h1.csv" }).waitFor();
      expect(await page.evaluate(leavingAsks)).toBe(true);
      await page.evaluate("navigate('/profiles/imports')");
      await page.getByRole("alert").getByRole("progressbar").waitFor();
      await page.getByText("Imported 486,000 messages from shop.csv.").waitFor();
      await page.getByRole("alert").getByRole("button", { name: "Undo" }).click();
      await page.getByText("Took out 486,000 messages again.").waitFor();
      expect(await asked(page, "undo")).toMatchObject([{ id: 7, window: "window" }]);
      await expect.poll(() => page.evaluate(leavingAsks)).toBe(false);
    });
  });

  test("a cancelled import leaves everything as it was prepared, and says so", async () => {
    await inPage({}, async (page) => {
      await shopGiven(page);
      await setFake(page, { delayMs: 20_000 });
      await button(page, /^Import 486,000/).click();
      await button(page, "Cancel").click();
      await setFake(page, { delayMs: 0 });
      await page.getByText("The import was cancelled. The space is as it was.").waitFor();
      expect(await page.getByLabel("customer_id becomes").inputValue()).toBe("userId");
    });
  });

  test("what has ended says what arrived, and leads on and back", async () => {
    await inPage({}, async (page) => {
      await shopGiven(page);
      await button(page, /^Import 486,000/).click();
      await page.getByText("486,000 messages arrived from shop.csv.").waitFor();
      await page.getByText("47 rows were seen before and dropped. 265 rows were skipped.").waitFor();
      expect(await page.getByRole("link", { name: "See the people" }).getAttribute("href")).toBe(
        "/profiles/people",
      );
      expect(await page.getByRole("link", { name: "See the events" }).getAttribute("href")).toBe(
        "/profiles/events",
      );
      expect(await accessibilityProblems(page)).toEqual([]);
      await button(page, "Undo this import").click();
      await page.getByRole("dialog").getByRole("button", { name: "Undo this import" }).click();
      await page.getByText("The import was undone. Nothing of it is left.").waitFor();
      await button(page, "Import more").click();
      await page.getByText("Drop files with people’s messages here.").waitFor();
    });
  });

  test("the list of imports undoes one after a plain question, with progress and a way out", async () => {
    await inPage({ screen: "imports" }, async (page) => {
      await page.getByText("Nothing was imported yet.").waitFor();
      await setFake(page, { imports: [record, { ...record, id: 2, title: "b.csv", source: "commandLine" }] });
      await page.evaluate("navigate('/elsewhere'); fake.changes.forEach((tell) => tell({ kind: 'space' }))");
      await page.evaluate("navigate('/profiles/imports')");
      await button(page, "Undo the import of b.csv").waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await setFake(page, { delayMs: 20_000 });
      await button(page, "Undo the import of b.csv").click();
      await page.getByRole("dialog").getByText("486,000 messages").waitFor();
      await page.getByRole("dialog").getByRole("button", { name: "Undo this import" }).click();
      await page.getByRole("progressbar", { name: "Undoing" }).waitFor();
      await button(page, "Cancel").click();
      await page.getByText("Undoing was cancelled. Everything is as it was.").waitFor();
    });
  });

  test("three hundred columns, with the longest names, from right to left and with emoji", async () => {
    await inPage({}, async (page) => {
      await setFake(page, { findings: shopFindings });
      const names = [
        "customer_id",
        "when",
        "action",
        "מחיר כולל",
        "👩‍👩‍👧‍👦 family",
        "x".repeat(500),
        "שם, 🛒".replace(",", ""),
      ];
      const all = [...names, ...Array.from({ length: 293 }, (_, index) => `column_${index}`)];
      await give(page, "wide 🛒.csv", `${all.join(",")}\n${all.map((_, index) => index).join(",")}\n`);
      await button(page, /^Import 486,000/).waitFor();
      expect(await page.locator("[data-column]").count()).toBe(300);
      const last = page.getByLabel("column_292 becomes");
      await last.selectOption("ignore");
      await expect.poll(() => last.inputValue()).toBe("ignore");
      await button(page, "Privacy").click();
      await page.getByLabel("Filter traits and properties").fill("מחיר");
      expect(await page.getByLabel("מחיר כולל is imported").count()).toBe(1);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });

  test("nothing that could be imported is said, and nothing can be pressed", async () => {
    await inPage({}, async (page) => {
      await setFake(page, { findings: emptyFindings });
      await give(page, "only a head.csv", `${head}\n`);
      await page.getByText("There is nothing in it that could be imported.").waitFor();
      expect(await button(page, /^Import$/).getAttribute("aria-disabled")).toBe("true");
    });
  });

  test("JSON has no columns: its first messages are shown, and what of them can be protected", async () => {
    await inPage({}, async (page) => {
      await setFake(page, { findings: shopFindings });
      await give(page, "export.jsonl", '{"type":"track"}\n');
      await button(page, /^Import 486,000/).waitFor();
      await page.getByRole("list", { name: "Steps of the import" }).getByText("Preview").waitFor();
      await page.getByText('"event":"Product Added"').waitFor();
      await page.getByText('Found "31/02/2026", expected a day that exists.').waitFor();
      await button(page, "Privacy").click();
      await page.getByLabel("email is imported").selectOption("mask");
      await expectChecked(page, {
        files: [{ mapping: null }],
        protect: [{ part: "trait", key: "email", as: "mask" }],
      });
    });
  });

  test("mappings are saved under a name, used again and deleted", async () => {
    await inPage({}, async (page) => {
      await setFake(page, {
        saved: [
          {
            name: "Shop",
            savedAtMs: 0,
            columns: [],
            mapping: { format: "rehearse.mapping/1", columns: [{ column: "visitor", role: "userId" }] },
          },
        ],
        looked: { recognised: "Shop" },
      });
      await shopGiven(page);
      await page.getByText("Read as “Shop” last time.").waitFor();
      await button(page, "Mappings").click();
      await page.getByRole("menuitem", { name: "Use “Shop”" }).click();
      await expect.poll(() => page.getByLabel("visitor becomes").inputValue()).toBe("userId");
      expect(await page.getByLabel("customer_id becomes").inputValue()).toBe("ignore");
      await button(page, "Save this mapping").click();
      await page.getByText("There is one with this name; this one takes its place.").waitFor();
      await page.getByRole("textbox", { name: "Name", exact: true }).fill("Shop 2");
      await page.keyboard.press("Enter");
      await page.getByText("Saved the mapping “Shop 2”.").waitFor();
      expect(await asked(page, "saveMapping")).toMatchObject([{ name: "Shop 2", columns: head.split(",") }]);
      await button(page, "Mappings").click();
      await page.getByRole("menuitem", { name: "Delete “Shop”" }).click();
      await page.getByText("Deleted the mapping “Shop”.").waitFor();
    });
  });

  test("a file of this computer is chosen by its place", async () => {
    await inPage({}, async (page) => {
      await setFake(page, { findings: shopFindings });
      await button(page, "Choose files").click();
      await page.getByRole("menuitem", { name: /by its place/ }).click();
      await page.getByRole("dialog").getByRole("button", { name: "a.csv" }).click();
      await button(page, /^Import 486,000/).waitFor();
      expect(await asked(page, "givePath")).toMatchObject([{ path: "/spaces/a.csv" }]);
    });
  });
});
