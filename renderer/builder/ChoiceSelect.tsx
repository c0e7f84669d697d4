// A choice among a few, as small as its words: one of the settings that stand at the end of a line.

import { NativeSelect } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import styles from "./ChoiceSelect.module.css";

export interface ChoiceSelectProps<Value extends string> {
  /** For screen readers. */
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly pointer: string;
  readonly disabled: boolean;
  readonly onChange: (value: Value) => void;
}

export function ChoiceSelect<Value extends string>(props: ChoiceSelectProps<Value>) {
  const { label, value, choices, pointer, disabled, onChange } = props;
  return (
    <NativeSelect
      className={styles.choice}
      classNames={{ input: styles.input ?? "", section: styles.section ?? "" }}
      aria-label={label}
      data-pointer={pointer}
      rightSection={<IconChevronDown size={14} stroke={2} aria-hidden />}
      rightSectionPointerEvents="none"
      data={[...choices]}
      value={value}
      disabled={disabled}
      onChange={({ currentTarget }) => {
        const chosen = choices.find((one) => one.value === currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    />
  );
}
