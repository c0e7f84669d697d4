// What a text frame of the window may be: a call of a procedure, or the end of one, in the form of the peer
// messages that oRPC sends ({ i: id, t: kind, p: payload }). Everything is read as own properties; a name that
// reaches into prototypes is refused wherever it stands. Absent here: what the procedures' inputs mean.

import { z } from "zod";

const idSchema = z.string().min(1).max(64);

const callSchema = z.strictObject({
  i: idSchema,
  p: z.strictObject({
    u: z
      .string()
      .regex(/^\/[A-Za-z]+(\/[A-Za-z]+)*$/)
      .max(200),
    b: z
      .strictObject({ json: z.unknown().optional(), meta: z.array(z.array(z.unknown())).optional() })
      .optional(),
  }),
});

const endSchema = z.strictObject({ i: idSchema, t: z.literal(4), p: z.undefined().optional() });

const frameSchema = z.union([callSchema, endSchema]);

/** Journeys nest their conditions some dozens deep at most. */
const greatestDepth = 200;

const isForbiddenName = (name: string): boolean => name === "__proto__";

export function isCallFrame(text: string): boolean {
  const value = parsed(text);
  return value !== undefined && isPlain(value) && frameSchema.safeParse(value).success;
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether no object in it has a forbidden name and none lies too deep. Without recursion: depth is not ours. */
function isPlain(top: unknown): boolean {
  const waiting: (readonly [value: unknown, depth: number])[] = [[top, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== "object" || value === null) continue;
    if (depth > greatestDepth) return false;
    for (const [name, member] of Object.entries(value)) {
      if (isForbiddenName(name)) return false;
      waiting.push([member, depth + 1]);
    }
  }
  return true;
}
