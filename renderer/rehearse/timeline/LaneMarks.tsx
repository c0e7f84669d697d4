// The marks above the bars: publication, archive, pauses and bookmarks, with their names where there is room; and what
// the bars count.

import { IconArchive, IconFlag3Filled, IconPlayerPauseFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { BookmarkFlag } from "./BookmarkFlag.tsx";
import styles from "./LaneMarks.module.css";
import { placeLabels, type LabelSide } from "./place-labels.ts";
import { partAt } from "./time-view.ts";
import type { Timeline } from "./use-timeline.ts";

interface Flag {
  readonly id: string;
  readonly atMs: number;
  readonly name: string;
  readonly icon: ReactNode;
  /** Stands on the bars as a line. */
  readonly hasLine: boolean;
}

/** Of a character of the names, on average. */
const characterPx = 6.1;

export function LaneMarks({ timeline }: { readonly timeline: Timeline }) {
  const { activity, kept, time, widthPx } = timeline;
  const scale =
    activity === null
      ? ""
      : activity.most === 0
        ? "No transitions here"
        : `Transitions per ${activity.width.words}, square-root scale`;
  const place = (atMs: number): number => partAt(time.view, atMs) * widthPx;
  const isInView = ({ atMs }: { readonly atMs: number }): boolean =>
    atMs >= time.view.fromMs && atMs <= time.view.toMs;
  const flags = flagsOf(timeline).filter(isInView);
  const bookmarks = kept.marks.bookmarks.filter(isInView);
  const sides = placeLabels(
    [
      ...flags.map(({ id, atMs, name }) => ({
        id,
        x: place(atMs),
        labelPx: name.length * characterPx,
        isFixed: true,
      })),
      ...bookmarks.map(({ atMs, name }) => ({
        id: `bookmark ${atMs}`,
        x: place(atMs),
        labelPx: name.length * characterPx,
        isFixed: false,
      })),
    ],
    { from: -8, to: widthPx - scale.length * characterPx },
  );
  const sideOf = (id: string): LabelSide => sides.get(id) ?? "none";
  return (
    <div className={styles.marks}>
      {flags.map((flag) => (
        <span key={flag.id} className={styles.place} style={{ left: place(flag.atMs) }} title={flag.name}>
          {flag.hasLine && <span className={styles.line} />}
          <span className={styles.flag} data-side={sideOf(flag.id)}>
            {flag.icon}
            {sideOf(flag.id) !== "none" && <span>{flag.name}</span>}
          </span>
        </span>
      ))}
      {bookmarks.map((bookmark) => (
        <span key={bookmark.atMs} className={styles.place} style={{ left: place(bookmark.atMs) }}>
          <BookmarkFlag timeline={timeline} bookmark={bookmark} side={sideOf(`bookmark ${bookmark.atMs}`)} />
        </span>
      ))}
      <span className={styles.scale}>{scale}</span>
    </div>
  );
}

const icon = { size: 12, "aria-hidden": true } as const;

function flagsOf({ rehearsing, time }: Timeline): readonly Flag[] {
  const { publishedAtMs, archivedAtMs, pauses } = rehearsing.opened.setup;
  const published: Flag = {
    id: "published",
    atMs: publishedAtMs,
    name: "Published",
    icon: <IconFlag3Filled {...icon} />,
    hasLine: true,
  };
  const archived: readonly Flag[] =
    archivedAtMs === null
      ? []
      : [
          {
            id: "archived",
            atMs: archivedAtMs,
            name: "Archived",
            icon: <IconArchive {...icon} stroke={2} />,
            hasLine: true,
          },
        ];
  return [
    published,
    ...archived,
    ...pauses.map(({ fromMs, toMs }) => ({
      id: `pause ${fromMs}`,
      // Named at the left end where it began before what is in view.
      atMs: toMs > time.view.fromMs ? Math.max(fromMs, time.view.fromMs) : fromMs,
      name: "Entries paused",
      icon: <IconPlayerPauseFilled {...icon} />,
      hasLine: false,
    })),
  ];
}
