// Leaving early and entering again go together.

import { describe, expect, it } from "vitest";
import {
  absentWhereEmpty,
  exitChoice,
  withExitChoice,
  withoutReentry,
  withReentry,
} from "./journey-settings.ts";

const when = { trait: { key: "plan", op: "exists" } } as const;

describe("the settings of a journey", () => {
  it("are as they were chosen", () => {
    for (const choice of ["off", "after", "when", "either"] as const)
      expect(exitChoice(withExitChoice({}, choice))).toBe(choice);
  });

  it("keep a duration and a condition when the other is chosen too", () => {
    expect(withExitChoice({ exit: { when } }, "either").exit).toEqual({ after: "30d", when });
    expect(withExitChoice({ exit: { after: "5d", when } }, "after").exit).toEqual({ after: "5d" });
  });

  it("let people leave where they may enter again", () => {
    expect(withReentry({})).toEqual({ exit: { after: "30d" }, reentry: { after: "7d" } });
    expect(withReentry({ exit: { when } }).exit).toEqual({ when });
  });

  it("let nobody enter again who never leaves", () => {
    expect(withExitChoice(withReentry({}), "off")).toEqual({});
  });

  it("are absent where they say nothing", () => {
    expect(absentWhereEmpty(withoutReentry({ reentry: { after: "7d" } }))).toBeNull();
    expect(absentWhereEmpty({ exit: { when } })).toEqual({ exit: { when } });
  });
});
