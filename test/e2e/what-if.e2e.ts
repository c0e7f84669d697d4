// What if: a limit is changed and played on from an instant beside the rehearsal, and compared; a person gets a message
// that they never sent; one value is tried several times. What is on screen is what the command line counts.

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { MapPage } from "./map-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let map: MapPage;

beforeAll(async () => {
  app = await RunningApp.start();
  map = new MapPage(app.page);
  await map.open("cart-abandonment");
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const button = (name: string | RegExp) =>
  app.page.getByRole("button", { name, exact: typeof name === "string" });
const panel = (name: string) => app.page.getByRole("region", { name, exact: true });
const groups = () => app.page.getByRole("list", { name: "Whose way differs" });
const numberIn = (text: string | null): number => Number((text ?? "").replaceAll(/[^\d]/g, ""));
const differing = async (): Promise<number> =>
  numberIn(
    await panel("Comparison")
      .getByText(/^[\d,]+ (person|people)$/)
      .first()
      .textContent(),
  );

async function goTo(instant: string): Promise<void> {
  await app.page.keyboard.press("g");
  await app.page.keyboard.type(instant);
  await app.page.keyboard.press("Enter");
}

async function change(what: string): Promise<void> {
  await button(/^(A|Another) change$/).click();
  await app.page.getByRole("menuitem", { name: what }).click();
}

/** Back to the one rehearsal that was open. */
async function endComparison(): Promise<void> {
  await button("End the comparison").click();
  await button("What if").waitFor();
}

describe("a changed limit", () => {
  test("is played beside the rehearsal, and says whose way differs", async () => {
    await app.page.keyboard.press("End");
    await button("What if").click();
    await change("A step of the journey");
    await app.page.getByLabel("Step", { exact: true }).selectOption({ label: "Ordered?" });
    await app.page.getByLabel("Wait at most: how many").fill("3");
    await button("Done").click();
    const card = panel("What if").getByRole("listitem").filter({ hasText: "Ordered?: limit" });
    expect((await card.innerText()).replaceAll(/\s+/g, " ")).toContain("A 5 days B 3 days");
    expect(await accessibilityProblems(app.page)).toEqual([]);
    await button("Run").click();
    await groups().getByRole("button").first().waitFor();
    const counts = await groups()
      .getByRole("button")
      .evaluateAll((all) => all.map((one) => one.querySelector("span")?.textContent ?? ""));
    const people = counts.map(numberIn);
    expect(people).toEqual(people.toSorted((a, b) => b - a));
    expect(people.reduce((sum, count) => sum + count, 0)).toBe(await differing());
    expect(await accessibilityProblems(app.page)).toEqual([]);
  });

  test("names the people of a group, with what happened in both", async () => {
    const first = groups().getByRole("button").first();
    const title = (await first.innerText()).split("\n")[1] ?? "";
    await first.click();
    const list = app.page.getByRole("list", { name: title });
    const person = list.getByRole("button").first();
    await expect.poll(() => person.innerText()).toMatch(/\nA\n.*\nB\n/s);
    await button("All groups").click();
    await groups().waitFor();
  });

  test("differs in nobody before it could, and swapping turns the signs", async () => {
    const shares = async () => [...(await map.steps())].map(([, { share }]) => share);
    const before = await shares();
    expect(before.some((share) => share.startsWith("+"))).toBe(true);
    await button("Swap").click();
    const turned = (share: string): string => share.replace(/^[+−]/, (sign) => (sign === "+" ? "−" : "+"));
    await expect.poll(shares).toEqual(before.map(turned));
    await button("Swap").click();
    await expect.poll(shares).toEqual(before);
    await app.page.keyboard.press("Home");
    await expect.poll(differing).toBe(0);
    await button("Go to the end").click();
    await expect.poll(differing).toBeGreaterThan(0);
    await endComparison();
  });
});

test("a person gets a message that they never sent, and fares differently alone", async () => {
  await goTo("12 Mar 09:14");
  await button("What if").click();
  await button(/^Undo: Ordered\?/).click();
  await change("A person’s messages or traits");
  await app.page.getByRole("list", { name: "People" }).getByRole("button").first().click();
  await button("Add a message").click();
  await app.page
    .locator("form")
    .getByLabel("Event", { exact: true })
    .and(app.page.locator("input[type=text], input:not([type])"))
    .fill("Order Completed");
  await app.page.keyboard.press("Escape");
  await button("Add").click();
  await panel("What if").getByText("Did not happen").waitFor();
  await button("Run").click();
  await panel("Comparison").waitFor();
  await app.page.keyboard.press("End");
  await expect.poll(differing).toBeLessThanOrEqual(1);
  await endComparison();
});

test("a swept value is counted row by row, and gone on with", async () => {
  await button("More for this rehearsal").click();
  await app.page.getByRole("menuitem", { name: "Sweep a value" }).click();
  const field = panel("Sweep a value").locator("input").first();
  const limit = app.page.getByRole("option", { name: "Ordered?: limit" });
  // The menu that has just closed may take the focus back, and close the list again.
  await expect.poll(async () => (await limit.isVisible()) || field.click().then(() => false)).toBe(true);
  await limit.click();
  await app.page.getByLabel("Values").fill("3d, 5d");
  await button("Try them").click();
  const rows = app.page.getByRole("region", { name: "Outcomes as a table" }).locator("tbody tr");
  await expect.poll(() => rows.count()).toBe(2);
  await button("Try them").waitFor();
  await app.page.keyboard.press("End");
  const completed = numberIn(await rows.nth(1).locator("td").nth(1).textContent());
  await expect.poll(async () => (await map.totals()).completed).toBe(completed);
  expect(await accessibilityProblems(app.page)).toEqual([]);
  await button("Use 3 days in a what-if").click();
  await panel("What if").getByText("Ordered?: limit").waitFor();
});
