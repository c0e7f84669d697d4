// The condition editor in a real page, by keyboard and by pointer, over a host that answers a moment later. Without
// Chromium the tests are skipped and say where they looked; REQUIRE_CHROMIUM=1 makes that a failure.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, noChromium } from "../../scripts/ensure-chromium.ts";
import type { Condition } from "../../shared/conditions/condition.ts";
import { launchChromium } from "../browser/harness-page.ts";
import type { HarnessSettings } from "./harness-settings.ts";
import { buildHarness, openHarness } from "./open-harness.ts";

const chromium = findChromium();
const isSkipped = chromium === undefined && process.env["REQUIRE_CHROMIUM"] !== "1";

const cart: Condition = {
  all: [
    { event: { name: "Product Added", count: { atLeast: 1 }, within: "7d" } },
    { event: { name: "Order Completed", count: { exactly: 0 }, within: "7d" } },
  ],
};

const problem = {
  severity: "error",
  pointer: "/steps/0/condition/all/1/event/name",
  title: "This event never occurs",
  explanation: [{ text: "Closest is Order Completed.", role: "plain" }],
} as const;

/** Of every form, with something still to be chosen. */
const nested: Condition = {
  all: [
    ...cart.all,
    { not: { any: [{ trait: { key: "plan", op: "equalsAnyOf", value: ["pro", "plus"] } }, { any: [] }] } },
    { not: { computedTrait: { id: "spent", op: "exists" } } },
    { audience: { id: "vips", is: "notMember" } },
  ],
};

const title = "the condition editor in a page";

describe.skipIf(isSkipped)(isSkipped ? `${title} (skipped: ${noChromium()})` : title, () => {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof buildHarness>>;

  beforeAll(async () => {
    if (chromium === undefined) throw new Error(`REQUIRE_CHROMIUM is 1, but there is ${noChromium()}`);
    [browser, built] = [await launchChromium(chromium), await buildHarness()];
  }, 60_000);
  afterAll(() => browser?.close());

  /** Opens a page with `settings`, does `work`, and expects that the page complained about nothing. */
  async function inPage(settings: HarnessSettings, work: (page: Page) => Promise<void>): Promise<void> {
    const { page, complaints } = await openHarness({ browser, built }, settings);
    page.setDefaultTimeout(10_000);
    await work(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  }

  test("builds the condition of the cart by keyboard alone", async () => {
    await inPage({}, async (page) => {
      await focusOn(page, "", "add");
      await page.keyboard.type("product a");
      await choose(page, "Product Added 61,422 Events");
      expect(await focused(page)).toEqual({ part: "", token: "form" });

      await tabTo(page, "count");
      await page.keyboard.press("Tab");
      expect(await focused(page)).toEqual({ part: "", token: "window" });
      await page.keyboard.type("7d");
      await choose(page, "in the last 7 days");
      expect(await focused(page)).toEqual({ part: "", token: "window" });

      await focusOn(page, "", "add");
      await page.keyboard.type("order c");
      await choose(page, "Order Completed 14,036 Events");
      await page.keyboard.type("not do");
      await choose(page, "they did not do");
      await tabTo(page, "window");
      await page.keyboard.type("7");
      await choose(page, "in the last 7 days");
      expect(await condition(page)).toEqual({
        all: [
          { event: { name: "Product Added", within: "7d" } },
          { event: { name: "Order Completed", count: { exactly: 0 }, within: "7d" } },
        ],
      });
    });
  });

  test("goes on from a new filter to its value", async () => {
    await inPage({ condition: cart }, async (page) => {
      await focusOn(page, "/all/0", "addFilter");
      await page.keyboard.type("price");
      await choose(page, "price number · 97.9%");
      await expectFieldOpen(page, "number");
      await page.keyboard.type("100");
      await page.keyboard.press("Enter");
      expect(await focused(page)).toEqual({ part: "/all/0", token: "where/0/value" });
      expect(await condition(page)).toMatchObject({
        all: [{ event: { where: [{ property: "price", op: "greaterThan", value: 100 }] } }, {}],
      });
      expect(await nameOf(page, "/all/0")).toBe(
        "they did Product Added at least once in the last 7 days where price is more than 100",
      );
    });
  });

  test("takes names that are not in the data", async () => {
    await inPage({ condition: cart }, async (page) => {
      await focusOn(page, "/all/1", "name");
      await page.keyboard.type("Order Shipped");
      await choose(page, "Use “Order Shipped” not seen in this space");
      expect(await condition(page)).toMatchObject({ all: [{}, { event: { name: "Order Shipped" } }] });
    });
  });

  test("clears, moves, doubles and removes by keys, and never loses the focus", async () => {
    await inPage({ condition: cart }, async (page) => {
      await focusOn(page, "/all/0", "window");
      await page.keyboard.press("Backspace");
      expect(await condition(page)).toMatchObject({
        all: [{ event: { name: "Product Added", count: { atLeast: 1 } } }, {}],
      });
      expect(await focused(page)).toEqual({ part: "/all/0", token: "window" });

      await page.keyboard.press("Alt+ArrowDown");
      expect(await focused(page)).toEqual({ part: "/all/1", token: "window" });
      expect(await nameOf(page, "/all/1")).toContain("Product Added");

      await page.keyboard.press("Escape");
      expect(await focused(page)).toEqual({ part: "/all/1", token: "part" });
      await page.keyboard.press("Control+d");
      expect(await focused(page)).toEqual({ part: "/all/2", token: "part" });
      await page.keyboard.press("Delete");
      expect(await focused(page)).toEqual({ part: "/all/1", token: "part" });
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Delete");
      await page.keyboard.press("Delete");
      expect(await condition(page)).toEqual({ all: [] });
      expect(await focused(page)).toEqual({ part: "", token: "add" });
    });
  });

  test("keeps the focus when its clause is taken away from outside", async () => {
    await inPage({ condition: cart }, async (page) => {
      await focusOn(page, "/all/1", "name");
      await page.evaluate("setCondition({ all: [] })");
      await page.waitForFunction("document.activeElement !== document.body");
      expect((await focused(page)).part).toBe("");
    });
  });

  test("Escape closes a picker and changes nothing", async () => {
    await inPage({ condition: cart }, async (page) => {
      await focusOn(page, "/all/0", "name");
      await page.keyboard.press("Enter");
      await expectFieldOpen(page, "event");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      expect(await focused(page)).toEqual({ part: "/all/0", token: "name" });
      expect(await page.getByRole("listbox").count()).toBe(0);
      expect(await condition(page)).toEqual(cart);
    });
  });

  test("draws only a part of a long list, and walks through all of it", async () => {
    await inPage({ condition: cart }, async (page) => {
      await focusOn(page, "/all/0", "name");
      await page.keyboard.press("Enter");
      await page.getByRole("option").first().waitFor();
      expect(await page.getByRole("option").count()).toBeLessThan(40);
      await page.keyboard.press("ArrowUp");
      await page.getByRole("option", { name: "Campaign 800 Opened 1" }).waitFor();
      await page.keyboard.press("Enter");
      expect(await condition(page)).toMatchObject({ all: [{ event: { name: "Campaign 800 Opened" } }, {}] });
    });
  });

  test("edits groups: all, any, none, one inside the other", async () => {
    await inPage({ condition: cart }, async (page) => {
      await page.getByRole("button", { name: "Group: add a group here" }).click();
      await expectFieldOpen(page, "event, trait or audience");
      await page.keyboard.type("vip");
      await page.keyboard.press("Enter");
      await focusOn(page, "/all/2", "mode");
      await page.keyboard.type("none");
      await page.keyboard.press("Enter");
      expect(await focused(page)).toEqual({ part: "/all/2", token: "mode" });
      expect(await condition(page)).toMatchObject({
        all: [{}, {}, { not: { any: [{ audience: { id: "vips", is: "member" } }] } }],
      });
      await focusOn(page, "/all/2/not", "add");
      await page.keyboard.type("plan");
      await page.keyboard.press("Enter");
      await expectFieldOpen(page, "value");
      await page.keyboard.type("pro");
      await page.keyboard.press("Enter");
      expect(await condition(page)).toMatchObject({
        all: [{}, {}, { not: { any: [{}, { trait: { key: "plan", op: "equals", value: "pro" } }] } }],
      });
    });
  });

  test("chooses several values without closing", async () => {
    const plan: Condition = { trait: { key: "plan", op: "equalsAnyOf", value: ["pro"] } };
    await inPage({ condition: plan }, async (page) => {
      await focusOn(page, "", "trait/value");
      await page.keyboard.press("Enter");
      await page.getByRole("option", { name: "free" }).click();
      await page.keyboard.type("gold");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      expect(await condition(page)).toEqual({
        trait: { key: "plan", op: "equalsAnyOf", value: ["pro", "free", "gold"] },
      });
      expect(await focused(page)).toEqual({ part: "", token: "trait/value" });
    });
  });

  test("takes days that are typed, and instants from a calendar", async () => {
    const born = { trait: { key: "birthday", op: "afterDate" } } as const;
    await inPage({ condition: born }, async (page) => {
      await focusOn(page, "", "trait/value");
      await page.keyboard.type("2 mar 2026");
      await choose(page, "2026-03-02");
      expect(await condition(page)).toEqual({ trait: { ...born.trait, value: "2026-03-02" } });
      await page.keyboard.press("Enter");
      await page.getByLabel("Or choose").fill("2026-03-02T09:00");
      await page.getByRole("option", { name: "2026-03-02T08:00:00.000Z" }).click();
      expect(await condition(page)).toEqual({ trait: { ...born.trait, value: "2026-03-02T08:00:00.000Z" } });
    });
  });

  test("typing in a picker touches nothing else and asks for no count", async () => {
    await inPage({ condition: cart }, async (page) => {
      await page.getByText("of 23,570 people match").waitFor();
      await focusOn(page, "/all/1", "name");
      await page.keyboard.press("Enter");
      await page.getByRole("option").first().waitFor();
      await page.evaluate(watchEditor);
      const asked = await page.evaluate("fake.asked.length");
      await page.keyboard.type("campaign 7");
      await page.getByRole("option", { name: "Campaign 7 Opened" }).waitFor();
      await page.waitForTimeout(300);
      expect(await page.evaluate("touched")).toBe(0);
      expect(await page.evaluate("fake.asked.length")).toBe(asked);
    });
  });

  test("copies a clause as JSON, and pastes one behind it or instead of everything", async () => {
    await inPage({ condition: cart }, async (page) => {
      await focusOn(page, "/all/0", "part");
      const copied = await clipboard(page, "copy");
      expect(JSON.parse(copied)).toEqual(cart.all[0]);
      await clipboard(page, "paste", '{"key":"plan","op":"equals","value":"pro"}');
      expect(await focused(page)).toEqual({ part: "/all/1", token: "part" });
      expect(await condition(page)).toMatchObject({ all: [{}, { trait: { key: "plan" } }, {}] });
      await focusOn(page, "", "mode");
      await clipboard(page, "paste", JSON.stringify(cart));
      expect(await condition(page)).toEqual(cart);
      await focusOn(page, "/all/1", "part");
      expect(JSON.parse(await clipboard(page, "cut"))).toEqual(cart.all[1]);
      expect(await condition(page)).toEqual({ all: [cart.all[0]] });
    });
  });

  test("says in place why something that was pasted is no condition", async () => {
    await inPage({ condition: cart }, async (page) => {
      await focusOn(page, "/all/1", "part");
      await clipboard(page, "paste", '{"event":{"name":"A","since":"step"}}');
      const alert = page.locator('[data-part="/all/1"][data-token="part"]').getByRole("alert");
      expect(await alert.textContent()).toContain("no since: nobody has entered yet");
      expect(await condition(page)).toEqual(cart);
      await page.keyboard.press("Alt+ArrowUp");
      expect(await page.getByRole("alert").count()).toBe(0);
    });
  });

  test("counts a moment after the last change, gives up what is out of date, and keeps the old number", async () => {
    await inPage({ condition: cart }, async (page) => {
      await page.getByText("of 23,570 people match").waitFor();
      // Long enough for a busy machine to press three keys.
      await page.evaluate("fake.delayMs = 2500; fake.asked.length = 0; fake.aborted = 0");
      await focusOn(page, "/all/0", "window");
      await page.keyboard.press("Backspace");
      await page.getByText("counting…").first().waitFor();
      expect(await page.getByText("22,648 people on this alone").count()).toBe(1);
      await page.keyboard.type("2d");
      await page.keyboard.press("Enter");
      await page.getByText("of 23,570 people match").waitFor();
      expect(await page.evaluate("fake.aborted")).toBe(1);
      // Both the editor and the well look at one and the same answer.
      expect(await page.evaluate("fake.asked.length")).toBe(2);
    });
  });

  test("keeps the last number of an unfinished draft, and says what is missing", async () => {
    await inPage({ condition: cart }, async (page) => {
      await page.getByText("of 23,570 people match").waitFor();
      await page.evaluate("fake.asked.length = 0");
      await focusOn(page, "/all/0", "name");
      await page.keyboard.press("Backspace");
      await page.getByText("Still to choose: which event").waitFor();
      expect(await page.getByText("1,204").first().isVisible()).toBe(true);
      await focusOn(page, "/all/1", "name");
      await page.keyboard.press("Backspace");
      await page.waitForTimeout(300);
      expect(await page.evaluate("fake.asked.length")).toBe(0);
    });
  });

  test("lists everybody who matches, page by page", async () => {
    await inPage({ condition: cart }, async (page) => {
      await page.getByRole("button", { name: "See all 1,204" }).click();
      await page.getByText("Person 0", { exact: true }).waitFor();
      const list = page.getByRole("region", { name: "People who match" });
      expect(await list.getByRole("listitem").count()).toBeLessThan(60);
      await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await page.getByText("Person 1203", { exact: true }).waitFor();
      await page.keyboard.press("Escape");
      await list.waitFor({ state: "detached" });
    });
  });

  test("counts at another instant", async () => {
    await inPage({ condition: cart }, async (page) => {
      await page.getByRole("button", { name: "at 2 Mar, 09:00" }).click();
      await page.getByRole("menuitem", { name: "At the end of the data" }).click();
      await page.getByRole("button", { name: "at 30 Jun, 14:00" }).waitFor();
    });
  });

  test("underlines the guilty word and says what is wrong with it", async () => {
    await inPage({ condition: cart, problems: [problem] }, async (page) => {
      const word = page.locator('[data-pointer="/condition/all/1/event/name"]');
      expect(await word.getAttribute("data-problem")).toBe("error");
      expect(await word.getAttribute("aria-description")).toContain("This event never occurs");
      await page.getByText("Closest is Order Completed.").waitFor();
    });
  });

  test("shows everything and changes nothing where it is read only", async () => {
    await inPage({ condition: cart, readOnly: true }, async (page) => {
      await page.locator('[data-part="/all/0"][data-token="name"]').click({ force: true });
      expect(await page.getByRole("listbox").count()).toBe(0);
      expect(await page.getByRole("button", { name: /add a/ }).count()).toBe(0);
      await page.keyboard.press("Backspace");
      expect(await condition(page)).toEqual(cart);
    });
  });

  test("has no violation that axe knows of, in light and in dark, with a picker open", async () => {
    const { default: axe } = await import("axe-core");
    for (const dark of [false, true]) {
      await inPage({ condition: nested, problems: [problem], dark }, async (page) => {
        await page.getByText("of 23,570 people match").waitFor();
        await page.evaluate(axe.source);
        expect(await violations(page)).toEqual([]);
        await focusOn(page, "/all/0", "name");
        await page.keyboard.press("Enter");
        await page.getByRole("option").first().waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: /^See all/ }).click();
        await page.getByText("Person 0", { exact: true }).waitFor();
        expect(await violations(page)).toEqual([]);
      });
    }
  });
});

/** From now on `window.touched` says how often the editor's own elements were changed. */
const watchEditor = (): void => {
  const editor = document.querySelector("[data-condition-editor]");
  if (editor === null) throw new Error("the page has an editor");
  Object.assign(window, { touched: 0 });
  new MutationObserver((records) => {
    Object.assign(window, { touched: records.length });
  }).observe(editor, { subtree: true, childList: true, characterData: true, attributes: true });
};

const condition = (page: Page): Promise<unknown> => page.evaluate("window.condition");

const focusOn = (page: Page, part: string, token: string): Promise<void> =>
  page.focus(`[data-part="${part}"][data-token="${token}"]`);

const focused = (page: Page) =>
  page.evaluate(() => {
    const { part, token } =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {};
    return { part, token };
  });

const nameOf = (page: Page, part: string): Promise<string | null> =>
  page.locator(`[data-part="${part}"][data-token="part"]`).getAttribute("aria-label");

async function tabTo(page: Page, token: string): Promise<void> {
  for (let presses = 0; presses < 12 && (await focused(page)).token !== token; presses += 1)
    await page.keyboard.press("Tab");
  expect((await focused(page)).token).toBe(token);
}

/** The choice is the active one, and is taken. */
async function choose(page: Page, name: string): Promise<void> {
  const option = page.getByRole("option", { name, exact: true });
  await option.waitFor();
  const active = await page.getByRole("combobox").getAttribute("aria-activedescendant");
  expect(await option.getAttribute("id")).toBe(active);
  await page.keyboard.press("Enter");
  await option.waitFor({ state: "detached" });
}

const expectFieldOpen = (page: Page, label: string): Promise<void> =>
  page.getByRole("combobox", { name: `Choose: ${label}`, exact: true }).waitFor();

/** What the browser does on Ctrl C, X and V, with a clipboard of the test's own; gives back what was copied. */
const clipboard = (page: Page, kind: "copy" | "cut" | "paste", text = ""): Promise<string> =>
  page.evaluate(
    ([type, pasted]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return clipboardData.getData("text/plain");
    },
    [kind, text] as const,
  );

const violations = (page: Page): Promise<unknown> =>
  page.evaluate(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 160)).join(" | ")))`);
