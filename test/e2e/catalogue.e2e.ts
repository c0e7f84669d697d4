// The catalogue of the sample space: its numbers are those of its messages, one by one; names are shown under other
// words, hidden and taken back; and a use leads to its step.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { formatCount, formatPercent } from "../../renderer/ui/format-count.ts";
import { messagesOfSpace, type SaidMessage } from "../space/messages-of-space.ts";
import { BuilderPage } from "./builder-page.ts";
import { CataloguePage } from "./catalogue-page.ts";
import { accessibilityProblems, strictAccessibilityProblems } from "./check-accessibility.ts";
import { JourneyPage } from "./journey-page.ts";
import { MapPage } from "./map-page.ts";
import { RunningApp } from "./running-app.ts";
import { sampleSpacePath } from "./sample-space-path.ts";

let app: RunningApp;
let catalogue: CataloguePage;
let builder: BuilderPage;
let journey: JourneyPage;
let messages: readonly SaidMessage[];

beforeAll(async () => {
  messages = messagesOfSpace(sampleSpacePath);
  app = await RunningApp.start();
  catalogue = new CataloguePage(app.page);
  builder = new BuilderPage(app.page);
  journey = new JourneyPage(app.page);
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const ofEvent = (name: string): readonly SaidMessage[] =>
  messages.filter((one) => one.type === "track" && one.name === name);

const peopleIn = (some: readonly SaidMessage[]): number => new Set(some.map(({ of }) => of)).size;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** In the zone of the page. */
function dayOf(atMs: number): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Oslo",
    day: "numeric",
    month: "numeric",
    year: "numeric",
  }).formatToParts(atMs);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return `${part("day")} ${months[part("month") - 1] ?? ""} ${part("year")}`;
}

test("every event of the list has the counts and days of its messages", async () => {
  await catalogue.openList("events");
  for (const name of ["Product Viewed", "Product Added", "Order Completed"]) {
    const own = ofEvent(name);
    const row = catalogue.named(name);
    expect(await catalogue.cell(row, "messages").innerText()).toBe(formatCount(own.length));
    expect(await catalogue.cell(row, "people").innerText()).toBe(formatCount(peopleIn(own)));
    const instants = own.map(({ atMs }) => atMs);
    const first = instants.reduce((least, at) => Math.min(least, at), Infinity);
    const last = instants.reduce((most, at) => Math.max(most, at), -Infinity);
    await expect.poll(() => catalogue.cell(row, "first").innerText()).toBe(dayOf(first));
    expect(await catalogue.cell(row, "last").innerText()).toBe(dayOf(last));
    await row.getByRole("img", { name: /^At most [1-9]/ }).waitFor();
  }
  const names = new Set(
    messages.filter(({ type }) => /track|page|screen/.test(type)).map(({ type, name }) => `${type} ${name}`),
  );
  await app.page.getByText(`${names.size} events`, { exact: true }).waitFor();
});

test("the list is sorted by its heads, and narrowed while somebody types", async () => {
  const counts = async (): Promise<readonly number[]> => {
    const cells = await catalogue.table.locator('[role="cell"][data-column="people"]').allInnerTexts();
    return cells.map((text) => Number(text.replaceAll(",", "")));
  };
  await catalogue.sortBy("People");
  expect(await counts()).toEqual((await counts()).toSorted((a, b) => b - a));
  await catalogue.sortBy("People");
  expect(await counts()).toEqual((await counts()).toSorted((a, b) => a - b));
  await catalogue.sortBy("Event");
  await catalogue.find("order comp");
  await expect.poll(() => catalogue.table.getByRole("row").count()).toBe(2);
  await catalogue.find("zzz");
  await app.page.getByRole("button", { name: "Show all" }).click();
  await catalogue.named("Order Completed").waitFor();
});

test("an event's page tells its properties, newest messages and uses", async () => {
  const own = ofEvent("Order Completed");
  await catalogue.open("Order Completed");
  expect(await catalogue.fact("Messages").innerText()).toBe(formatCount(own.length));
  const keys = new Set(own.flatMap(({ properties }) => Object.keys(properties)));
  const properties = catalogue.region("Properties");
  for (const key of keys) {
    const having = own.filter(({ properties: said }) => (said[key] ?? null) !== null).length;
    const row = properties.getByRole("listitem").filter({ has: app.page.getByText(key, { exact: true }) });
    expect(await row.first().innerText()).toContain(`${formatCount(having)}\n`);
    expect(await row.first().innerText()).toContain(
      having === own.length ? "all" : formatPercent(having, own.length),
    );
  }
  const totals = own.map(({ properties: { total } }) => Number(total));
  const range = `${Math.min(...totals)} – ${Math.max(...totals)}`;
  expect(await properties.getByRole("button", { name: /^total/ }).innerText()).toContain(range);
  const newest = own.toSorted((a, b) => b.atMs - a.atMs)[0];
  const first = catalogue.region("Newest messages").getByRole("listitem").first();
  expect(await first.getByRole("link").innerText()).toBe(newest?.of);
  expect(JSON.parse(await first.getByRole("group").innerText())).toEqual(newest?.properties);
  await catalogue.region("Activity").getByRole("img").waitFor();
});

test("the values of a property open below it", async () => {
  const own = ofEvent("Product Added");
  await catalogue.openList("events");
  await catalogue.open("Product Added");
  const counts = new Map<string, number>();
  for (const { properties } of own) {
    const category = String(properties["category"]);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  const properties = catalogue.region("Properties");
  await properties.getByRole("button", { name: /^category/ }).click();
  const line = properties.getByRole("list", { name: "Common values of category" }).getByRole("listitem");
  expect(await line.first().innerText()).toContain(most?.[0]);
  expect(await line.first().innerText()).toContain(formatCount(most?.[1] ?? 0));
});

test("traits have their people, and a trait's page its values and changes", async () => {
  await catalogue.openList("traits");
  const identifies = messages.filter(({ type }) => type === "identify");
  const last = new Map<string, unknown>();
  let changes = 0;
  for (const { of, traits } of identifies) {
    if (!("plan" in traits)) continue;
    const before = last.get(of) ?? null;
    if (before !== traits["plan"]) changes += 1;
    last.set(of, traits["plan"]);
  }
  const having = [...last.values()].filter((plan) => plan !== null);
  const row = catalogue.named("plan");
  expect(await catalogue.cell(row, "people").innerText()).toContain(formatCount(having.length));
  await expect.poll(() => catalogue.cell(row, "changes").innerText()).toBe(formatCount(changes));
  await catalogue.open("plan");
  const pros = having.filter((plan) => plan === "pro").length;
  const line = catalogue.region("Common values").getByRole("listitem").filter({ hasText: "pro" });
  expect(await line.innerText()).toContain(formatCount(pros));
});

test("an event under another name is found by both, and the condition keeps the data's", async () => {
  const { page } = app;
  await catalogue.openList("events");
  await catalogue.named("Product Added").focus();
  await page.keyboard.press("F2");
  await catalogue.giveLabel("In den Korb gelegt");
  const row = catalogue.named("In den Korb gelegt");
  expect(await catalogue.cell(row, "name").innerText()).toContain("Product Added");
  await catalogue.find("product added");
  await row.waitFor();
  await builder.open("cart-abandonment");
  await builder.step("entry").click();
  const word = builder.inspector.getByRole("button", { name: "In den Korb gelegt", exact: true }).first();
  expect(await word.getAttribute("title")).toBe("In den Korb gelegt: Product Added in the data");
  await word.click();
  await page.keyboard.type("Product Added");
  await page.locator('[role="option"]').first().filter({ hasText: "In den Korb gelegt" }).waitFor();
  expect(await accessibilityProblems(page, "[role=dialog]")).toEqual([]);
  await page.keyboard.press("Enter");
  await expect.poll(() => builder.focus()).toBe("In den Korb gelegt");
  const { text } = await journey.downloaded(() => journey.choose("Export as a file"));
  expect(text).toContain('"name": "Product Added"');
  expect(text).not.toContain("In den Korb gelegt");
});

test("what is hidden is offered when it is typed exactly or asked for, and undoing offers it again", async () => {
  const { page } = app;
  await catalogue.openList("events");
  await catalogue.choose("Order Completed", "Hide from pickers");
  await catalogue.cell(catalogue.named("Order Completed"), "name").getByText("Hidden").waitFor();
  await page.getByText(/1 hidden from pickers$/).waitFor();
  expect(await strictAccessibilityProblems(page, true)).toEqual([]);
  await builder.open("win-back");
  await builder.step("entry").click();
  const add = async (): Promise<void> => {
    await builder.inspector
      .getByRole("button", { name: /^Clause/ })
      .first()
      .click();
    await page.getByRole("listbox").first().waitFor();
  };
  const offered = () => page.locator('[role="option"]').filter({ hasText: /^Order Completed[0-9]/ });
  await add();
  await page.keyboard.type("Order Comp");
  await page.locator('[role="option"]').first().filter({ hasText: "Use “Order Comp”" }).waitFor();
  await page.keyboard.type("leted");
  await offered().waitFor();
  await page.keyboard.press("Escape");
  await add();
  await page.keyboard.type("Order Comp");
  await page.getByRole("button", { name: "Show 1 hidden name" }).click();
  await offered().waitFor();
  await page.keyboard.press("Escape");
  await catalogue.openList("events");
  await catalogue.choose("Order Completed", "Offer in pickers again");
  await catalogue.undo("is offered again");
  await page.getByText(/1 hidden from pickers$/).waitFor();
});

test("another event's name is refused beside the field, and undo gives the own name back", async () => {
  const { page } = app;
  await catalogue.choose("In den Korb gelegt", "Show under another name…");
  const dialog = page.getByRole("dialog", { name: "Shown as" });
  await dialog.getByLabel("Name in this app").fill("product viewed");
  await page.keyboard.press("Enter");
  await dialog.getByText("Another event is called “product viewed”.").waitFor();
  expect(await accessibilityProblems(page, "[role=dialog]")).toEqual([]);
  await page.keyboard.press("Escape");
  await catalogue.choose("In den Korb gelegt", "Show as in the data");
  await catalogue.named("Product Added").waitFor();
  await catalogue.undo("is shown as it is in the data");
  await catalogue.named("In den Korb gelegt").waitFor();
});

test("a use leads to its step", async () => {
  await catalogue.open("In den Korb gelegt");
  const uses = catalogue.region("Where it is used").getByRole("link");
  await uses.filter({ hasText: "Left a cart" }).first().click();
  await expect.poll(() => builder.inspector.getByLabel("Name of the step").inputValue()).toBe("Left a cart");
});

test("a what-if offers a message by both names, and none that is hidden", async () => {
  const { page } = app;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await new MapPage(page).open("cart-abandonment");
  await button("What if").click();
  await button("A change").click();
  await page.getByRole("menuitem", { name: "A person’s messages or traits" }).click();
  await page.getByRole("list", { name: "People" }).getByRole("button").first().click();
  await button("Add a message").click();
  const field = page.locator("form").getByRole("combobox", { name: "Event", exact: true });
  await field.fill("korb");
  const options = page.getByRole("option");
  await options.filter({ hasText: "Product Addedshown as In den Korb gelegt" }).waitFor();
  await field.fill("order");
  await expect.poll(() => options.filter({ hasText: "Order Completed" }).count()).toBe(0);
  await field.fill("product added");
  await options.filter({ hasText: "In den Korb gelegt" }).click();
  expect(await field.inputValue()).toBe("Product Added");
});

test("lists and pages have no problems of access, in light and in dark, wide and narrow", async () => {
  const { page } = app;
  for (const { colorScheme, ...viewport } of [
    { colorScheme: "light", width: 1440, height: 900 },
    { colorScheme: "dark", width: 1024, height: 700 },
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await catalogue.openList("events");
    expect(await strictAccessibilityProblems(page, true)).toEqual([]);
    await catalogue.open("Product Viewed");
    await catalogue.region("Newest messages").getByRole("listitem").first().waitFor();
    expect(await strictAccessibilityProblems(page, true)).toEqual([]);
    await catalogue.openList("traits");
    expect(await strictAccessibilityProblems(page, true)).toEqual([]);
    await catalogue.open("plan");
    await catalogue.region("Common values").getByRole("listitem").first().waitFor();
    expect(await strictAccessibilityProblems(page, true)).toEqual([]);
  }
});
