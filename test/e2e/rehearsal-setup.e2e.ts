// Setting up rehearsals in the window, by mouse and keyboard, and what becomes of those that are kept.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { JourneyPage } from "./journey-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await RunningApp.start();
  await new JourneyPage(app.page).open("cart-abandonment", "overview");
  await app.page.keyboard.press("Control+3");
  await chooser().waitFor();
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const chooser = () => app.page.locator('[data-region="Journey"] button', { hasText: / (person|people)$/ });
const setup = () => app.page.getByRole("complementary", { name: "New rehearsal" });
const list = () => app.page.getByRole("complementary", { name: "Rehearsals" });
const rows = () => list().locator("[data-rehearsal]");
const kind = (name: string) => setup().getByRole("radio", { name, exact: true });
const estimate = () => setup().locator("footer p").first();
const fromChooser = async (item: string): Promise<void> => {
  await chooser().click();
  await app.page.getByRole("menuitem", { name: item, exact: true }).click();
};
const names = async (): Promise<readonly string[]> => {
  const found = await rows().locator("strong:first-child").allTextContents();
  return found.filter((text) => !/^[\d,]+$/.test(text));
};

test("begins as the last rehearsal was, with what it would take", async () => {
  await fromChooser("New rehearsal…");
  await expect.poll(() => kind("Everyone").isChecked()).toBe(true);
  await expect.poll(() => estimate().textContent()).toMatch(/for 23,570 people and 486,201 messages/);
  expect(await setup().getByLabel("Published", { exact: true }).inputValue()).toMatch(/^2026-03-02T/);
  expect(await accessibilityProblems(app.page, 'aside[aria-label="New rehearsal"]')).toEqual([]);
});

test("each kind of cohort says how many people it has", async () => {
  const { page } = app;
  await kind("An audience").check();
  await setup().getByLabel("Audience", { exact: true }).selectOption({ label: "VIPs" });
  await expect.poll(() => estimate().textContent()).toMatch(/for 1,\d{3} people/);
  await kind("A sample").check();
  await setup().getByLabel("People", { exact: true }).fill("250");
  await expect.poll(() => estimate().textContent()).toMatch(/for 250 people/);
  const seed = setup().getByLabel("Seed");
  const before = await seed.inputValue();
  await setup().getByRole("button", { name: "Draw again" }).click();
  await expect.poll(() => seed.inputValue()).not.toBe(before);
  await kind("Made-up people").check();
  await expect.poll(() => estimate().textContent()).toMatch(/for 1,000 people/);
  await kind("Named people").check();
  await setup().getByLabel("Find people").fill("anna");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => estimate().textContent()).toMatch(/for 1 person/);
  expect(
    await setup().getByRole("list", { name: "People who take part" }).getByRole("listitem").count(),
  ).toBe(1);
  expect(await accessibilityProblems(app.page, 'aside[aria-label="New rehearsal"]')).toEqual([]);
});

test("ids that are pasted take part together, and those that nobody has are named", async () => {
  await setup()
    .getByLabel("Find people")
    .evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", "nobody-1\nnobody-2");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
  await expect
    .poll(() => setup().getByRole("alert").textContent())
    .toContain("nobody with the ids “nobody-1”, “nobody-2”");
  await setup().getByRole("button", { name: "Take nobody-1 out" }).click();
  await setup().getByRole("button", { name: "Take nobody-2 out" }).click();
  await expect.poll(() => setup().getByRole("alert").count()).toBe(0);
});

test("what is wrong is said at its field, and keeps it from being run", async () => {
  const end = setup().getByLabel("Ends", { exact: true });
  const right = await end.inputValue();
  await end.fill("2026-01-05T00:00:00");
  await expect.poll(() => setup().textContent()).toContain("The end must come after the publication.");
  await setup().getByRole("button", { name: "Run", exact: true }).click();
  expect(await setup().getByRole("button", { name: "Run", exact: true }).isVisible()).toBe(true);
  await end.fill(right);
  await setup().getByRole("button", { name: "30 days" }).click();
  await expect.poll(() => end.inputValue()).toMatch(/^2026-04-01T/);
  await setup().getByRole("button", { name: "Add a pause" }).click();
  await setup().getByLabel("Pause 1 to").fill("2026-01-05T00:00:00");
  await expect.poll(() => setup().textContent()).toContain("A pause must end after it begins.");
  await setup().getByRole("button", { name: "Take pause 1 out" }).click();
});

test("runs by keyboard, and shows what it ran", async () => {
  await kind("A sample").check();
  await setup().getByRole("textbox", { name: "Name" }).fill("A few of them");
  // Wherever the focus is.
  await app.page.getByRole("button", { name: "What if" }).focus();
  await app.page.keyboard.press("Control+Enter");
  await expect.poll(() => chooser().textContent(), { timeout: 60_000 }).toMatch(/^A few of them/);
  expect(await chooser().textContent()).toContain("Sample of 250");
});

test("the list renames, runs again, and deletes so that it can be undone", async () => {
  const { page } = app;
  await fromChooser("All rehearsals");
  await expect.poll(names).toEqual(["A few of them", "Rehearsal 1"]);
  expect(await accessibilityProblems(page, 'aside[aria-label="Rehearsals"]')).toEqual([]);
  await rows().first().focus();
  await page.keyboard.press("F2");
  await page.getByLabel("Name of the rehearsal").fill("Some of them");
  await page.keyboard.press("Enter");
  await expect.poll(names).toEqual(["Some of them", "Rehearsal 1"]);
  await list().getByRole("button", { name: "More for Some of them" }).click();
  await page.getByRole("menuitem", { name: "Run again" }).click();
  await expect.poll(async () => (await names()).length, { timeout: 60_000 }).toBe(3);
  const [newest = ""] = await names();
  expect(newest).toMatch(/^Rehearsal \d+$/);
  await expect.poll(() => chooser().textContent()).toContain(newest);
  await rows().first().focus();
  await page.keyboard.press("Delete");
  await expect.poll(names).toEqual(["Some of them", "Rehearsal 1"]);
  await expect.poll(() => chooser().textContent()).toMatch(/^Some of them/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(names).toEqual([newest, "Some of them", "Rehearsal 1"]);
});

test("what has changed since is said of the one that is shown, and in the list", async () => {
  await rows().last().click();
  await expect.poll(() => chooser().textContent()).toMatch(/^Rehearsal 1/);
  const words = "Changed since: the journey";
  await expect.poll(() => app.page.getByRole("status").filter({ hasText: words }).count()).toBe(1);
  expect(await rows().last().textContent()).toContain(words);
});
