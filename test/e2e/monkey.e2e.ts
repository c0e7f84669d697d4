// Whatever is pressed, in whatever order: what is shown is what is saved, a draft stays a draft, steps lie apart, the
// page does not complain, and undoing everything leads back to the first byte.

import { afterEach, beforeEach, expect, test } from "vitest";
import { readDraft } from "../../shared/journey/read-draft.ts";
import { BuilderPage } from "./builder-page.ts";
import { Monkey } from "./monkey.ts";
import { RunningApp } from "./running-app.ts";
import { savedJourney } from "./saved-journey.ts";

let app: RunningApp;
let builder: BuilderPage;

beforeEach(async () => {
  app = await RunningApp.start();
  builder = new BuilderPage(app.page);
});
afterEach(() => app.stop());

const saved = (journey: string) => savedJourney(app, journey);

interface Card {
  readonly id: string;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const cards = (): Promise<readonly Card[]> =>
  app.page.locator(".react-flow [data-step]").evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { id: one.getAttribute("data-step") ?? "", text: one.textContent, left, right, top, bottom };
    }),
  );

const overlap = (a: Card, b: Card): boolean =>
  a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1;

async function whatIsWrong(journey: string): Promise<readonly string[]> {
  await builder.saved();
  const document = saved(journey);
  await expect
    .poll(async () => (await cards()).map(({ id }) => id).sort())
    .toEqual(document.steps.map(({ id }) => String(id)).sort());
  const shown = await cards();
  const together = shown.flatMap((a, index) =>
    shown.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} lies over ${b.id}`] : [])),
  );
  const unnamed = document.steps.flatMap(({ id, name }) => {
    const text = shown.find((card) => card.id === id)?.text ?? "";
    return text.includes(name.trim()) ? [] : [`${id} is not shown as ${name}`];
  });
  const draft = readDraft(document).ok ? [] : ["what is saved is no draft"];
  return [...app.complaints, ...together, ...unnamed, ...draft];
}

/** Until the button says that there is nothing left. */
async function pressAll(name: RegExp): Promise<void> {
  const button = app.page.getByRole("button", { name });
  while ((await button.count()) > 0) await button.click();
  await builder.saved();
}

test.each([
  ["cart-abandonment", 4],
  ["welcome-series", 51],
])("%s, with seed %i", async (journey, seed) => {
  await builder.open(journey);
  const before = JSON.stringify(saved(journey));
  const monkey = new Monkey(app.page, seed);
  for (let act = 0; act < 10; act += 1) {
    await monkey.act();
    expect(await whatIsWrong(journey), monkey.did.join(", ")).toEqual([]);
  }
  const after = JSON.stringify(saved(journey));
  expect(after).not.toBe(before);
  await pressAll(/^Undo: /);
  expect(JSON.stringify(saved(journey)), monkey.did.join(", ")).toBe(before);
  await pressAll(/^Redo: /);
  expect(JSON.stringify(saved(journey)), monkey.did.join(", ")).toBe(after);
  expect(await whatIsWrong(journey)).toEqual([]);
});
