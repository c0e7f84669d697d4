import { expect, test } from "vitest";
import { RehearsalRates } from "./rehearsal-rates.ts";

test("before anything was measured the time is assumed, and said to be", () => {
  const { durationMs, basis } = new RehearsalRates().estimate("stored", 1_000_000);
  expect(basis).toBe("assumed");
  expect(durationMs).toBeGreaterThan(500);
  expect(durationMs).toBeLessThan(10_000);
});

test("the rehearsal of the most similar size tells the rate, and the latest of equal ones", () => {
  const rates = new RehearsalRates();
  rates.add("stored", { messages: 1_000, durationMs: 160 });
  rates.add("stored", { messages: 1_000_000, durationMs: 9_060 });
  rates.add("stored", { messages: 1_000_000, durationMs: 2_060 });
  expect(rates.estimate("stored", 2_000_000)).toEqual({ durationMs: 4_060, basis: "measured" });
  expect(rates.estimate("stored", 2_000)).toEqual({ durationMs: 260, basis: "measured" });
  expect(rates.estimate("madeUp", 1_000).basis).toBe("assumed");
});

test("only the last few are remembered", () => {
  const rates = new RehearsalRates();
  rates.add("stored", { messages: 500, durationMs: 60_000 });
  for (let run = 0; run < 8; run += 1) rates.add("stored", { messages: 1_000, durationMs: 160 });
  expect(rates.estimate("stored", 500).durationMs).toBe(110);
});
