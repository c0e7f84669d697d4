// One knob: what it is called, a slider and a number for the same value, what it means, and the way back.

import { ActionIcon, NumberInput, Slider, Tooltip } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useId } from "react";
import type { Knob } from "../../shared/generate/scenario.ts";
import styles from "./KnobField.module.css";

interface KnobFieldProps {
  readonly knob: Knob;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function KnobField({ knob, value, onChange }: KnobFieldProps) {
  const { name, unit, meaning, min, max, step } = knob;
  const isTurned = value !== knob.default;
  const meaningId = useId();
  return (
    <div className={styles.knob} role="group" aria-label={name} aria-describedby={meaningId}>
      <div className={styles.top}>
        <span className={styles.name}>{name}</span>
        {isTurned && (
          <Tooltip label={`Back to ${knob.default}`}>
            <ActionIcon
              size={26}
              variant="subtle"
              color="gray"
              aria-label={`${name}: back to ${knob.default}`}
              onClick={() => onChange(knob.default)}
            >
              <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        <NumberInput
          className={styles.number ?? ""}
          size="xs"
          aria-label={name}
          min={min}
          max={max}
          step={step}
          clampBehavior="strict"
          allowNegative={false}
          decimalScale={3}
          hideControls
          value={value}
          onChange={(typed) => {
            if (typeof typed === "number" && typed >= min && typed <= max) onChange(typed);
          }}
        />
        <span className={styles.unit}>{unit}</span>
      </div>
      <Slider
        size="sm"
        label={null}
        min={min}
        max={max}
        step={step}
        value={value}
        thumbLabel={name}
        onChange={(turned) => onChange(Number(turned.toFixed(3)))}
      />
      <p id={meaningId} className={styles.meaning}>
        {meaning}.
      </p>
    </div>
  );
}
