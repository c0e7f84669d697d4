import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flightMs, roundGroup, TokenFlights } from "./token-flights.ts";

const move = (people: number, way = "a next", after = 0) => ({ way, people, side: "b" as const, after });

describe("tokens", () => {
  test("fly for 700 ms, one for each person while there are few", () => {
    const flights = new TokenFlights();
    flights.add([move(3), move(2, "b next")], 1000);
    expect(flights.flying(1000)).toHaveLength(5);
    expect(flights.people(1000)).toBe(5);
    flights.landed(1000 + flightMs);
    expect(flights.isOver).toBe(true);
  });

  test("start one after the other since the frame before", () => {
    const flights = new TokenFlights();
    flights.add([move(1)], 1000);
    flights.add([move(2)], 1016);
    expect(flights.flying(1016).map(({ startedMs }) => startedMs)).toEqual([1000, 1008, 1016]);
  });

  test("of people who took two ways at once fly along one after the other, and count once", () => {
    const flights = new TokenFlights();
    flights.add([move(5), move(5, "b next", 1)], 1000);
    expect(flights.people(1000)).toBe(5);
    flights.landed(1000 + flightMs);
    expect(flights.people(1000 + flightMs)).toBe(5);
    flights.landed(1000 + 2 * flightMs);
    expect(flights.isOver).toBe(true);
  });

  test("are never more than 400, and nobody flies twice or is made up", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 60 }),
        (frames) => {
          const flights = new TokenFlights();
          const flown = new Set<object>();
          let moved = 0;
          frames.forEach((frame, index) => {
            flights.add(
              frame.map((people, way) => move(people, `${way} next`)),
              index * 16,
            );
            moved += frame.reduce((sum, people) => sum + people, 0);
            for (const flight of flights.flying(index * 16)) flown.add(flight);
            expect(flights.flying(index * 16).length).toBeLessThanOrEqual(400);
          });
          const people = [...flown].reduce((sum: number, one) => sum + (one as { people: number }).people, 0);
          expect(people).toBeLessThanOrEqual(moved);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("stand for more people when many move, by round numbers", () => {
    expect([0.2, 1, 1.1, 3, 7, 12, 260].map(roundGroup)).toEqual([1, 1, 2, 5, 10, 20, 500]);
    const flights = new TokenFlights();
    flights.add([move(40_000)], 1000);
    expect(flights.peoplePerToken).toBeGreaterThanOrEqual(100);
    expect(flights.people(1000)).toBeGreaterThan(0);
  });

  test("whoever is too few for a token flies with the next ones on the same way", () => {
    const flights = new TokenFlights();
    flights.add([move(4_000)], 0);
    flights.add([move(4_000)], 16);
    const { peoplePerToken } = flights;
    const before = flights.people(32);
    flights.add([move(peoplePerToken - 1, "b next")], 32);
    expect(flights.people(32)).toBe(before);
  });

  test("are gone at once after a jump", () => {
    const flights = new TokenFlights();
    flights.add([move(4_000)], 0);
    flights.clear();
    expect(flights.isOver).toBe(true);
    expect(flights.peoplePerToken).toBe(1);
  });
});
