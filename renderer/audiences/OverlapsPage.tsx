// How audiences overlap: a matrix of up to twelve that somebody chooses, in people or in per cent of each row.

import { MultiSelect, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Definitions } from "../../shared/people/definitions.ts";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import { CountedAt } from "./CountedAt.tsx";
import { OverlapMatrix } from "./OverlapMatrix.tsx";
import styles from "./OverlapsPage.module.css";
import { useCountInstant } from "../definitions/use-count-instant.ts";

const most = 12;
const atFirst = 8;

type Unit = "people" | "percent";

export function OverlapsPage({ definitions }: { readonly definitions: Definitions }) {
  const instant = useCountInstant();
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const [unit, setUnit] = useState<Unit>("people");
  const known = new Set(definitions.audiences.map(({ id }) => id));
  const chosen = (wanted ?? [...known].slice(0, atFirst)).filter((id) => known.has(id));
  const { atMs } = instant;
  const { data, error } = useQuery({
    queryKey: ["definitions", "overlaps", chosen, atMs],
    queryFn: ({ signal }) =>
      host.definition.overlaps({ audiences: [...chosen], atMs: atMs ?? 0 }, { signal }),
    enabled: atMs !== null && chosen.length > 0,
    placeholderData: (before) => before,
  });
  return (
    <Place
      title="Overlaps"
      crumbs={[{ path: "/audiences", label: "Audiences & traits" }]}
      actions={<CountedAt instant={instant} />}
    >
      <Tools definitions={definitions} chosen={chosen} onChosen={setWanted} unit={unit} onUnit={setUnit} />
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {chosen.length === 0 && (
        <EmptyState sentence="Choose audiences above to see whom they have in common." />
      )}
      {chosen.length > 0 && data !== undefined && (
        <OverlapMatrix overlaps={data} definitions={definitions} inPercent={unit === "percent"} />
      )}
    </Place>
  );
}

interface ToolsProps {
  readonly definitions: Definitions;
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
  readonly unit: Unit;
  readonly onUnit: (unit: Unit) => void;
}

const Tools = ({ definitions, chosen, onChosen, unit, onUnit }: ToolsProps) => (
  <div className={styles.tools}>
    <MultiSelect
      className={styles.choice ?? ""}
      label={`Audiences, ${most} at most`}
      data={definitions.audiences.map(({ id, name }) => ({ value: id, label: name }))}
      value={[...chosen]}
      onChange={onChosen}
      maxValues={most}
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Choose none" }}
    />
    <SegmentedControl
      size="xs"
      aria-label="Counted in"
      value={unit}
      onChange={(to) => onUnit(to === "percent" ? "percent" : "people")}
      data={[
        { value: "people", label: "People" },
        { value: "percent", label: "% of the row" },
      ]}
    />
  </div>
);
