// One sample person's messages as values, for a window that shows who they are.

import { isJsonObject, type JsonObject } from "../base/json.ts";
import type { Problem } from "../base/problem.ts";
import { err, ok, type Result } from "../base/result.ts";
import { planGeneration, type GenerateOptions } from "./generate-options.ts";
import { writeUser } from "./write-user.ts";

/**
 * The messages of person `user` (0 to `options.users` − 1) in the order of arrival: exactly those that
 * generateLines writes for them.
 */
export function generateUser(
  options: GenerateOptions,
  user: number,
): Result<readonly JsonObject[], readonly Problem[]> {
  const plan = planGeneration(options);
  if (!plan.ok) return plan;
  if (!Number.isInteger(user) || user < 0 || user >= options.users) {
    return err([
      { pointer: "/user", found: String(user), expected: `a whole number from 0 to ${options.users - 1}` },
    ]);
  }
  const { lines, arrivalsMs } = writeUser(plan.value, user);
  const secondOf = (index: number): number => Math.floor((arrivalsMs[index] ?? 0) / 1_000);
  const order = lines.map((_, index) => index).toSorted((one, other) => secondOf(one) - secondOf(other));
  return ok(order.map((index): unknown => JSON.parse(lines[index] ?? "")).filter(isJsonObject));
}
