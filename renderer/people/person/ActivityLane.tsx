// A person's activity from their first message to the end of the data, as bars on a square-root scale; the instant is a
// line in it. Dragging moves it, and so do the arrow keys, from message to message.

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { Profile, ProfileAt } from "../../../shared/api/profile-contract.ts";
import { instantWords } from "../../rehearse/timeline/instant-words.ts";
import { formatDay } from "../../ui/format-instant.ts";
import styles from "./ActivityLane.module.css";

interface ActivityLaneProps {
  readonly profile: Profile;
  readonly atMs: number;
  readonly known: ProfileAt | undefined;
  readonly onChange: (atMs: number | null) => void;
}

const height = 36;
const dayMs = 86_400_000;

export function ActivityLane({ profile, atMs, known, onChange }: ActivityLaneProps) {
  const lane = useRef<HTMLDivElement>(null);
  const { nowMs, person } = profile;
  const firstMs = person.firstSeenMs;
  const spanMs = Math.max(1, nowMs - firstMs);
  const share = Math.max(0, Math.min(1, (atMs - firstMs) / spanMs));
  const goTo = (toMs: number): void => {
    const held = Math.max(firstMs, Math.min(nowMs, Math.round(toMs)));
    onChange(held === nowMs ? null : held);
  };
  const follow = (event: PointerEvent): void => {
    const box = lane.current?.getBoundingClientRect();
    if (box === undefined) return;
    goTo(firstMs + ((event.clientX - box.left) / Math.max(1, box.width)) * spanMs);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const toMs = targetOf(event.key, { firstMs, nowMs, atMs, known });
    if (toMs === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(toMs);
  };
  return (
    <div className={styles.place}>
      <div
        ref={lane}
        className={styles.lane}
        role="slider"
        tabIndex={0}
        aria-label="Instant"
        aria-valuemin={firstMs}
        aria-valuemax={Math.max(nowMs, firstMs)}
        aria-valuenow={Math.max(firstMs, Math.min(nowMs, atMs))}
        aria-valuetext={instantWords(atMs)}
        title="Left and right go from message to message"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) follow(event);
        }}
      >
        <Bars activity={profile.activity} share={share} />
      </div>
      <div className={styles.ends} aria-hidden>
        <span>{formatDay(firstMs, nowMs)}</span>
        <span>{formatDay(nowMs, nowMs)}</span>
      </div>
    </div>
  );
}

interface BarsProps {
  readonly activity: readonly number[];
  /** Where the instant is, 0 … 1. */
  readonly share: number;
}

function Bars({ activity, share }: BarsProps) {
  const most = Math.sqrt(Math.max(1, ...activity));
  const line = share * activity.length;
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${activity.length} ${height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {activity.map((count, bar) => {
        if (count === 0) return null;
        const tall = Math.max(2, (Math.sqrt(count) / most) * height);
        return (
          <rect
            key={bar}
            x={bar + 0.1}
            width={0.8}
            y={height - tall}
            height={tall}
            className={bar + 0.5 <= line || share === 1 ? styles.past : styles.future}
          />
        );
      })}
      <line x1={line} x2={line} y1={0} y2={height} className={styles.line} />
    </svg>
  );
}

interface LaneNow {
  readonly firstMs: number;
  readonly nowMs: number;
  readonly atMs: number;
  readonly known: ProfileAt | undefined;
}

/** null where the key goes nowhere. */
function targetOf(key: string, { firstMs, nowMs, atMs, known }: LaneNow): number | null {
  switch (key) {
    case "ArrowLeft":
      return known?.previousMs ?? firstMs;
    case "ArrowRight":
      return known?.nextMs ?? nowMs;
    case "PageUp":
      return atMs + dayMs;
    case "PageDown":
      return atMs - dayMs;
    case "Home":
      return firstMs;
    case "End":
      return nowMs;
    default:
      return null;
  }
}
