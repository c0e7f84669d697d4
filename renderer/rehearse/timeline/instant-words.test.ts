import { afterEach, expect, test, vi } from "vitest";
import { instantWords, zoneWords } from "./instant-words.ts";

afterEach(() => vi.unstubAllEnvs());

const inZone = (zone: string): void => void vi.stubEnv("TZ", zone);

test("says the instant to the second, in the person's zone", () => {
  inZone("Europe/Oslo");
  expect(instantWords(Date.UTC(2026, 2, 12, 8, 14))).toBe("Thu 12 Mar 2026, 09:14:00");
});

test("says the zone by its place and by what is added at that instant", () => {
  inZone("Europe/Oslo");
  expect(zoneWords(Date.UTC(2026, 2, 12))).toBe("Oslo, UTC+1");
  expect(zoneWords(Date.UTC(2026, 6, 12))).toBe("Oslo, UTC+2");
});

test("knows zones that are off by parts of an hour, west of Greenwich, or nowhere", () => {
  inZone("Asia/Kathmandu");
  expect(zoneWords(0, "Asia/Kathmandu")).toBe("Kathmandu, UTC+5:30");
  inZone("America/St_Johns");
  expect(zoneWords(Date.UTC(2026, 0, 12))).toBe("St Johns, UTC−3:30");
  inZone("UTC");
  expect([zoneWords(0, "UTC"), zoneWords(0, "Etc/UTC"), zoneWords(0, "Europe/London")]).toEqual([
    "UTC",
    "UTC",
    "London, UTC",
  ]);
});
