// Rows 16 to 18: the window, in headless Chromium with real input.

import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium, noChromium } from "../../../scripts/ensure-chromium.ts";
import { assert } from "../../../shared/base/assert.ts";
import { RunningApp } from "../../e2e/running-app.ts";
import { median, quantile } from "../interleave.ts";
import { ms, notAbove, type Row } from "../row.ts";
import { scrubRows } from "./scrub-rows.ts";
import { CanvasHand } from "../window/canvas-hand.ts";
import { type Frames, frameMs, framesDuring } from "../window/frames-during.ts";
import { hundredSteps } from "../window/hundred-steps.ts";
import { rehearseMillion, rehearseSample } from "../window/rehearsed-spaces.ts";
import { prepareWindow, type PreparedWindow } from "../window/prepared-window.ts";
import { startOnce, type StartTimes } from "../window/start-times.ts";

const rounds = 7;

/** `isFull`: row 16 with a million people, too. */
export async function windowRows({ isFull }: { readonly isFull: boolean }): Promise<readonly Row[]> {
  const prepared = await prepareWindow();
  try {
    const canvas = await canvasRows(prepared);
    const start = await startRow(prepared);
    // Last, because it adds to the space.
    const scrub = await scrubRows(rehearseSample(prepared.spacePath));
    return [...scrub, ...(isFull ? await millionRows() : []), ...canvas, start];
  } finally {
    prepared.remove();
  }
}

async function millionRows(): Promise<readonly Row[]> {
  const million = await rehearseMillion();
  try {
    return await scrubRows(million);
  } finally {
    million.remove();
  }
}

/** Row 17, in two lines: frames while something moves, and how soon an edit shows. */
async function canvasRows({ folder, spacePath }: PreparedWindow): Promise<readonly Row[]> {
  const app = await RunningApp.startOn(folder, spacePath, { reducedMotion: "no-preference" });
  try {
    const hand = new CanvasHand(app.page);
    await hand.open(hundredSteps.id);
    const moves = await measureMoves(app, hand);
    const edits = await measureEdits(hand);
    assert(app.complaints.length === 0, `the page complains of nothing: ${app.complaints.join("; ")}`);
    return [framesRow(moves), editsRow(edits)];
  } finally {
    await app.stop({ keep: true });
  }
}

type Moves = Readonly<Record<string, Frames>>;
type Edits = Readonly<Record<string, readonly number[]>>;

async function measureMoves({ page }: RunningApp, hand: CanvasHand): Promise<Moves> {
  const gestures = {
    dragging: () => hand.dragStep(),
    panning: () => hand.pan(),
    scrolling: () => hand.scroll(),
    zooming: () => hand.zoom(),
  };
  const moves: Record<string, Frames> = {};
  for (const [name, move] of Object.entries(gestures)) moves[name] = await framesDuring(page, move);
  await hand.open(hundredSteps.id);
  return moves;
}

async function measureEdits(hand: CanvasHand): Promise<Edits> {
  const edits: Record<string, number[]> = { "a key": [...(await hand.typeName())] };
  const note = (name: string, taken: number): void => void (edits[name] ??= []).push(taken);
  for (let round = 0; round < rounds; round++) {
    note("selecting", await hand.select("pause-1"));
    note("deleting", await hand.deleteStep("mail-1"));
    note("undoing", await hand.undo("mail-1"));
    note("redoing", await hand.redo("mail-1"));
    await hand.undo("mail-1");
    note("to overview", await hand.toOverview());
    note("to build", await hand.toBuild());
  }
  return edits;
}

function framesRow(moves: Moves): Row {
  const all = Object.entries(moves);
  // Frames come at the beats of the display: half a beat more is the next one.
  const worstMs = Math.max(...all.map(([, { apartMs }]) => apartMs));
  const beats = Math.max(1, Math.round(worstMs / frameMs));
  return {
    number: 17,
    what: "canvas with 100 steps: dragging a step, panning, scrolling, zooming; 95 % of frames within",
    atLeast: "16.7 ms",
    reachFor: "",
    measured: ms(beats * frameMs),
    remark: all
      .map(
        ([name, { apartMs, workMs, late }]) =>
          `${name} ${ms(apartMs)} apart, ${ms(workMs)} of work, ${(late * 100).toFixed(1)} % late`,
      )
      .join("; "),
    verdict: notAbove(beats, { atLeast: 1, reachFor: 1 }),
  };
}

function editsRow(edits: Edits): Row {
  const all = Object.entries(edits).map(
    ([name, taken]) => [name, median(taken), quantile(taken, 0.95)] as const,
  );
  const worstMs = Math.max(...all.map(([, middle]) => middle));
  return {
    number: 17,
    what: "canvas with 100 steps: from the key or click to the frame that shows it, the slowest of seven edits",
    atLeast: "< 50 ms",
    reachFor: "",
    measured: ms(worstMs),
    remark: `medians and 95 %: ${all.map(([name, middle, most]) => `${name} ${ms(middle)}, ${ms(most)}`).join("; ")}`,
    verdict: notAbove(worstMs, { atLeast: 50, reachFor: 50 }),
  };
}

/** Row 18. The first start is not counted: it warms the files and the compiled code up. */
async function startRow({ folder, spacePath }: PreparedWindow): Promise<Row> {
  const executablePath = findChromium();
  assert(executablePath !== undefined, noChromium());
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const place = {
    root: join(import.meta.dirname, "../../.."),
    spacePath,
    configFolder: join(folder, "config"),
  };
  const starts: StartTimes[] = [];
  for (let round = -1; round < rounds; round++) {
    const times = await startOnce(browser, place);
    if (round >= 0) starts.push(times);
  }
  await browser.close();
  const middle = (part: keyof StartTimes): number => median(starts.map((times) => times[part]));
  const usableMs = middle("usableMs");
  return {
    number: 18,
    what: "`npm start` to a usable window on the sample space, warm, in a browser that runs",
    atLeast: "< 2.5 s",
    reachFor: "< 1 s",
    measured: ms(usableMs),
    remark: `the host says where it is after ${ms(middle("addressMs"))}, first paint after ${ms(middle("paintedMs"))}; medians of ${rounds} starts`,
    verdict: notAbove(usableMs, { atLeast: 2500, reachFor: 1000 }),
  };
}
