// The numbers of the map at one instant. Steps and ways that a rehearsal does not have count as nobody there.

import type { StepId } from "../../../shared/base/ids.ts";
import type { InstantCounts, StepCounts } from "../../../shared/engine/instant-counts.ts";
import { connectionsOf } from "../../../shared/journey/connections.ts";
import type { Journey } from "../../../shared/journey/journey.ts";
import { bandWidth, widestBand, widestOfTwo } from "../../canvas/band-width.ts";
import { keyOfWay } from "../../canvas/journey-layout.ts";
import type { OnWay, StepFigures, WayFigures } from "../../canvas/journey-map.ts";
import { betweenTwo } from "../../canvas/stack-bands.ts";
import { formatShare } from "./format-share.ts";
import type { PercentOf } from "./percent-of.ts";
import { type PersonPlace, type PersonWay, placeAt } from "./person-way.ts";

export interface FiguresOptions {
  readonly journey: Journey;
  readonly atMs: number;
  readonly shown: InstantCounts;
  /** A's, while B is shown beside it. */
  readonly before: InstantCounts | null;
  readonly final: InstantCounts;
  readonly finalBefore: InstantCounts | null;
  readonly percentOf: PercentOf;
  readonly person: PersonWay | null;
}

export class FiguresAt {
  readonly #of: FiguresOptions;
  readonly #place: PersonPlace | null;

  constructor(of: FiguresOptions) {
    this.#of = of;
    this.#place = of.person && placeAt(of.person, of.atMs);
  }

  /** null: neither rehearsal has it. */
  step(id: StepId): StepFigures | null {
    const { shown, before, final, person } = this.#of;
    const [now, old] = [stepOf(shown, id), before && stepOf(before, id)];
    if (now === null && old === null) return null;
    const { reached, waiting } = now ?? nobody;
    return {
      reached,
      share: formatShare(reached, this.#whole(id)),
      waiting,
      finalReached: (stepOf(final, id) ?? nobody).reached,
      moreReached: before && reached - (old ?? nobody).reached,
      moreWaiting: before && waiting - (old ?? nobody).waiting,
      onWay: this.#onWay(this.#place?.steps.get(id)),
      person: this.#place?.at === id ? (person?.initials ?? null) : null,
    };
  }

  way(step: StepId, via: string): WayFigures | null {
    const { shown, before, final, finalBefore, person } = this.#of;
    if (stepOf(shown, step) === null && (before === null || stepOf(before, step) === null)) return null;
    const fired = firedOf(shown, step, via);
    const finalFired = firedOf(final, step, via);
    const old = before && firedOf(before, step, via);
    const key = keyOfWay({ step, via });
    return {
      fired,
      finalFired,
      taken: takenAs(
        [fired, old ?? 0],
        [finalFired, finalBefore === null ? 0 : firedOf(finalBefore, step, via)],
      ),
      width: widthOf(shown, fired, old === null ? "one" : "two"),
      moreFired: old === null ? null : fired - old,
      widthOfA: before === null || old === null ? null : widthOf(before, old, "two"),
      finalWidth:
        widthOf(final, finalFired, finalBefore === null ? "one" : "two") +
        (finalBefore === null
          ? 0
          : betweenTwo + widthOf(finalBefore, firedOf(finalBefore, step, via), "two")),
      difference: before === null ? null : differenceOf(hasWay(before, step, via), hasWay(shown, step, via)),
      onWay: this.#onWay(this.#place?.ways.get(key)),
      person: this.#place?.leftBy === key ? (person?.initials ?? null) : null,
    };
  }

  #onWay(found: OnWay | undefined): OnWay | null {
    return this.#place === null ? null : (found ?? "beside");
  }

  /** What a step's share is of. */
  #whole(id: StepId): number {
    const { journey, shown, percentOf } = this.#of;
    if (percentOf === "entry") return shown.total.entered;
    const sources = journey.steps.filter((step) => connectionsOf(step).some(({ next }) => next === id));
    if (sources.length === 0) return shown.total.entered;
    return sources.reduce((sum, source) => sum + (stepOf(shown, source.id) ?? nobody).reached, 0);
  }
}

const nobody: StepCounts = { reached: 0, passed: 0, waiting: 0, fired: {} };

/** A step may be called "constructor". */
const stepOf = ({ steps }: InstantCounts, id: StepId): StepCounts | null =>
  Object.hasOwn(steps, id) ? (steps[id] ?? null) : null;

function firedOf(counts: InstantCounts, step: StepId, via: string): number {
  const { fired } = stepOf(counts, step) ?? nobody;
  return Object.hasOwn(fired, via) ? (fired[via] ?? 0) : 0;
}

const hasWay = (counts: InstantCounts, step: StepId, via: string): boolean =>
  Object.hasOwn((stepOf(counts, step) ?? nobody).fired, via);

function differenceOf(inA: boolean, inB: boolean): WayFigures["difference"] {
  if (inA === inB) return null;
  return inA ? "removed" : "added";
}

function widthOf({ total }: InstantCounts, fired: number, of: "one" | "two"): number {
  if (of === "one") return bandWidth(fired, total.entered, widestBand);
  return fired === 0 ? 0 : bandWidth(fired, total.entered, widestOfTwo);
}

function takenAs(now: readonly number[], finals: readonly number[]): WayFigures["taken"] {
  if (now.some((fired) => fired > 0)) return "taken";
  return finals.some((fired) => fired > 0) ? "noneYet" : "never";
}
