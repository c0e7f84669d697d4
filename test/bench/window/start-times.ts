// From `npm start` to a window that can be used: the program as a person starts it, its space being there already,
// and a browser that runs already.

import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Browser } from "playwright-core";
import { assert } from "../../../shared/base/assert.ts";

/** Milliseconds since the command. */
export interface StartTimes {
  /** The host says where it is. */
  readonly addressMs: number;
  /** The first frame with anything in it. */
  readonly paintedMs: number;
  /** The list of journeys is there, and the frame that shows it is painted. */
  readonly usableMs: number;
}

export interface StartPlace {
  readonly root: string;
  readonly spacePath: string;
  /** Of preferences. */
  readonly configFolder: string;
}

export async function startOnce(browser: Browser, place: StartPlace): Promise<StartTimes> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watchStart);
  const page = await context.newPage();
  const began = Date.now();
  const program = start(place);
  try {
    const address = await addressOf(program);
    const addressMs = Date.now() - began;
    await page.goto(address, { waitUntil: "commit" });
    await page.locator("[data-row]").first().waitFor();
    const inPage = await page.evaluate(() => window.startTimes);
    assert(inPage !== undefined, "the page was watched from its beginning");
    return { addressMs, paintedMs: inPage.paintedMs - began, usableMs: inPage.usableMs - began };
  } finally {
    await context.close();
    await end(program);
  }
}

function start({ root, spacePath, configFolder }: StartPlace): ChildProcess {
  return spawn("npm", ["start", "--", "--browser", "--no-open", "--space", spacePath], {
    cwd: root,
    env: { ...process.env, REHEARSE_CONFIG: configFolder },
    stdio: ["ignore", "pipe", "inherit"],
    // npm does not pass on every signal: the whole group is ended.
    detached: true,
  });
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  assert(stdout !== null, "the program's output is read");
  for await (const line of createInterface({ input: stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(line)?.[0];
    if (address !== undefined) {
      stdout.resume();
      return address;
    }
  }
  throw new Error("the program ended before it said where it is");
}

async function end(program: ChildProcess): Promise<void> {
  if (program.pid === undefined || program.exitCode !== null) return;
  const ended = new Promise((resolve) => program.once("exit", resolve));
  process.kill(-program.pid, "SIGTERM");
  await ended;
}

interface PageTimes {
  readonly paintedMs: number;
  readonly usableMs: number;
}

declare global {
  interface Window {
    startTimes?: Promise<PageTimes>;
  }
}

/** Runs in the page before anything else of it; milliseconds since the epoch. */
function watchStart(): void {
  window.startTimes = new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector("[data-row]") === null) return void requestAnimationFrame(look);
      // A message comes after the frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
        const usableMs = performance.timeOrigin + performance.now();
        resolve({ paintedMs: painted === undefined ? usableMs : performance.timeOrigin + painted, usableMs });
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}
