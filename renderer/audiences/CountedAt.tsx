// At which instant a place counts, as a menu.

import { InstantMenu } from "../conditions/match/InstantMenu.tsx";
import styles from "./AudiencesList.module.css";
import type { CountInstant } from "../definitions/use-count-instant.ts";

export const CountedAt = ({ instant: { atMs, choose } }: { readonly instant: CountInstant }) =>
  atMs === null ? null : (
    <span className={styles.instant}>
      Counted <InstantMenu atMs={atMs} onAtMs={choose} />
    </span>
  );
