// A person who has never seen the app builds the journey of FORMATS.md from a blank canvas; exported, it is the file.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { BuilderPage } from "./builder-page.ts";
import { exportedJourney } from "./exported-journey.ts";
import { documentedJourney, journeyMeaning } from "./journey-meaning.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let builder: BuilderPage;

beforeAll(async () => {
  app = await RunningApp.start();
  builder = new BuilderPage(app.page);
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

test("the journey of FORMATS.md, from a blank canvas", async () => {
  const { inspector, page } = builder;
  await builder.openBlank();
  await inspector.getByLabel("Name", { exact: true }).fill("Cart abandonment, again");
  await inspector.getByLabel("Leaving early").selectOption("either");
  await inspector.getByLabel("Entering again", { exact: true }).selectOption("after");
  await builder.say("which event", "Order Completed");

  await builder.step("entry").click();
  await inspector.getByLabel("Name of the step").fill("Left a cart");
  await builder.say(/^Clause/, "Product Added");
  await builder.say("at any time", "7 days");
  await builder.say(/^Clause/, "Order Completed");
  await builder.say("they did", "did not", 1);
  await builder.say("at any time", "7 days");

  await builder.add("Add a step after Left a cart", "duration", "Wait a day");
  await builder.add("Add a step after Wait a day", "true", "On the pro plan?");
  await builder.say(/^Clause/, "plan");
  await page.keyboard.type("pro");
  await builder.choose("pro");
  await inspector.getByLabel("When it holds").fill("Pro");
  await inspector.getByLabel("When it does not").fill("Others");

  await builder.add(/On the pro plan\?: Pro/, "send", "Call");
  await builder.sendTo("Braze");
  await inspector.getByLabel("Call of Braze").selectOption("identify");

  await builder.add(/On the pro plan\?: Others/, "multi", "Paths");
  await inspector.getByLabel("Name of Branch 1").fill("Big cart");
  await inspector.getByLabel("Name of Branch 2").fill("VIPs");
  await builder.say(/^Clause/, "Product Added");
  await builder.say("at any time", "7 days");
  await builder.say(/^where/, "price");
  await page.keyboard.type("100");
  await page.keyboard.press("Enter");
  await builder.say(/^Clause/, "VIPs", 1);

  // What is doubtful about a step is shown beside it while it is selected.
  await inspector.getByRole("button", { name: "Back to the journey" }).click();
  await builder.add(/Paths: Big cart/, "send", "Mail");
  await builder.sendTo("Braze", "Ads list");
  await builder.add("Add a step after Mail", "wait for condition", "Ordered");
  await builder.say("which event", "Order Completed");
  await inspector.getByLabel("Wait at most: how many").fill("14");

  await page.getByRole("button", { name: /Paths: VIPs/ }).click();
  await page.keyboard.type("connect");
  await page.keyboard.press("Enter");
  await page.getByText(/Choose the step that/).waitFor();
  await builder.named("Call").click();
  await builder.saved();

  expect(journeyMeaning(await exportedJourney(page))).toEqual(journeyMeaning(documentedJourney()));
});
