// The shape of one line of the deliveries file, `rehearse simulate --deliveries` (SEMANTICS.md section 7).

import { z } from "zod";

const personas = z.strictObject({
  computation_class: z.literal("audience"),
  computation_key: z.string(),
  computation_id: z.string().meta({ description: "The step." }),
  space_id: z.string(),
});

const envelope = {
  userId: z.string().min(1).exactOptional(),
  anonymousId: z.string().min(1).exactOptional(),
  timestamp: z.iso.datetime(),
  messageId: z.string().meta({ description: "The same for the same delivery, whenever it is made." }),
  context: z.strictObject({ personas }),
};

const keyed = z
  .record(z.string(), z.boolean())
  .meta({ description: "The key: true on entry, false on exit." });

export const deliveryRecordSchema = z
  .strictObject({
    destination: z.string(),
    call: z.discriminatedUnion("type", [
      z.strictObject({
        type: z.literal("track"),
        event: z.enum(["Audience Entered", "Audience Exited"]),
        properties: keyed,
        ...envelope,
      }),
      z.strictObject({ type: z.literal("identify"), traits: keyed, ...envelope }),
      z.strictObject({
        type: z.enum(["add", "remove"]).meta({ description: "To or from a list destination." }),
        list: z.string(),
        ...envelope,
      }),
    ]),
  })
  .meta({ title: "Delivery", description: "One line of the deliveries of a rehearsal." });
