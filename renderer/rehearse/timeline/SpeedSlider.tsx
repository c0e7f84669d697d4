// How fast a rehearsal is played: a slider over speeds that people think in, and the speed in words beside it.

import { Slider } from "@mantine/core";
import type { Playhead } from "../playhead/playhead.ts";
import { speedAt, speedPosition, speedStops, speedText, speedWords } from "../playhead/playhead-speed.ts";
import { usePlayheadState } from "../playhead/use-playhead-state.ts";
import styles from "./SpeedSlider.module.css";

const last = speedStops.length - 1;

export function SpeedSlider({ playhead }: { readonly playhead: Playhead }) {
  const speed = usePlayheadState(playhead, (state) => state.speed);
  return (
    <div className={styles.speed}>
      <span className={styles.label} aria-hidden>
        Speed
      </span>
      <div className={styles.track}>
        <Slider
          classNames={{ thumb: styles.thumb ?? "", track: styles.bar ?? "" }}
          size={3}
          thumbSize={14}
          min={0}
          max={last}
          step={0.05}
          label={null}
          value={speedPosition(speed)}
          onChange={(position) => playhead.setSpeed(speedAt(position))}
          thumbLabel="Speed"
          thumbValueText={speedWords(speed)}
        />
        <span className={styles.stops} aria-hidden>
          {speedStops.map((stop) => (
            <span key={stop} className={styles.stop} />
          ))}
        </span>
      </div>
      <span className={styles.value}>{speedText(speed)}</span>
    </div>
  );
}
