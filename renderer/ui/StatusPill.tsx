// The status of a journey: a word, an icon and a colour.

import { IconArchive, IconCircleCheck, IconPencil, IconPlayerPause } from "@tabler/icons-react";
import colours from "./status-colours.module.css";
import styles from "./StatusPill.module.css";

export type ShownStatus = "draft" | "published" | "paused" | "archived";

const looks = {
  draft: { word: "Draft", icon: IconPencil },
  published: { word: "Published", icon: IconCircleCheck },
  paused: { word: "Paused", icon: IconPlayerPause },
  archived: { word: "Archived", icon: IconArchive },
} as const;

export function StatusPill({ status }: { readonly status: ShownStatus }) {
  const { word, icon: Icon } = looks[status];
  return (
    <span className={`${styles.pill} ${colours.status}`} data-status={status}>
      <Icon size={13} stroke={2} aria-hidden />
      {word}
    </span>
  );
}
