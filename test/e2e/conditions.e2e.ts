// The sentence editor in the app: a condition of every form, by clicks and by keyboard alone, pasted whole or broken;
// counts that follow what is typed without holding it up, and that are what a rehearsal finds.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { formatCount } from "../../renderer/ui/format-count.ts";
import type { Condition } from "../../shared/conditions/condition.ts";
import type { Journey } from "../../shared/journey/journey.ts";
import { BuilderPage } from "./builder-page.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { JourneyPage } from "./journey-page.ts";
import { simulate } from "./run-rehearse.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let builder: BuilderPage;
let journey: JourneyPage;

beforeAll(async () => {
  app = await RunningApp.start();
  builder = new BuilderPage(app.page);
  journey = new JourneyPage(app.page);
  await builder.openBlank();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const editor = () => builder.inspector.locator("[data-condition-editor]");
const well = () => builder.inspector.getByRole("region", { name: "Who matches" });

/** The condition of a step, as the document has it. */
async function conditionOf(name: string): Promise<Condition | undefined> {
  await journey.saved();
  const { text } = await journey.downloaded(() => journey.choose("Export as a file"));
  const step = (JSON.parse(text) as Journey).steps.find((one) => one.name === name);
  return step !== undefined && "condition" in step ? step.condition : undefined;
}

async function value(typed: string): Promise<void> {
  await app.page.keyboard.type(typed);
  await app.page.keyboard.press("Enter");
}

async function paste(text: string): Promise<void> {
  await editor()
    .getByRole("button", { name: /^Clause/ })
    .last()
    .focus();
  await app.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await app.page.keyboard.press("Control+v");
}

test("events, pages, traits, computed traits, audiences and groups are said by clicks", async () => {
  await builder.step("entry").click();
  await builder.say(/^Clause/, "Product Added");
  await builder.say("at least once", "2");
  await builder.say("at any time", "7 days");
  await builder.say(/^where/, "price");
  await value("60");
  await builder.say(/^and:/, "category");
  await builder.choose("Maps and books");

  await builder.say(/^Clause/, "Order Completed");
  await builder.say("they did", "did not", 1);

  await builder.say(/^Clause/, "plan");
  await value("pro");
  await builder.say(/^Clause/, "Orders");
  await value("1");
  await builder.say(/^Clause/, "VIPs");
  await builder.say("they are in", "they are not in");

  // After a choice the focus goes to the word that was chosen, and only then elsewhere.
  await expect.poll(() => builder.focus()).toBe("they are not in");
  await editor()
    .getByRole("button", { name: /^Group/ })
    .click();
  await expect.poll(() => builder.focus()).toBe("Choose: event, trait or audience");
  await app.page.keyboard.type("VIPs");
  await builder.choose("VIPs");
  await builder.say("any", "none");
  expect(await conditionOf("Entry")).toMatchObject({
    all: [
      {
        event: {
          name: "Product Added",
          count: { atLeast: 2 },
          within: "7d",
          where: [
            { property: "price", op: "greaterThan", value: 60 },
            { property: "category", op: "equals", value: "Maps and books" },
          ],
        },
      },
      { event: { name: "Order Completed", count: { exactly: 0 } } },
      { trait: { key: "plan", op: "equals", value: "pro" } },
      { computedTrait: { id: "order-count", op: "greaterThan", value: 1 } },
      { audience: { id: "vips", is: "notMember" } },
      { not: { any: [{ audience: { id: "vips", is: "member" } }] } },
    ],
  });
  expect(await accessibilityProblems(app.page, "[data-inspector]")).toEqual([]);
});

test("an open list keeps the focus, and its word in view, when a problem comes late and is drawn above", async () => {
  const { page } = app;
  const group = editor().getByRole("button", { name: /^Group/ });
  const nobody = editor().getByText("Nobody can enter");
  await expect.poll(() => nobody.count()).toBe(0);
  // All of it is in view, and then just so: the word stands at the lower edge.
  await page.setViewportSize({ width: 1440, height: 1_600 });
  await page.evaluate(() => {
    const soon = window.setTimeout.bind(window);
    const later = (run: TimerHandler, ms = 0): number => soon(run, 10 * ms + 1_000);
    Object.assign(window, { soon, setTimeout: later });
  });
  await group.last().click();
  await expect.poll(() => builder.focus()).toBe("Choose: event, trait or audience");
  const word = editor().locator("[aria-expanded=true]");
  const { y, height } = (await word.boundingBox()) ?? { y: 0, height: 0 };
  await page.setViewportSize({ width: 1440, height: Math.ceil(y + height) });
  await nobody.waitFor();
  expect(await builder.isInView(word)).toBe(true);
  expect(await builder.focus()).toBe("Choose: event, trait or audience");
  await page.evaluate(() => Object.assign(window, { setTimeout: Reflect.get(window, "soon") }));
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: /^Undo: / }).click();
});

test("an open list keeps the focus while its word is scrolled out of view", async () => {
  const { page } = app;
  const word = editor()
    .getByRole("button", { name: /^Clause/ })
    .last();
  await word.click();
  await expect.poll(() => builder.focus()).toBe("Choose: event, trait or audience");
  const { x, y } = (await builder.inspector.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 20, y + 100);
  await page.mouse.wheel(0, -5_000);
  await expect.poll(() => builder.isInView(word)).toBe(false);
  await page.keyboard.type("VIP");
  await page.locator('[role="option"]').first().filter({ hasText: "VIPs" }).waitFor();
  expect(await builder.focus()).toBe("Choose: event, trait or audience");
  await page.keyboard.press("Escape");
  await expect.poll(() => builder.focus()).toBe("Clause: add a clause here");
});

test("a page event inside a group inside a group is pasted where it is to stand, and whole conditions are", async () => {
  const pasted: Condition = {
    any: [
      { not: { event: { type: "page", name: "Home", count: { atMost: 3 }, within: "30d" } } },
      { all: [{ trait: { key: "plan", op: "exists" } }, { audience: { id: "customers", is: "member" } }] },
    ],
  };
  await paste(JSON.stringify(pasted));
  await editor().getByText("Home", { exact: true }).waitFor();
  expect(JSON.stringify(await conditionOf("Entry"))).toContain(JSON.stringify(pasted).slice(1, -1));
});

test("a broken paste changes nothing, and says what is wrong with it", async () => {
  const before = await conditionOf("Entry");
  await paste('{"trait": {"key": "plan", "op": "resembles", "value": "pro"}}');
  await editor()
    .getByText(/resembles/)
    .waitFor();
  expect(await accessibilityProblems(app.page, "[data-inspector]")).toEqual([]);
  await paste('{"all": [');
  expect(await conditionOf("Entry")).toEqual(before);
});

test("the live count is what a rehearsal lets in at that instant, and all of them can be seen", async () => {
  const { page } = app;
  await journey.open("cart-abandonment");
  await journey.step("entry").click();
  await well().getByText("people match").waitFor();
  const condition = await conditionOf("Left a cart");
  const file = join(app.folder, "counted.journey.json");
  const entry = { id: "entry", type: "entry", name: "Entry", useHistoricalData: true, condition, next: null };
  const counted = { format: "rehearse.journey/1", id: "counted", name: "Counted", steps: [entry] };
  writeFileSync(file, JSON.stringify(counted));
  const instant = well().locator("button[title$='UTC']");
  const entered = async (): Promise<string> => {
    const title = (await instant.getAttribute("title")) ?? "";
    const at = title.replace(" ", "T").replace(" UTC", "Z");
    const circumstances = { spacePath: app.spacePath ?? "", publishAt: at, until: at };
    return formatCount(simulate(file, circumstances).unique.entered);
  };
  const first = await entered();
  await well().getByText(first, { exact: true }).waitFor();
  await instant.click();
  await page.getByRole("menuitem").last().waitFor();
  expect(await accessibilityProblems(page, "[role=menu]")).toEqual([]);
  await page.getByRole("menuitem").nth(1).click();
  await expect.poll(() => well().locator("strong").first().innerText()).not.toBe(first);
  const second = await entered();
  await well().getByText(second, { exact: true }).waitFor();
  await well()
    .getByRole("button", { name: `See all ${second}` })
    .click();
  const all = page.getByRole("dialog").filter({ hasText: second });
  await all.getByRole("listitem").nth(5).waitFor();
  expect(await accessibilityProblems(page, "[role=dialog]")).toEqual([]);
  await page.keyboard.press("Escape");
});

test("counting never holds up typing", async () => {
  const { page } = app;
  const word = editor().getByRole("button", { name: "Product Added", exact: true });
  await word.click();
  await page.getByRole("listbox").first().waitFor();
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    document.addEventListener(
      "keydown",
      () => {
        const fromMs = performance.now();
        requestAnimationFrame(() => setTimeout(() => frames.push(performance.now() - fromMs)));
      },
      { capture: true },
    );
  });
  for (const letter of "Product Removed again") await page.keyboard.press(letter === " " ? "Space" : letter);
  // The last of them comes after its frame.
  await page.waitForTimeout(100);
  const took = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  expect(took.length).toBeGreaterThanOrEqual(20);
  expect(took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)]).toBeLessThan(50);
  await page.keyboard.press("Escape");
});

test("a condition is said by the keyboard alone, “since” among it", async () => {
  const { page } = app;
  await builder.step("ordered").click();
  await editor()
    .getByRole("button", { name: /^Clause/ })
    .last()
    .focus();
  await page.keyboard.type("Product Added");
  await page.locator('[role="option"]').first().filter({ hasText: "Product Added" }).waitFor();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => editor().getByRole("button", { name: "Product Added", exact: true }).count())
    .toBe(1);
  const when = editor()
    .getByRole("button", { name: /^(at any time|since reaching this step)$/ })
    .last();
  await when.focus();
  await page.keyboard.type("since enter");
  await page
    .locator('[role="option"]')
    .first()
    .filter({ hasText: /since entering/ })
    .waitFor();
  await page.keyboard.press("Enter");
  expect(await conditionOf("Ordered?")).toMatchObject({
    all: [
      { event: { name: "Order Complete", since: "step" } },
      { event: { name: "Product Added", since: "entry" } },
    ],
  });
});
