// The name of a way that may go without one: then it has its usual name, which the empty field shows.

import { TextInput } from "@mantine/core";
import { useInspector } from "./inspector-context.ts";

export interface OutletNameProps {
  /** What it is, e.g. "When it holds". */
  readonly label: string;
  readonly name: string | undefined;
  /** What it is called without a name. */
  readonly usual: string;
  readonly pointer: string;
  /** undefined: without a name again. */
  readonly onChange: (name: string | undefined) => void;
}

export function OutletName({ label, name, usual, pointer, onChange }: OutletNameProps) {
  const { readOnly } = useInspector();
  return (
    <TextInput
      label={label}
      value={name ?? ""}
      placeholder={usual}
      data-pointer={pointer}
      disabled={readOnly}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    />
  );
}
