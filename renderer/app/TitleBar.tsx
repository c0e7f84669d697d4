// The bar on top: back and forward, the search, and whether there is a network. In the desktop app it is what
// the window is dragged by; the system draws its own buttons beside it.

import { ActionIcon, Tooltip, UnstyledButton } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconCloudOff, IconSearch } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { KeyCap } from "../ui/KeyCap.tsx";
import { keyCaps } from "../ui/shortcut.ts";
import { openSearch } from "./Search.tsx";
import styles from "./TitleBar.module.css";
import { useHistoryEnds } from "./use-history-ends.ts";

function subscribeNetwork(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

const hasNetwork = (): boolean => navigator.onLine;

export function TitleBar() {
  const online = useSyncExternalStore(subscribeNetwork, hasNetwork);
  const able = useHistoryEnds();
  return (
    <section className={styles.bar} data-region="Title bar" aria-label="Title bar">
      <div className={styles.left}>
        <Step label="Back" to={-1} able={able.back} icon={IconArrowLeft} />
        <Step label="Forward" to={1} able={able.forward} icon={IconArrowRight} />
      </div>
      <UnstyledButton className={styles.search} onClick={openSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className={styles.hint}>Go to a journey, step, person or command</span>
        <KeyCap>{keyCaps("Mod K").join(" ")}</KeyCap>
      </UnstyledButton>
      <div className={styles.right}>
        {!online && (
          <span className={styles.offline}>
            <IconCloudOff size={16} stroke={1.75} aria-hidden /> Offline
          </span>
        )}
      </div>
    </section>
  );
}

interface StepProps {
  readonly label: "Back" | "Forward";
  readonly to: -1 | 1;
  /** false: there is nothing that way. The button keeps the focus then. */
  readonly able: boolean;
  readonly icon: typeof IconArrowLeft;
}

function Step({ label, to, able, icon: Icon }: StepProps) {
  return (
    <Tooltip label={able ? label : `Nothing to go ${label.toLowerCase()} to`}>
      <ActionIcon
        className={styles.step ?? ""}
        variant="subtle"
        color="gray"
        size={28}
        aria-label={label}
        aria-disabled={!able}
        onClick={() => able && window.history.go(to)}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
