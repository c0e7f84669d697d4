import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { JourneyMap } from "./journey-map.ts";
import { subscribeLate } from "./subscribe-late.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A map that tells of changes when it is asked to. */
function changing() {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const map = { subscribe } as JourneyMap;
  return { map, listeners, change: () => [...listeners].forEach((listener) => listener()) };
}

test("tells once the numbers rest, and not while they change at every frame", () => {
  const { map, change } = changing();
  const told = vi.fn<() => void>();
  subscribeLate(map)(told);
  for (let frame = 0; frame < 60; frame += 1) {
    change();
    vi.advanceTimersByTime(16);
  }
  expect(told).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60);
  expect(told).toHaveBeenCalledTimes(1);
});

test("is the same function for the same map, and lets go of it with the last listener", () => {
  const { map, listeners, change } = changing();
  expect(subscribeLate(map)).toBe(subscribeLate(map));
  const told = vi.fn<() => void>();
  const ends = [subscribeLate(map)(told), subscribeLate(map)(() => undefined)];
  change();
  for (const end of ends) end();
  vi.advanceTimersByTime(1000);
  expect(listeners.size).toBe(0);
  expect(told).not.toHaveBeenCalled();
});
