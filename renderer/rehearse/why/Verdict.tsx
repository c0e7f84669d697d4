// Whether a way or a clause holds, as an icon and in words.

import { IconCheck, IconCircleDashed, IconX } from "@tabler/icons-react";
import type { WayVerdict } from "../../../shared/why/why-answer.ts";
import styles from "./Verdict.module.css";

export function Verdict({ verdict, text }: { readonly verdict: WayVerdict; readonly text: string }) {
  const isYes = verdict === "taken" || verdict === "holds";
  const Mark = isYes ? IconCheck : verdict === "open" ? IconCircleDashed : IconX;
  return (
    <span className={styles.verdict} data-yes={isYes || undefined}>
      <Mark size={14} stroke={2} aria-hidden />
      {text}
    </span>
  );
}
