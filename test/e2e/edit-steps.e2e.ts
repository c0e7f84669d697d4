// The inspector: every step type can be read by everybody, branches come and go with the question of what hangs
// below, fields say what is wrong with them, and nothing is lost between windows and starts.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { BuilderPage } from "./builder-page.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let builder: BuilderPage;

beforeAll(async () => {
  app = await RunningApp.start();
  builder = new BuilderPage(app.page);
  await builder.open("cart-abandonment");
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const undo = async (): Promise<void> => {
  await builder.step("entry").focus();
  await app.page.keyboard.press("Control+z");
};

test("a branch that alone leads to a step asks what becomes of it", async () => {
  const { inspector } = builder;
  await builder.step("by-cart").click();
  await inspector.getByRole("button", { name: "Delete Big cart" }).click();
  await inspector.getByText("Only Big cart leads to 1 step: Free-shipping mail.").waitFor();
  await inspector.getByRole("button", { name: "Delete it too" }).click();
  await expect.poll(() => builder.steps()).not.toContain("free-shipping");
  await undo();
  await expect.poll(() => builder.steps()).toContain("free-shipping");

  await builder.step("by-cart").click();
  await inspector.getByRole("button", { name: "Delete Big cart" }).click();
  await inspector.getByRole("button", { name: "Hang it there" }).click();
  await expect.poll(() => inspector.getByLabel(/^Name of /).count()).toBe(2);
  expect(await builder.steps()).toContain("free-shipping");
  await undo();
});

test("branches are moved with the arrow keys, and the focus goes along", async () => {
  const { inspector } = builder;
  await builder.step("by-cart").click();
  await inspector.getByRole("button", { name: "Move Big cart with the arrow keys" }).focus();
  await app.page.keyboard.press("ArrowUp");
  const names = () =>
    inspector
      .getByRole("textbox", { name: /^Name of (?!the step)/ })
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await expect.poll(names).toEqual(["Big cart", "VIPs"]);
  await expect.poll(() => builder.focus()).toBe("Move Big cart with the arrow keys");
  await undo();
});

test("a name that another journey has is refused at the field, and the old one kept", async () => {
  const { inspector } = builder;
  await builder.step("entry").click();
  await inspector.getByRole("button", { name: "Back to the journey" }).click();
  const name = inspector.getByLabel("Name", { exact: true });
  await name.fill("Welcome series");
  await inspector.getByText(/Another journey has this name/).waitFor();
  expect(await app.page.getByRole("heading", { name: "Cart abandonment", level: 2 }).count()).toBe(1);
  await name.fill("Cart abandonment");
});

test("the key of a live step is fixed, that of a new one is not", async () => {
  const { inspector } = builder;
  await builder.step("reminder").click();
  await inspector.getByText(/It stays as it was published/).waitFor();
  await builder.add("Add a step after Cool off", "send", "Extra");
  await inspector.getByText(/made from the names/).waitFor();
  await expect.poll(() => inspector.getByLabel("Key").inputValue()).toMatch(/__extra_[0-9a-z]{6}$/);
  await undo();
  await undo();
});

test("shares that do not sum to 100 say so, and can be made equal", async () => {
  const { inspector } = builder;
  await builder.add("Add a step after Cool off", "randomised", "Halves");
  await inspector.getByLabel("Share of A").fill("70");
  await inspector.getByText("Together 120%: 20% too many").waitFor();
  await inspector.getByRole("button", { name: "Branch", exact: true }).click();
  await expect.poll(() => builder.focus()).toBe("Name of Branch 3");
  await inspector.getByRole("button", { name: "Share equally" }).click();
  await inspector.getByText("Together 100%").waitFor();
  await expect.poll(() => inspector.getByLabel("Share of A").inputValue()).toBe("34");
});

test("a step is dragged from the picker onto another connection", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "Add a step after Left a cart" }).click();
  const option = await page.getByRole("option", { name: /Hold until/ }).boundingBox();
  const target = await page.getByRole("button", { name: "Add a step after Cool off" }).boundingBox();
  if (option === null || target === null) throw new Error("both are on the page");
  await page.mouse.move(option.x + 80, option.y + 20);
  await page.mouse.down();
  await page.mouse.move(option.x + 90, option.y + 30, { steps: 3 });
  await page.mouse.move(target.x - 30, target.y + 10, { steps: 5 });
  await page.mouse.move(target.x + 10, target.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => builder.steps()).toContain("hold-until");
});

test("what was done can be undone after the window was loaded anew", async () => {
  await builder.saved();
  await app.page.reload();
  await builder.step("hold-until").waitFor();
  await undo();
  await expect.poll(() => builder.steps()).not.toContain("hold-until");
});

test("a second window shows what the first one does", async () => {
  const second = new BuilderPage(await app.openSecondWindow());
  await second.open("cart-abandonment");
  await second.step("cool-off").click();
  await second.page.keyboard.press("Delete");
  await expect.poll(() => builder.steps()).not.toContain("cool-off");
  await app.page.getByText(/changed in another window/).waitFor();
  await second.page.close();
  await undo();
  await expect.poll(() => builder.steps()).toContain("cool-off");
});

test("every step type can be read by everybody", async () => {
  await builder.open("cart-abandonment");
  for (const filter of ["duration", "wait for condition", "hold", "true", "multi", "randomised", "send"]) {
    await builder.add("Add a step after Left a cart", filter, `A step for ${filter}`);
    expect(await accessibilityProblems(app.page, "[data-inspector]"), filter).toEqual([]);
  }
  await app.page.getByRole("button", { name: "Add a step after Left a cart" }).click();
  await app.page.getByRole("combobox", { name: "Filter steps" }).waitFor();
  expect(await accessibilityProblems(app.page, "[role=dialog]")).toEqual([]);
});
