// The name of an event that would arrive; pages and screens say that they are.

import type { ImportFindings } from "../../shared/api/import-contract.ts";

const kinds = { page: "Page viewed", screen: "Screen viewed" } as const;

export function eventWords({ type, name }: Pick<ImportFindings["events"][number], "type" | "name">): string {
  if (type === "track") return name;
  return name === "" ? kinds[type] : `${kinds[type]}: ${name}`;
}
