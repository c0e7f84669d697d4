// How many people and how long, and the button that runs it; while it runs, how far it is, and the way out.

import { Button, Tooltip } from "@mantine/core";
import { IconPlayerPlayFilled } from "@tabler/icons-react";
import { countOf } from "../../ui/format-count.ts";
import { Refused } from "../../ui/Refused.tsx";
import { keyCaps } from "../../ui/shortcut.ts";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import { durationWords } from "./duration-words.ts";
import { progressWords } from "./progress-words.ts";
import type { Rehearsal, RehearsalRun } from "./rehearsal-run.ts";
import styles from "./SetupFoot.module.css";
import type { Estimate } from "./use-estimate.ts";

interface SetupFootProps {
  readonly rehearsal: Rehearsal;
  readonly estimate: Estimate;
  /** Every field says something. */
  readonly isReadable: boolean;
  readonly onRun: () => void;
}

export function SetupFoot({ rehearsal, estimate, isReadable, onRun }: SetupFootProps) {
  const { run, cancel } = rehearsal;
  return (
    <footer className={styles.foot}>
      {run.kind === "refused" && run.at === "setup" && <Refused refusal={run.refusal} />}
      {run.kind === "running" ? (
        <Running run={run} onCancel={cancel} />
      ) : (
        <>
          <EstimateLine estimate={estimate} isReadable={isReadable} />
          <Tooltip label={`Run (${keyCaps("Mod Enter").join(" ")})`} openDelay={600} position="left">
            <Button
              className={styles.run ?? ""}
              fullWidth
              leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
              onClick={onRun}
            >
              Run
            </Button>
          </Tooltip>
        </>
      )}
    </footer>
  );
}

function EstimateLine({
  estimate: { value, stale, refusal },
  isReadable,
}: Omit<SetupFootProps, "rehearsal" | "onRun">) {
  if (!isReadable) return <p className={styles.line}>Fill in what is missing to see how long it takes.</p>;
  if (refusal !== null) return <p className={styles.line}>Nothing would be rehearsed.</p>;
  if (value === null) return <p className={styles.line}>Counting…</p>;
  const { people, messages, durationMs, basis } = value;
  return (
    <p className={styles.line} data-stale={stale} aria-live="polite">
      {durationWords(durationMs)} for <strong>{countOf(people, "person", "people")}</strong> and{" "}
      <strong>{countOf(messages, "message", "messages")}</strong>
      {basis === "assumed" && <span className={styles.assumed}>, as machines like this usually take</span>}
    </p>
  );
}

interface RunningProps {
  readonly run: Extract<RehearsalRun, { readonly kind: "running" }>;
  readonly onCancel: () => void;
}

function Running({ run: { done, progress }, onCancel }: RunningProps) {
  const words = progressWords(done, progress ?? { people: 0, ofPeople: 0, elapsedMs: 0 });
  return (
    <div className={styles.running}>
      <div className={styles.top}>
        <span className={styles.people}>{words.people}</span>
        <Button size="xs" variant="default" onClick={onCancel} data-autofocus>
          Cancel
        </Button>
      </div>
      <ProgressBar label="Rehearsal" done={done} />
      <div className={styles.details}>
        <span>{words.rate}</span>
        <span>{words.left}</span>
      </div>
    </div>
  );
}
