import { expect, test } from "vitest";
import { choiceLabel, versionLabel } from "./screen-view.ts";

const versions = [1, 2, 3].map((version) => ({ version, savedAtMs: version, stepCount: 1 }));

test("a draft is called by the version that it will be", () => {
  expect(versionLabel({ status: "draft", versions: [], isDraft: true })).toBe("v1 draft");
  expect(versionLabel({ status: "published", versions, isDraft: true })).toBe("v4 draft");
});

test("without a draft, the newest version is called by what it is", () => {
  expect(versionLabel({ status: "published", versions, isDraft: false })).toBe("v3 published");
  expect(versionLabel({ status: "archived", versions, isDraft: false })).toBe("v3 archived");
  expect(versionLabel({ status: "draft", versions, isDraft: false })).toBe("v3");
});

test("in comparisons a version is its number, and what is worked on is called as in the header", () => {
  const journey = { status: "paused", versions, isDraft: true } as const;
  expect(choiceLabel(2, journey)).toBe("v2");
  expect(choiceLabel("current", journey)).toBe("v4 draft");
});
