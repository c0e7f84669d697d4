// Unions whose members are objects with exactly one key, which names the form: conditions and counts.

import { z } from "zod";
import { closedObject } from "./closed-object.ts";
import { listWords } from "./describe-found.ts";

type OneKey<Shape extends Record<string, z.ZodType>> = {
  [Key in keyof Shape & string]: { [K in Key]: z.output<Shape[Key]> };
}[keyof Shape & string];

/** `what` names the union in problems, e.g. "a condition". schema-problems.ts picks the form by its key. */
export function oneKeyUnion<Shape extends Record<string, z.ZodType>>(
  what: string,
  shape: Shape,
): z.ZodType<OneKey<Shape>> {
  const keys = Object.keys(shape);
  const forms = Object.entries(shape).map(([key, schema]) => closedObject({ [key]: schema }, { what }));
  const expected = `${what}: an object with exactly one of the keys ${listWords(keys, "or")}`;
  const union: z.ZodType<unknown> = z.union(forms, { error: expected });
  return union as z.ZodType<OneKey<Shape>>;
}
