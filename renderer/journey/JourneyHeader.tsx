// The 48 px above every way to look at a journey: where one is, the modes in the middle, what can be done on the
// right. Nothing in it moves another part when it changes.

import { Tooltip } from "@mantine/core";
import { IconChevronRight, IconAppWindow } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { JourneyMode } from "./journey-mode.ts";
import { JourneyName, type JourneyNameProps } from "./JourneyName.tsx";
import { ModeSwitch } from "./ModeSwitch.tsx";
import styles from "./JourneyHeader.module.css";

export interface JourneyHeaderProps extends JourneyNameProps {
  readonly mode: JourneyMode;
  readonly onMode: (mode: JourneyMode) => void;
  readonly isArchived: boolean;
  readonly openElsewhere: boolean;
  /** The version and its menu. */
  readonly version: ReactNode;
  /** From the left: what is quiet first, the primary action last. */
  readonly actions: ReactNode;
}

export function JourneyHeader(props: JourneyHeaderProps) {
  const { mode, onMode, isArchived, openElsewhere, version, actions, ...name } = props;
  return (
    <header className={styles.header} data-region="Journey" aria-label="Journey">
      <div className={styles.where}>
        <Link href="/journeys" className={styles.path ?? ""}>
          Journeys
        </Link>
        <IconChevronRight className={styles.chevron} size={16} stroke={1.75} aria-hidden />
        <JourneyName {...name} />
        {version}
        {isArchived && <span className={styles.archived}>Archived</span>}
        {openElsewhere && <OpenElsewhere />}
      </div>
      <ModeSwitch mode={mode} onMode={onMode} />
      <div className={styles.actions}>{actions}</div>
    </header>
  );
}

function OpenElsewhere() {
  return (
    <Tooltip label="Also open in another window. What one saves the other shows.">
      <span className={styles.elsewhere} role="status">
        <IconAppWindow size={16} stroke={1.75} aria-hidden />
        <span className="visually-hidden">Also open in another window</span>
      </span>
    </Tooltip>
  );
}
