// Who waited longest, or shortest: where, from when to when.

import { NativeSelect, SegmentedControl } from "@mantine/core";
import type { LongWait } from "../../../shared/api/find-contract.ts";
import { host } from "../../host/host.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { formatStay } from "../people/format-stay.ts";
import type { Rehearsing } from "../rehearsing.ts";
import panel from "./FindPanel.module.css";
import { InstantButton } from "./InstantButton.tsx";
import { Looking } from "./Looking.tsx";
import styles from "./LongestWaits.module.css";
import { PersonButton } from "./PersonButton.tsx";
import type { AnswerProps } from "./TookBranch.tsx";
import { useFound } from "./use-found.ts";

const mostShown = 100;

export function LongestWaits({ rehearsing, remembered, remember }: AnswerProps) {
  const { opened } = rehearsing;
  const { waitsAt: step, order } = remembered;
  const found = useFound({
    key: ["waits", opened.id, step, order],
    ask: (signal) =>
      host.find.longestWaits({ rehearsal: opened.id, step, order, limit: mostShown }, { signal }),
    isAsked: true,
  });
  return (
    <>
      <NativeSelect
        aria-label="Where they waited"
        classNames={{ input: panel.input ?? "" }}
        value={step ?? ""}
        onChange={({ currentTarget: { value } }) => remember({ waitsAt: value === "" ? null : value })}
      >
        <option value="">At any wait for something to happen</option>
        {opened.journey.steps.filter(canWait).map(({ id, name }) => (
          <option key={id} value={id}>
            {name || "Step without a name"}
          </option>
        ))}
      </NativeSelect>
      <SegmentedControl
        aria-label="Which waits"
        fullWidth
        withItemsBorders={false}
        transitionDuration={0}
        value={order}
        onChange={(value) => remember({ order: value === "shortest" ? "shortest" : "longest" })}
        data={[
          { value: "longest", label: "Longest" },
          { value: "shortest", label: "Shortest" },
        ]}
      />
      <Looking found={found} words="Looking through all waits…" />
      {found.answer?.length === 0 && (
        <EmptyState
          sentence={order === "shortest" ? "Nobody’s wait has ended." : "Nobody has waited there."}
        />
      )}
      {found.answer !== undefined && found.answer.length > 0 && (
        <ol className={styles.waits} aria-label={order === "longest" ? "Longest waits" : "Shortest waits"}>
          {found.answer.map((wait) => (
            <Wait key={`${wait.userId} ${wait.entry} ${wait.step}`} wait={wait} rehearsing={rehearsing} />
          ))}
        </ol>
      )}
    </>
  );
}

const canWait = ({ type }: Rehearsing["opened"]["journey"]["steps"][number]): boolean =>
  type === "waitForCondition" ||
  type === "waitForDuration" ||
  type === "holdUntil" ||
  type === "multiBranchSplit";

interface WaitProps {
  readonly wait: LongWait;
  readonly rehearsing: Rehearsing;
}

function Wait({ wait, rehearsing }: WaitProps) {
  const { playhead, opened } = rehearsing;
  const step = opened.journey.steps.find(({ id }) => id === wait.step);
  return (
    <li className={styles.wait}>
      <span className={styles.who}>
        <PersonButton person={wait} rehearsing={rehearsing} />
        <span className={styles.step} dir="auto">
          {step?.name}
        </span>
        <span className={styles.span}>
          <InstantButton atMs={wait.fromMs} playhead={playhead} />
          {" – "}
          {wait.untilMs === null ? (
            "still waiting at the end"
          ) : (
            <InstantButton atMs={wait.untilMs} playhead={playhead} />
          )}
          {wait.left && ", left"}
        </span>
      </span>
      <strong className={styles.waited}>{formatStay(wait.waitedMs)}</strong>
    </li>
  );
}
