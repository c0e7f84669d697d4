// The live map of a rehearsal: its numbers add up at every instant, forwards and backwards; it tells none yet from
// never; people fly only while it plays; keys walk it; and it is saved as a picture under the window's own policy.

import { readFileSync } from "node:fs";
import type { Download } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { MapPage, type TakenOnScreen } from "./map-page.ts";
import { RunningApp } from "./running-app.ts";

let app: RunningApp;
let map: MapPage;

beforeAll(async () => {
  app = await RunningApp.start({ reducedMotion: "no-preference" });
  map = new MapPage(app.page);
  await map.open("cart-abandonment");
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const press = (keys: string) => app.page.keyboard.press(keys);
/** Space is the playhead's where nothing has the focus. */
const letGo = () =>
  app.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

const numberOf = (taken: TakenOnScreen | undefined): number => (typeof taken === "number" ? taken : 0);

/** Until the counts of another instant are on screen, and stay: a busy machine is late with them. */
async function settled(): Promise<void> {
  let before = "";
  let same = 0;
  await expect
    .poll(async () => {
      const now = JSON.stringify([...(await map.steps())]);
      same = now === before ? same + 1 : 0;
      before = now;
      return same;
    })
    .toBeGreaterThanOrEqual(4);
}

async function expectSums(): Promise<void> {
  const [steps, ways, totals] = [await map.steps(), await map.ways(), await map.totals()];
  const reached = (step: string): number => steps.get(step)?.reached ?? NaN;
  const fired = (way: string): number => numberOf(ways.get(way));
  expect(totals.entered).toBe(totals.inProgress + totals.completed + totals.exited);
  expect(reached("entry")).toBe(totals.entered);
  expect(reached("is-pro")).toBe(fired("is-pro true") + fired("is-pro false"));
  expect(reached("by-cart")).toBe(
    fired("by-cart vips") + fired("by-cart big-cart") + fired("by-cart otherwise"),
  );
  expect(reached("call")).toBe(fired("is-pro true") + fired("by-cart vips"));
  expect(reached("ordered")).toBe(fired("free-shipping next") + fired("reminder next"));
}

describe("numbers", () => {
  test("at the end add up, and tell what nobody ever took", async () => {
    await press("End");
    await settled();
    await expectSums();
    expect([...(await map.ways()).values()]).not.toContain("none yet");
  });

  test("at publication say that nobody has come yet to what is taken later", async () => {
    await press("Home");
    await settled();
    await expectSums();
    expect(await map.taken("ordered", "timeout")).toBe("none yet");
    expect((await map.step("ads")).share).toBe("0%");
  });

  test("are the same at an instant, whichever way one came there", async () => {
    await press("Home");
    for (let step = 0; step < 4; step += 1) await press("ArrowRight");
    await settled();
    const forwards = [...(await map.steps())];
    await press("End");
    await expect.poll(async () => [...(await map.steps())]).not.toEqual(forwards);
    await press("Home");
    for (let step = 0; step < 5; step += 1) await press("ArrowRight");
    await press("ArrowLeft");
    await expect.poll(async () => [...(await map.steps())]).toEqual(forwards);
    await settled();
    await expectSums();
  });

  test("of steps are shares of those who entered, or of the steps before", async () => {
    await press("End");
    await settled();
    const { reached } = await map.step("ads");
    const { entered } = await map.totals();
    expect((await map.step("ads")).share).toBe(`${((100 * reached) / entered).toFixed(1)}%`);
    await app.page.getByRole("button", { name: "% of entered" }).click();
    const before = (await map.step("ordered")).reached;
    expect((await map.step("ads")).share).toBe(`${((100 * reached) / before).toFixed(1)}%`);
    await app.page.getByRole("button", { name: "% of the steps before" }).click();
  });
});

describe("tokens", () => {
  test("fly while it plays, and are gone once they have landed", async () => {
    await letGo();
    await press("Home");
    await settled();
    expect(await map.moving()).toBe(0);
    await press("Space");
    await expect.poll(() => map.moving(), { timeout: 10_000, interval: 30 }).toBeGreaterThan(0);
    await press("Space");
    await expect.poll(() => map.moving()).toBe(0);
    expect(await paintedPixels()).toBe(0);
  });

  test("do not fly over a jump", async () => {
    await press("Home");
    await press("End");
    await settled();
    expect(await map.moving()).toBe(0);
  });
});

/** Of the canvas that tokens are drawn on. */
const paintedPixels = (): Promise<number> =>
  app.page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".react-flow > canvas");
    const context = canvas?.getContext("2d");
    if (canvas == null || context == null || canvas.width === 0) return NaN;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  });

test("arrows walk the map with Alt, and are the playhead's without", async () => {
  await map.card("cool-off").click();
  await map.card("cool-off").focus();
  await press("Alt+ArrowDown");
  await expect.poll(() => map.card("is-pro").getAttribute("data-selected")).toBe("true");
  await press("ArrowDown");
  expect(await map.card("is-pro").getAttribute("data-selected")).toBe("true");
  await press("Escape");
});

describe("the picture", () => {
  async function saved(format: RegExp): Promise<Download> {
    await app.page.getByRole("button", { name: "More for this rehearsal" }).click();
    const [download] = await Promise.all([
      app.page.waitForEvent("download"),
      app.page.getByRole("menuitem", { name: format }).click(),
    ]);
    return download;
  }

  test("is an SVG that says every number of the map", async () => {
    const download = await saved(/SVG/);
    expect(download.suggestedFilename()).toMatch(/^Cart abandonment 20\d\d-.*\.svg$/);
    const svg = readFileSync(await download.path(), "utf8");
    for (const { reached } of (await map.steps()).values())
      expect(svg).toContain(`>${reached.toLocaleString("en")}<`);
  });

  test("is a PNG of twice its size", async () => {
    const svg = readFileSync(await (await saved(/SVG/)).path(), "utf8");
    const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
    const bytes = readFileSync(await (await saved(/PNG/)).path());
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(2 * width);
    expect(bytes.length).toBeGreaterThan(20_000);
  });
});
