// Undo: every kind of edit by its name and back to the very document, 200 deep, after the window was loaded anew and
// after the host was killed.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Journey } from "../../shared/journey/journey.ts";
import { BuilderPage } from "./builder-page.ts";
import { RunningApp } from "./running-app.ts";
import { savedJourney } from "./saved-journey.ts";

let app: RunningApp;
let builder: BuilderPage;

beforeAll(async () => {
  app = await RunningApp.start();
  builder = new BuilderPage(app.page);
  await builder.open("cart-abandonment");
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const saved = () => savedJourney(app, "cart-abandonment");
const press = (key: string) => app.page.keyboard.press(key);

/** The name that the next undo would be told by. */
const nextUndo = () =>
  app.page.getByRole("button", { name: /^(Undo: |Nothing to undo)/ }).getAttribute("aria-label");

async function onDisk(): Promise<Journey> {
  await builder.saved();
  return saved();
}

/** Where undo is the journey's, not a field's. */
const leaveFields = () => builder.step("entry").focus();

interface NamedEdit {
  readonly name: string;
  readonly make: () => Promise<void>;
}

const menuOf = async (button: string, item: string): Promise<void> => {
  await builder.inspector.getByRole("button", { name: button, exact: true }).click();
  await app.page.getByRole("menuitem", { name: item }).click();
};

const edits: readonly NamedEdit[] = [
  { name: "Undo: duplicate Cool off", make: () => pressAt("cool-off", "Control+d") },
  { name: "Undo: delete Reminder mail", make: () => pressAt("reminder", "Delete") },
  {
    name: "Undo: change Success call",
    make: async () => {
      await builder.step("call").click();
      await builder.inspector.getByLabel("Name of the step").fill("A call");
    },
  },
  {
    name: "Undo: disconnect By cart",
    make: async () => {
      await builder.step("by-cart").click();
      await menuOf("More about the connection VIPs", "Disconnect");
    },
  },
  {
    name: "Undo: rename Big cart",
    make: () => builder.inspector.getByLabel("Name of Big cart").fill("Large carts"),
  },
  {
    name: "Undo: move Large carts",
    make: async () => {
      await builder.inspector.getByRole("button", { name: "Move Large carts with the arrow keys" }).focus();
      await press("ArrowUp");
    },
  },
  {
    name: "Undo: add Branch 3",
    make: () => builder.inspector.getByRole("button", { name: "Branch", exact: true }).click(),
  },
  {
    name: "Undo: delete Branch 3",
    make: () => builder.inspector.getByRole("button", { name: "Delete Branch 3" }).click(),
  },
  {
    name: "Undo: paste 1 step",
    make: async () => {
      await pressAt("ordered", "Control+c");
      await pressAt("ads", "Control+v");
    },
  },
  {
    name: "Undo: change the settings",
    make: async () => {
      await builder.step("entry").click();
      await builder.inspector.getByRole("button", { name: "Back to the journey" }).click();
      await builder.inspector.getByLabel("Leaving early").selectOption("after");
    },
  },
  {
    name: "Undo: describe the journey",
    make: () => builder.inspector.getByLabel("Description").fill("Ads only"),
  },
];

async function pressAt(step: string, key: string): Promise<void> {
  await builder.step(step).click();
  await press(key);
}

test("every kind of edit is undone by its name, and done again", async () => {
  const documents = [await onDisk()];
  for (const { name, make } of edits) {
    await make();
    await expect.poll(nextUndo).toBe(name);
    documents.push(await onDisk());
  }
  expect(new Set(documents.map((one) => JSON.stringify(one))).size).toBe(documents.length - 1);
  await leaveFields();
  for (const [index, { name }] of [...edits.entries()].toReversed()) {
    await expect.poll(nextUndo).toBe(name);
    await press("Control+z");
    await expect.poll(saved).toEqual(documents[index]);
  }
  for (const index of edits.keys()) {
    await press("Control+Shift+z");
    await expect.poll(saved).toEqual(documents[index + 1]);
  }
  await builder.undoAll();
  await expect.poll(saved).toEqual(documents[0]);
});

const rounds = 105;
const between = 30;

test("210 edits are undone through every document, over a new window and a killed host, and done again", async () => {
  await builder.add("Add a step after Retargeting ads", "randomised", "Halves");
  const documents = [await onDisk()];
  for (let round = 0; round < rounds; round += 1) {
    // Two fields in turn, so that each change is one of its own.
    await builder.inspector.getByLabel("Share of A").fill(String(round % 97));
    await builder.inspector.getByLabel("Share of B").fill(String((round + 1) % 89));
    if (((round + 1) * 2) % between === 0) documents.push(await onDisk());
  }
  expect(documents).toHaveLength((2 * rounds) / between + 1);

  const back = async (from: number, to: number): Promise<void> => {
    await leaveFields();
    for (let index = from - 1; index >= to; index -= 1) {
      await hold(["Control"], "z", between);
      await expect.poll(saved).toEqual(documents[index]);
    }
  };
  await back(7, 5);
  await builder.saved();
  await app.page.reload();
  await builder.step("entry").waitFor();
  await back(5, 2);
  await builder.saved();
  await restart();
  await back(2, 0);

  await leaveFields();
  await hold(["Control", "Shift"], "z", 2 * rounds);
  await expect.poll(saved).toEqual(documents.at(-1));
}, 180_000);

/** Presses `key` so many times while the others are held. */
async function hold(held: readonly string[], key: string, times: number): Promise<void> {
  const { keyboard } = app.page;
  for (const one of held) await keyboard.down(one);
  for (let time = 0; time < times; time += 1) await keyboard.press(key);
  for (const one of held) await keyboard.up(one);
}

/** As a crash does it. */
async function restart(): Promise<void> {
  await app.kill();
  expect(app.complaints).toEqual([]);
  app = await RunningApp.startOn(app.folder, app.spacePath);
  builder = new BuilderPage(app.page);
  await builder.open("cart-abandonment");
}
