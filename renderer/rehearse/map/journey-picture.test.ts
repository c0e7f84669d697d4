import { describe, expect, test } from "vitest";
import { definitionNames } from "../../../shared/people/definition-names.ts";
import { createJourneyMap } from "./create-journey-map.ts";
import { journeyPicture } from "./journey-picture.ts";
import { mapTestCounts, mapTestJourney } from "./map-test-journey.ts";
import { colourNames, type PictureColours } from "./picture/picture-colours.ts";
import { cutToFit } from "./picture/picture-text.ts";
import { pictureFileName } from "./picture/picture-words.ts";
import { escapeXml } from "./picture/svg-element.ts";

const colours = Object.fromEntries(colourNames.map((name) => [name, `#${name.length}`])) as PictureColours;
const measure = (text: string, size: number): number => text.length * size * 0.6;

function pictured(title = "Map, Rehearsal 1", name = "Mail") {
  const journey = {
    ...mapTestJourney,
    steps: mapTestJourney.steps.map((step) => (step.id === "mail" ? { ...step, name } : step)),
  };
  const counts = [mapTestCounts(1_204, 50, 900)];
  const map = createJourneyMap({
    playhead: {
      state: { shownAtMs: 0, counts, isPlaying: false, speed: 1 },
      subscribe: () => () => undefined,
    },
    journey,
    comparedWith: null,
    differences: null,
    side: "a",
    finals: counts,
    percentOf: "entry",
    person: null,
  });
  return journeyPicture({
    map,
    names: definitionNames(undefined),
    title,
    subtitle: "12 March 2026 at 09:14:00 CET",
    colours,
    measure,
  });
}

/** The words of all texts in it, as a reader of XML gives them. */
const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&"),
  );

describe("the picture of a map", () => {
  test("says what it is of, and every number of the map", () => {
    const texts = textsOf(pictured().svg);
    for (const text of [
      "Map, Rehearsal 1",
      "12 March 2026 at 09:14:00 CET",
      "1,204",
      "100%",
      "50",
      "4.2%",
      "304 waiting",
      "1,154",
      "Completed",
      "900",
      "People so far; a full band is everyone who entered",
    ])
      expect(texts).toContain(text);
  });

  test("stands by itself: nothing in it is fetched or run", () => {
    const { svg } = pictured();
    expect(svg).not.toMatch(/href|url\(|<script|<style|<image|<foreignObject|\bon\w+=/);
    expect(svg.match(/http[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
  });

  test("keeps every name as it was written, and lets none of them out of its place", () => {
    const name = `</text><script>alert("1")</script>&amp;'`;
    const { svg } = pictured(name);
    expect(svg).not.toContain("<script");
    expect(textsOf(svg)).toContain(name);
  });

  test("writes names from right to left where they are so, and keeps emoji whole", () => {
    expect(pictured("Map", "رسالة").svg).toMatch(/<text[^>]*text-anchor="end" direction="rtl">رسالة</);
    expect(textsOf(pictured("Map", "👩‍👩‍👧 Mail").svg)).toContain("👩‍👩‍👧 Mail");
  });

  test("is as large as the journey, whatever the window shows", () => {
    const { width, height, svg } = pictured();
    expect(width).toBeGreaterThanOrEqual(560);
    expect(height).toBeGreaterThan(300);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
  });
});

test("a text is cut between whole characters", () => {
  const options = { measure, size: 10, weight: 400 };
  expect(cutToFit("Reminder", 100, options)).toBe("Reminder");
  expect(cutToFit("Reminder mail", 48, options)).toBe("Reminde…");
  expect(cutToFit("👩‍👩‍👧👩‍👩‍👧", 60, options)).toBe("👩‍👩‍👧…");
});

test("what XML forbids is not written", () => {
  expect(escapeXml("a\u0000b\uD800c")).toBe("a\uFFFDb\uFFFDc");
  expect(escapeXml(`<&>"'`)).toBe("&lt;&amp;&gt;&quot;&#39;");
});

test("a file is called after the journey and the instant, without what file systems refuse", () => {
  expect(pictureFileName("A/B: “C”?", Date.UTC(2026, 2, 12, 8, 14))).toBe("A B “C” 2026-03-12 08-14-00");
  expect(pictureFileName("///", 0)).toBe("Journey 1970-01-01 00-00-00");
});
