// That something is being counted, and after a second how far it is.

import type { Check } from "./import-state.ts";
import { useEffect, useState } from "react";
import { ProgressBar } from "../ui/ProgressBar.tsx";
import styles from "./CountingLine.module.css";
import { progressWords } from "./progress-words.ts";

const quietMs = 1_000;

export function CountingLine({ check }: { readonly check: Check }) {
  const startedMs = check.kind === "counting" ? check.startedMs : null;
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (startedMs === null) return undefined;
    const waiting = setTimeout(() => setIsLong(true), quietMs);
    return () => {
      clearTimeout(waiting);
      setIsLong(false);
    };
  }, [startedMs]);
  if (check.kind !== "counting") return null;
  const { progress } = check;
  const { left } = progressWords(progress);
  const done = progress?.done ?? null;
  return (
    <div className={styles.line} role="status">
      <span>counting…{left === "" || !isLong ? "" : ` ${left.toLowerCase()}`}</span>
      {isLong && <ProgressBar label="Counting" done={done} />}
    </div>
  );
}
