import { expect, test } from "vitest";
import { exponential, normal, poisson, runLength } from "./distributions.ts";
import { Random } from "./random.ts";

const count = 40_000;

function sample(draw: (random: Random) => number): readonly number[] {
  const random = new Random(7, 7);
  return Array.from({ length: count }, () => draw(random));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const shareBelow = (values: readonly number[], limit: number): number =>
  values.filter((value) => value < limit).length / values.length;

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

test("exponential has mean 1, variance 1 and the exponential's quantiles", () => {
  const values = sample(exponential);
  expect(mean(values)).toBeCloseTo(1, 1);
  expect(variance(values)).toBeCloseTo(1, 1);
  for (const limit of [0.1, 0.5, 1, 2, 4]) {
    expect(Math.abs(shareBelow(values, limit) - (1 - Math.exp(-limit)))).toBeLessThan(0.01);
  }
});

test("normal has mean 0, variance 1 and two thirds within one deviation", () => {
  const values = sample(normal);
  expect(Math.abs(mean(values))).toBeLessThan(0.02);
  expect(variance(values)).toBeCloseTo(1, 1);
  expect(Math.abs(shareBelow(values, 1) - shareBelow(values, -1) - 0.67)).toBeLessThan(0.02);
});

test("poisson has the given mean and variance", () => {
  for (const given of [0.3, 1, 5]) {
    const values = sample((random) => poisson(random, given));
    expect(Math.abs(mean(values) - given)).toBeLessThan(0.05);
    expect(Math.abs(variance(values) - given)).toBeLessThan(0.15);
  }
  expect(sample((random) => poisson(random, 0)).every((value) => value === 0)).toBe(true);
});

test("runLength is p / (1 − p) on average and ends where it would go on for ever", () => {
  expect(mean(sample((random) => runLength(random, 0.5)))).toBeCloseTo(1, 1);
  expect(runLength(new Random(1, 1), 1)).toBe(64);
});
