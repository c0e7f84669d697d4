// The procedures of the outbox. The travelling thread reads it off the rehearsal; nothing here sends anything.

import { refused } from "./refusal-wording.ts";
import type { ServiceParts } from "./service-parts.ts";

export function outboxService({ implementer: { outbox }, travel }: ServiceParts) {
  return {
    list: outbox.list.handler(({ input, signal }) => travel.ask("outboxList", input, signal)),
    payload: outbox.payload.handler(async ({ input, signal }) => {
      const payload = await travel.ask("outboxPayload", input, signal);
      if (payload === null) throw refused({ kind: "notFound", what: "delivery" });
      return payload;
    }),
    export: outbox.export.handler(({ input, signal }) => travel.ask("outboxExport", input, signal)),
  };
}
