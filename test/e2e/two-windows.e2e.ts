// Two windows on one space, of one program and of two: each shows what the other does, and neither loses work.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accessibilityProblems } from "./check-accessibility.ts";
import { JourneyPage } from "./journey-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let first: JourneyPage;
let second: JourneyPage;

beforeAll(async () => {
  app = await RunningApp.start();
  first = new JourneyPage(app.page);
  second = new JourneyPage(await app.openSecondWindow());
  await first.open("cart-abandonment");
  await second.open("cart-abandonment");
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const elsewhere = ({ page }: JourneyPage) => page.getByText("Also open in another window", { exact: true });

test("each says that the journey is open in another window, until it is not", async () => {
  await elsewhere(first).waitFor({ state: "attached" });
  await elsewhere(second).waitFor({ state: "attached" });
  expect(await accessibilityProblems(first.page)).toEqual([]);
  await second.page.getByRole("link", { name: "Journeys" }).first().click();
  await elsewhere(first).waitFor({ state: "detached" });
  await second.open("cart-abandonment");
  await elsewhere(first).waitFor({ state: "attached" });
});

test("what one saves the other shows, and says so", async () => {
  await first.rename("cool-off", "From the first");
  await second.step("cool-off").getByText("From the first").waitFor();
  await second.page.getByText(/changed in another window/).waitFor();
  await second.rename("reminder", "From the second");
  await first.step("reminder").getByText("From the second").waitFor();
  await second.saved();
  await first.undo();
  await second.step("reminder").getByText("Reminder mail").waitFor();
});

test("the list follows, too", async () => {
  await second.page.getByRole("link", { name: "Journeys" }).first().click();
  await first.page.getByRole("button", { name: "Back to the journey" }).click();
  await first.inspector.getByLabel("Name", { exact: true }).fill("Carts left behind");
  const row = second.page.locator('[data-row][aria-label="Carts left behind"]');
  await row.waitFor();
  await first.undo();
  await second.page.locator('[data-row][aria-label="Cart abandonment"]').waitFor();
  await first.saved();
  await second.open("cart-abandonment");
});

test("of two that edit at once, one goes on and the work of the other is kept as a copy", async () => {
  await first.saved();
  await second.saved();
  await first.step("cool-off").click();
  await second.step("reminder").click();
  await Promise.all([
    first.inspector.getByLabel("Name of the step").fill("Mine"),
    second.inspector.getByLabel("Name of the step").fill("Yours"),
  ]);
  const said = /Another window saved this journey first, and its draft is shown/;
  const loser = await Promise.any([first, second].map((one) => toldOf(one, said)));
  const winner = loser === first ? second : first;
  const [lost, won] = loser === first ? ["Mine", "Yours"] : ["Yours", "Mine"];
  await winner.saved();
  await loser.saved();
  for (const one of [winner, loser]) await one.page.getByText(won, { exact: true }).first().waitFor();
  expect(await accessibilityProblems(loser.page)).toEqual([]);
  await loser.page.getByRole("link", { name: /\(my changes\)/ }).click();
  await loser.page.getByRole("heading", { name: "Cart abandonment (my changes)", level: 1 }).waitFor();
  await loser.page.locator("[data-step]").getByText(lost, { exact: true }).waitFor();
});

async function toldOf(journey: JourneyPage, said: RegExp): Promise<JourneyPage> {
  await journey.page.getByText(said).waitFor();
  return journey;
}

test("a second program on the space can only look at it, and says why", async () => {
  const other = await RunningApp.startOn(app.folder, app.spacePath);
  try {
    const journey = new JourneyPage(other.page);
    await other.page.getByText(/Here it can be looked at, and not changed\./).waitFor();
    expect(await accessibilityProblems(other.page)).toEqual([]);
    await journey.open("welcome-series");
    await journey.page.locator("[data-step]").nth(1).click();
    await journey.page.keyboard.press("Delete");
    const steps = await journey.page.locator("[data-step]").count();
    expect(steps).toBeGreaterThan(3);
    expect(await journey.inspector.getByLabel("Name of the step").isDisabled()).toBe(true);
    await journey.page.getByRole("button", { name: /versions and more$/ }).click();
    const archive = journey.page.getByRole("menuitem", { name: /^Archive/ });
    expect(await archive.getAttribute("aria-disabled")).toBe("true");
    expect(await archive.innerText()).toContain("This space can only be read");
    await journey.page.keyboard.press("Escape");

    // The first program ends, and this one takes the space over.
    await app.stop({ keep: true });
    await journey.page.getByRole("button", { name: /^Space/ }).click();
    await journey.page.getByRole("menuitem", { name: "Open a space" }).click();
    await journey.page.getByLabel("Or its path").fill(app.spacePath ?? "");
    await journey.page.keyboard.press("Enter");
    await other.page.getByText(/Here it can be looked at, and not changed\./).waitFor({ state: "detached" });
    await journey.open("cart-abandonment");
    await journey.rename("ads", "Written at last");
    await journey.saved();
    await journey.page.reload();
    await journey.step("ads").getByText("Written at last").waitFor();
    expect(other.complaints).toEqual([]);
  } finally {
    await other.stop();
  }
});
