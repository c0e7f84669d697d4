// The procedures of people: counting those who match a condition, listing them, and finding somebody. All of the
// work is the counting thread's.

import { validCondition } from "./valid-condition.ts";
import type { CountingDesk } from "./counting-desk.ts";
import type { ServiceParts } from "./service-parts.ts";
import { definitionsOf } from "./space-definitions.ts";

export function peopleService({ implementer, current }: ServiceParts, desk: CountingDesk) {
  const { people } = implementer;
  const definitions = () => current.read(definitionsOf);
  return {
    count: people.count.handler(({ input, signal }) => {
      const known = definitions();
      const condition = validCondition(input.condition, known);
      return desk.ask("count", { ...input, condition, definitions: known }, signal);
    }),
    matching: people.matching.handler(({ input, signal }) => {
      const known = definitions();
      const condition = validCondition(input.condition, known);
      return desk.ask("matching", { ...input, condition, definitions: known }, signal);
    }),
    find: people.find.handler(({ input, signal }) => desk.ask("find", input, signal)),
  };
}
