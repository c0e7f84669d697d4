// What one audience has in common with the others, those with the most people in both first. It is counted as it is
// saved.

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Condition } from "../../shared/conditions/condition.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import { AllMatching } from "../conditions/match/AllMatching.tsx";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { formatCount, formatPercent } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import editor from "./Editor.module.css";
import styles from "./OverlapsWith.module.css";

interface OverlapsWithProps {
  readonly id: string;
  readonly definitions: Definitions;
  readonly atMs: number;
  readonly isDraft: boolean;
}

const mostShown = 8;

/** As many as one question takes, with the audience itself. */
const mostCompared = 999;

export const inBoth = (one: string, other: string): Condition => ({
  all: [{ audience: { id: one, is: "member" } }, { audience: { id: other, is: "member" } }],
});

export function OverlapsWith({ id, definitions, atMs, isDraft }: OverlapsWithProps) {
  const others = definitions.audiences.filter((one) => one.id !== id).map((one) => one.id);
  const beside = others.slice(0, mostCompared);
  const [opened, setOpened] = useState<{ readonly other: string; readonly people: number } | null>(null);
  const { data, error } = useQuery({
    queryKey: ["definitions", "overlaps", [id], beside, atMs],
    queryFn: ({ signal }) =>
      host.definition.overlaps({ audiences: [id], beside: [id, ...beside], atMs }, { signal }),
    enabled: beside.length > 0,
  });
  if (beside.length === 0) return null;
  const [own = 0, ...shared] = data?.both[0] ?? [];
  const rows = shared
    .map((people, index) => ({ other: beside[index] ?? "", people }))
    .toSorted((a, b) => b.people - a.people)
    .slice(0, mostShown);
  const nameOf = (other: string): string =>
    definitions.audiences.find((one) => one.id === other)?.name ?? other;
  return (
    <section className={`${editor.card} ${editor.padded}`} aria-label="In common with other audiences">
      <h2 className={editor.heading}>
        In common with other audiences
        {isDraft && <span className={editor.hint}>as it is saved</span>}
      </h2>
      {error !== null && <Refused refusal={refusalOf(error)} />}
      <ul className={styles.list}>
        {rows.map(({ other, people }) => (
          <li key={other}>
            <button
              type="button"
              className={styles.row}
              aria-disabled={people === 0}
              onClick={() => people > 0 && setOpened({ other, people })}
            >
              <span className={styles.name} dir="auto">
                {nameOf(other)}
              </span>
              <span className={styles.count}>
                {formatCount(people)} · {formatPercent(people, own)}
              </span>
              <span className={styles.bar} aria-hidden>
                <span style={{ width: `${own === 0 ? 0 : (100 * people) / own}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {opened !== null && (
        <AllMatching
          condition={inBoth(id, opened.other)}
          atMs={atMs}
          matching={opened.people}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
