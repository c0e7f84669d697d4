// The upper row: play and step, the instant in words, and on the right the speed, bookmarks and zoom. What does not
// fit is left out from the least needed on; the keys stay.

import { ActionIcon } from "@mantine/core";
import {
  IconBookmarkPlus,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconZoomIn,
  IconZoomOut,
} from "@tabler/icons-react";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import { GoToInstant } from "./GoToInstant.tsx";
import { InstantNow } from "./InstantNow.tsx";
import { MarksMenu } from "./MarksMenu.tsx";
import { PlayNote } from "./PlayNote.tsx";
import { SpeedSlider } from "./SpeedSlider.tsx";
import { leastSpanMs, spanOf } from "./time-view.ts";
import styles from "./TransportRow.module.css";
import type { Timeline } from "./use-timeline.ts";
import { keyZoom } from "./use-timeline-commands.ts";

export interface TransportRowProps {
  readonly timeline: Timeline;
  readonly goingTo: boolean;
  readonly onGoingTo: (goingTo: boolean) => void;
}

const icon = { size: 18, stroke: 1.75, "aria-hidden": true } as const;
const button = { className: styles.button ?? "", variant: "subtle", color: "gray", size: 30 } as const;

export function TransportRow({ timeline, goingTo, onGoingTo }: TransportRowProps) {
  const { rehearsing, time } = timeline;
  const { playhead } = rehearsing;
  const span = spanOf(time.view);
  return (
    <div className={styles.row}>
      <PlayButtons timeline={timeline} />
      <InstantNow playhead={playhead} />
      <GoToInstant playhead={playhead} opened={goingTo} onOpened={onGoingTo} />
      <PlayNote timeline={timeline} />
      <div className={styles.right}>
        <SpeedSlider playhead={playhead} />
        <span className={styles.divider} />
        <ActionIcon
          {...button}
          aria-label="Add a bookmark here"
          title="Add a bookmark here (B)"
          onClick={timeline.addBookmark}
        >
          <IconBookmarkPlus {...icon} />
        </ActionIcon>
        <MarksMenu timeline={timeline} />
        <ActionIcon
          {...button}
          aria-label="Zoom out of the time"
          title="Zoom out of the time (Alt −)"
          disabled={span >= spanOf(time.whole)}
          onClick={() => time.zoom(keyZoom)}
        >
          <IconZoomOut {...icon} />
        </ActionIcon>
        <ActionIcon
          {...button}
          aria-label="Zoom into the time"
          title="Zoom into the time (Alt +)"
          disabled={span <= leastSpanMs}
          onClick={() => time.zoom(1 / keyZoom)}
        >
          <IconZoomIn {...icon} />
        </ActionIcon>
      </div>
    </div>
  );
}

function PlayButtons({ timeline }: { readonly timeline: Timeline }) {
  const { playhead } = timeline.rehearsing;
  const isPlaying = usePlayheadState(playhead, (state) => state.isPlaying);
  return (
    <div className={styles.play} role="group" aria-label="Play">
      <ActionIcon
        {...button}
        aria-label="Previous transition"
        title="Previous transition (←)"
        onClick={() => playhead.step("previous", { kind: "anyone" })}
      >
        <IconPlayerSkipBack {...icon} />
      </ActionIcon>
      <ActionIcon
        size={34}
        radius="xl"
        variant="filled"
        aria-label={isPlaying ? "Pause" : "Play"}
        title={isPlaying ? "Pause (Space)" : "Play (Space)"}
        onClick={() => (isPlaying ? playhead.pause() : playhead.play())}
      >
        {isPlaying ? (
          <IconPlayerPauseFilled size={16} aria-hidden />
        ) : (
          <IconPlayerPlayFilled size={16} aria-hidden />
        )}
      </ActionIcon>
      <ActionIcon
        {...button}
        aria-label="Next transition"
        title="Next transition (→)"
        onClick={() => playhead.step("next", { kind: "anyone" })}
      >
        <IconPlayerSkipForward {...icon} />
      </ActionIcon>
    </div>
  );
}
