// Row 16: travelling through a rehearsal in the window, by hand and by playing, in headless Chromium with real input.

import { dirname } from "node:path";
import { assert } from "../../../shared/base/assert.ts";
import { RunningApp } from "../../e2e/running-app.ts";
import { ms, notAbove, type Row } from "../row.ts";
import { type Frames, frameMs, framesDuring } from "../window/frames-during.ts";
import type { RehearsedSpace } from "../window/rehearsed-spaces.ts";
import { ScrubHand } from "../window/scrub-hand.ts";
import { type Work, workDuring } from "../window/work-during.ts";

export async function scrubRows({ path, journey, size }: RehearsedSpace): Promise<readonly Row[]> {
  const app = await RunningApp.startOn(dirname(path), path, { reducedMotion: "no-preference" });
  try {
    const hand = new ScrubHand(app.page);
    await hand.open(journey);
    // Warms the code up; counts of all parts of the time are in memory then.
    await hand.scrub();
    const scrubbed = await measure(app, () => hand.scrub());
    await hand.goToThird();
    const played = await measure(app, () => hand.play());
    assert(app.complaints.length === 0, `the page complains of nothing: ${app.complaints.join("; ")}`);
    return [
      rowOf(`dragging the playhead over the timeline, ${size}`, scrubbed, {
        each: "move",
        count: hand.moves,
      }),
      rowOf(`playing at 6 hours a second, ${size}`, played, { each: "frame", count: played.frames.count }),
    ];
  } finally {
    await app.stop({ keep: true });
  }
}

interface Measured {
  readonly frames: Frames;
  readonly work: Work;
}

async function measure({ page }: RunningApp, move: () => Promise<unknown>): Promise<Measured> {
  let work: Work | undefined;
  const frames = await framesDuring(page, async () => (work = await workDuring(page, move)));
  assert(work !== undefined, "the work is known once the move is over");
  return { frames, work };
}

/** Frames come at the beats of the display: half a beat more is the next one. */
const beatsOf = (apartMs: number): number => Math.max(1, Math.round(apartMs / frameMs));

function rowOf(
  what: string,
  { frames, work }: Measured,
  { each, count }: { readonly each: string; readonly count: number },
): Row {
  const { medianMs, apartMs, worstMs, workMs } = frames;
  const [most, worst] = [beatsOf(apartMs), beatsOf(worstMs)];
  const perOne = (whole: number): string => ms(whole / count);
  return {
    number: 16,
    what: `${what}; 95 % of frames within`,
    atLeast: "16.7 ms",
    reachFor: "none over 33 ms",
    measured: ms(most * frameMs),
    remark: `frames ${ms(medianMs)} apart by the median, 95 % within ${ms(apartMs)}, the worst ${ms(worstMs)}, ${frames.count} of them, 95 % of their work within ${ms(workMs)}; the processor's time for a ${each}: ${perOne(work.script)} of script, ${perOne(work.layout)} of styles and layout, ${perOne(work.all)} with painting and all`,
    verdict: worst <= 2 && most <= 1 ? "reached" : notAbove(most, { atLeast: 1, reachFor: 0 }),
  };
}
