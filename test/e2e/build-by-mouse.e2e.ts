// A person who has never seen the app builds the journey of FORMATS.md from a blank canvas; exported, it is the file.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { assert } from "../../shared/base/assert.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../shared/base/json.ts";
import { BuilderPage } from "./builder-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let builder: BuilderPage;

beforeAll(async () => {
  app = await RunningApp.start();
  builder = new BuilderPage(app.page);
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

/** The first JSON of FORMATS.md is the cart-abandonment journey. */
function documented(): JsonValue {
  const text = readFileSync(join(import.meta.dirname, "../../docs/FORMATS.md"), "utf8");
  const json = /## Journey:[\s\S]*?```json\n([\s\S]*?)```/.exec(text)?.[1];
  assert(json !== undefined, "FORMATS.md shows a journey");
  return JSON.parse(json) as JsonValue;
}

/** What a journey says, whatever its ids, keys and layout, and whether it writes down what holds anyway. */
function meaning(journey: JsonValue): JsonValue {
  assert(isJsonObject(journey) && Array.isArray(journey["steps"]), "a journey has steps");
  const names = new Map<unknown, string>();
  for (const step of journey["steps"] as readonly JsonObject[])
    names.set(step["id"], `#${String(step["name"])}`);
  const { settings, steps } = plain(journey, names) as { settings: JsonValue; steps: readonly JsonObject[] };
  return { settings, steps: steps.toSorted((a, b) => (String(a["name"]) < String(b["name"]) ? -1 : 1)) };
}

function plain(value: JsonValue, names: ReadonlyMap<unknown, string>): JsonValue {
  if (Array.isArray(value)) return value.map((one) => plain(one, names));
  if (!isJsonObject(value)) return value;
  const all = value["all"];
  // A group of one says what its one says.
  if (Array.isArray(all) && all.length === 1 && all[0] !== undefined) return plain(all[0], names);
  const kept = Object.entries(value).filter(
    ([key, inner]) =>
      key !== "key" &&
      !(key === "count" && JSON.stringify(inner) === '{"atLeast":1}') &&
      !isBranchId(value, key),
  );
  return Object.fromEntries(
    kept.map(([key, inner]) => [
      key,
      key === "id" || key === "next" ? (names.get(inner) ?? inner) : plain(inner, names),
    ]),
  );
}

/** Branches have a condition and no type. */
const isBranchId = (value: JsonObject, key: string): boolean =>
  key === "id" && "condition" in value && !("type" in value);

async function exported(): Promise<JsonValue> {
  const { page } = app;
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder(/Go to/).last().fill("Export this journey");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return JSON.parse(readFileSync(await download.path(), "utf8")) as JsonValue;
}

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

  expect(meaning(await exported())).toEqual(meaning(documented()));
});
