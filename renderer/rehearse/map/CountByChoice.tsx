// Whether entries are counted, or people.

import { SegmentedControl } from "@mantine/core";
import type { Rehearsing } from "../rehearsing.ts";

const choices = [
  { value: "total", label: "Total" },
  { value: "unique", label: "Unique" },
];

export function CountByChoice({ rehearsing: { countBy, setCountBy } }: { readonly rehearsing: Rehearsing }) {
  return (
    <SegmentedControl
      size="xs"
      aria-label="What is counted"
      data={choices}
      value={countBy}
      onChange={(by) => setCountBy(by === "unique" ? "unique" : "total")}
    />
  );
}
