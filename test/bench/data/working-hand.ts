// Somebody who works on journeys while something else goes on: scrolls their list, opens one and types its steps'
// names, in turn, for as long as it lasts. The frames of both, and how long it takes until what was typed is on disk.

import type { Page } from "playwright-core";
import { quantile } from "../interleave.ts";
import { frameMs, type Frames, framesDuring } from "../window/frames-during.ts";

export interface AtWork {
  readonly scrolling: Frames;
  readonly typing: Frames;
  /** From the last key until the window says that it is on disk. */
  readonly savedMs: { readonly median: number; readonly worst: number };
  readonly saves: number;
}

const scrollTicks = 90;
const keys = "Reminder";

export class WorkingHand {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** At least one round of each. */
  workUntil(end: Promise<unknown>): Promise<AtWork> {
    let isOver = false;
    // Who asked for the end hears of its failure.
    const over = (): void => void (isOver = true);
    end.then(over, over);
    return this.#workWhile(() => !isOver);
  }

  workFor(rounds: number): Promise<AtWork> {
    let left = rounds;
    return this.#workWhile(() => --left > 0);
  }

  async #workWhile(goesOn: () => boolean): Promise<AtWork> {
    const scrolling: Frames[] = [];
    const typing: Frames[] = [];
    const saved: number[] = [];
    do {
      await this.#openList();
      scrolling.push(await framesDuring(this.#page, () => this.#scroll()));
      await this.#openJourney();
      typing.push(await framesDuring(this.#page, async () => void saved.push(await this.#type())));
    } while (goesOn());
    return {
      scrolling: together(scrolling),
      typing: together(typing),
      savedMs: { median: quantile(saved, 0.5), worst: quantile(saved, 1) },
      saves: saved.length,
    };
  }

  async #openList(): Promise<void> {
    await this.#go("/journeys");
    await this.#page.locator("[data-row]").first().waitFor();
  }

  async #scroll(): Promise<void> {
    await this.#page.mouse.move(700, 500);
    for (let tick = 0; tick < scrollTicks; tick += 1) {
      const dueMs = performance.now() + frameMs;
      await this.#page.mouse.wheel(0, tick < scrollTicks / 2 ? 120 : -120);
      if (performance.now() < dueMs) await this.#page.waitForTimeout(dueMs - performance.now());
    }
  }

  async #openJourney(): Promise<void> {
    await this.#go("/journeys/journey-1/build");
    await this.#page.locator('[data-step="mail-1"]').click();
    await this.#page.getByLabel("Name of the step").fill("");
    await this.#page.locator(onDisk).waitFor();
  }

  async #type(): Promise<number> {
    await this.#page.getByLabel("Name of the step").focus();
    for (const key of keys.slice(0, -1)) {
      await this.#page.keyboard.press(key);
      await this.#page.waitForTimeout(80);
    }
    await this.#page.evaluate(watchSave, onDisk);
    await this.#page.keyboard.press(keys.slice(-1));
    return this.#page.evaluate(() => window.savedAfterMs ?? NaN);
  }

  #go(path: string): Promise<void> {
    return this.#page.evaluate((to) => void (window.location.hash = `#${to}`), path);
  }
}

const onDisk = '[title="Everything is on disk"]';

/** Of several spells: the 95 % of the worst of them. */
function together(spells: readonly Frames[]): Frames {
  const most = (of: (frames: Frames) => number): number => Math.max(...spells.map(of));
  const count = spells.reduce((sum, one) => sum + one.count, 0);
  return {
    count,
    apartMs: most(({ apartMs }) => apartMs),
    medianMs: most(({ medianMs }) => medianMs),
    worstMs: most(({ worstMs }) => worstMs),
    workMs: most(({ workMs }) => workMs),
    late: spells.reduce((sum, one) => sum + one.late * one.count, 0) / count,
  };
}

declare global {
  interface Window {
    savedAfterMs?: Promise<number>;
  }
}

/** Runs in the page: from the next key until what it changed is on disk. */
function watchSave(selector: string): void {
  const isSaved = (): boolean => document.querySelector(selector) !== null;
  window.savedAfterMs = new Promise((resolve) => {
    const press = ({ timeStamp }: Event): void => {
      let wasUnsaved = false;
      const look = (): void => {
        wasUnsaved ||= !isSaved();
        if (wasUnsaved && isSaved()) resolve(performance.now() - timeStamp);
        else requestAnimationFrame(look);
      };
      look();
    };
    window.addEventListener("keydown", press, { once: true });
  });
}
