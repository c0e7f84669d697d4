import { describe, expect, test } from "vitest";
import { startTokenLifeMs, StartTokens } from "./start-token.ts";

describe("a start token", () => {
  test("opens once", () => {
    const tokens = new StartTokens(() => 0);
    const token = tokens.issue();
    expect([tokens.redeem(token), tokens.redeem(token)]).toEqual([true, false]);
  });

  test("opens until its time is over", () => {
    let nowMs = 1_000;
    const tokens = new StartTokens(() => nowMs);
    const [inTime, late] = [tokens.issue(), startTokenLifeMs];
    nowMs += late;
    expect(tokens.redeem(inTime)).toBe(true);
    const another = tokens.issue();
    nowMs += late + 1;
    expect(tokens.redeem(another)).toBe(false);
  });

  test("that another was issued after opens nothing", () => {
    const tokens = new StartTokens(() => 0);
    const [older, newer] = [tokens.issue(), tokens.issue()];
    expect([tokens.redeem(older), tokens.redeem(newer)]).toEqual([false, true]);
  });

  test("stays good when a wrong one was tried", () => {
    const tokens = new StartTokens(() => 0);
    const token = tokens.issue();
    expect([tokens.redeem(""), tokens.redeem("x".repeat(1_000_000)), tokens.redeem(token)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("is never the same", () => {
    const tokens = new StartTokens(() => 0);
    expect(new Set(Array.from({ length: 100 }, () => tokens.issue())).size).toBe(100);
  });
});
