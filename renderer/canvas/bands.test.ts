import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Position } from "../../shared/journey/edits/edit.ts";
import { journeyShape } from "../../test/arbitraries/journey-shape.ts";
import { bandLine, bandPath } from "./band-line.ts";
import { bandWidth, widestBand } from "./band-width.ts";
import { drawnBands } from "./drawn-bands.ts";
import type { PlacedConnection } from "./journey-layout.ts";
import type { WayFigures } from "./journey-map.ts";
import { layoutJourney } from "./layout-journey.ts";
import { lineTrack, pointOnTrack } from "./line-track.ts";
import { betweenTwo, stackBands } from "./stack-bands.ts";

const figures = (width: number, widthOfA: number | null = null): WayFigures => ({
  fired: 1,
  finalFired: 1,
  taken: "taken",
  width,
  widthOfA,
  finalWidth: width,
  moreFired: null,
  difference: null,
  onWay: null,
  person: null,
});

describe("the width of a band", () => {
  test("is its share of those who entered, of 20 pixels", () => {
    expect(bandWidth(1846, 1846)).toBe(20);
    expect(bandWidth(923, 1846)).toBe(10);
    expect(bandWidth(318, 1846)).toBe(3.4);
  });

  test("is never thinner than can be seen, not even of nobody", () => {
    expect(bandWidth(1, 1_000_000)).toBe(1.5);
    expect(bandWidth(0, 0)).toBe(1.5);
  });

  test("of parts adds up to that of the whole, to a tenth for each", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 }), (parts) => {
        const entered = parts.reduce((sum, part) => sum + part, 0);
        // Where nobody entered, every band is as thin as any.
        fc.pre(entered > 0);
        const widths = parts.map((part) => bandWidth(part, entered));
        const visible = widths.filter((_, index) => 20 * (parts[index] ?? 0) >= 1.5 * entered);
        const shares = parts.filter((part) => 20 * part >= 1.5 * entered);
        const whole = (widestBand * shares.reduce((sum, part) => sum + part, 0)) / entered;
        expect(Math.abs(visible.reduce((sum, width) => sum + width, 0) - whole)).toBeLessThanOrEqual(
          0.051 * visible.length,
        );
      }),
    );
  });
});

/** A split at (0, 48) with branches at these places across. */
const branches = (...places: readonly number[]): readonly PlacedConnection[] =>
  places.map((x, index) => ({
    key: `split ${index}`,
    way: { step: "split", via: String(index) },
    next: null,
    points:
      x === 0
        ? [
            { x: 0, y: 48 },
            { x: 0, y: 120 },
          ]
        : [
            { x: 0, y: 48 },
            { x: 0, y: 62 },
            { x, y: 62 },
            { x, y: 120 },
          ],
    pill: { x, y: 84, mostWidth: 100 },
    plus: null,
  }));

const startOf = (points: readonly Position[]): number => points[0]?.x ?? NaN;

describe("the bands out of one step", () => {
  test("lie side by side, in the order in which they part, without a gap or an overlap", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 15, max: 36 }), { minLength: 6, maxLength: 6 }),
        (columns, tenths) => {
          const ways = branches(...columns.map((column) => column * 136));
          const widths = ways.map((_, index) => (tenths[index] ?? 15) / 10);
          const stacked = stackBands(ways, widths);
          const inOrder = columns
            .map((column, index) => ({
              column,
              left: startOf(stacked[index]?.points ?? []) - (widths[index] ?? 0) / 2,
              right: startOf(stacked[index]?.points ?? []) + (widths[index] ?? 0) / 2,
            }))
            .toSorted((a, b) => a.column - b.column);
          for (const [index, { right }] of inOrder.slice(0, -1).entries())
            expect(inOrder[index + 1]?.left).toBeCloseTo(right);
        },
      ),
    );
  });

  test("never cross: of two to one side, the one that goes farther runs above the other", () => {
    const [near, far] = stackBands(branches(136, 272), [4, 6]);
    expect(near?.points[1]?.y).toBeGreaterThan(far?.points[1]?.y ?? NaN);
    expect(startOf(near?.points ?? [])).toBeLessThan(startOf(far?.points ?? []));
  });

  test("keep to the room below the split, however many go to one side", () => {
    const ways = branches(136, 272, 408, 544);
    for (const { points } of stackBands(ways, [20, 20, 20, 20]))
      expect(Math.abs((points[1]?.y ?? NaN) - 62)).toBeLessThanOrEqual(11);
  });

  test("end where the connection ends", () => {
    fc.assert(
      fc.property(journeyShape(40), (journey) => {
        const { connections } = layoutJourney(journey);
        for (const ways of Map.groupBy(connections, ({ way }) => way.step).values()) {
          const stacked = stackBands(
            ways,
            ways.map(() => 5),
          );
          for (const [index, { points }] of stacked.entries()) {
            const own = ways[index]?.points ?? [];
            expect(points).toHaveLength(own.length);
            if (own.length > 3) expect(points.at(-1)).toEqual(own.at(-1));
          }
        }
      }),
    );
  });

  test("of two compared rehearsals lie beside each other, A on the left on the way down", () => {
    const [band] = drawnBands(branches(0), [figures(8, 12)]);
    const a = startOf(band?.lineOfA?.points ?? []);
    const b = startOf(band?.line.points ?? []);
    expect(a + 6 + betweenTwo).toBeCloseTo(b - 4);
    expect((a - 6 + b + 4) / 2).toBeCloseTo(0);
  });
});

describe("a band's line", () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 0, y: 100 },
    { x: 200, y: 100 },
    { x: 200, y: 200 },
  ];

  test("moved aside stays in parallel, with round corners around the same middle", () => {
    const { points, radii } = bandLine(corner, 4);
    expect(points).toEqual([
      { x: -4, y: 0 },
      { x: -4, y: 104 },
      { x: 196, y: 104 },
      { x: 196, y: 200 },
    ]);
    expect(radii).toEqual([0, 16, 8, 0]);
  });

  test("is drawn with arcs that turn as the line does", () => {
    expect(bandPath(bandLine(corner, 0))).toBe(
      "M 0 0 L 0 88 A 12 12 0 0 0 12 100 L 188 100 A 12 12 0 0 1 200 112 L 200 200",
    );
  });

  test("is a track on which every step forward is as long as it is said to be", () => {
    const track = lineTrack(bandLine(corner, 0));
    expect(pointOnTrack(track, 0)).toEqual({ x: 0, y: 0 });
    expect(pointOnTrack(track, track.length + 5)).toEqual({ x: 200, y: 200 });
    // Two corners are each some five pixels shorter round than sharp.
    expect(track.length).toBeCloseTo(400 - 2 * (24 - 6 * Math.PI), 0);
    for (let far = 5; far < track.length; far += 5) {
      const [from, to] = [pointOnTrack(track, far - 5), pointOnTrack(track, far)];
      expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThanOrEqual(5.001);
      expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeGreaterThan(4.5);
    }
  });
});
