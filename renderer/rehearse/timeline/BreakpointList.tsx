// What playing stops at: each can be turned off and on again, or deleted; and others to choose from.

import { ActionIcon, Button, NativeSelect, Switch } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { Breakpoint } from "../../../shared/api/travel-contract.ts";
import { offerUndo } from "../../ui/offer-undo.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import { breakpointChoices } from "./breakpoint-choices.ts";
import { breakpointWords, keyOf, type NamesOfBreakpoints } from "./breakpoint-words.ts";
import styles from "./MarksSection.module.css";
import type { Timeline } from "./use-timeline.ts";
import { usePersonName } from "./use-person-name.ts";

export function BreakpointList({ timeline }: { readonly timeline: Timeline }) {
  const { rehearsing, kept } = timeline;
  const { breakpoints } = kept.marks;
  return (
    <section aria-label="Stop when">
      <h3 className={styles.title}>Stop when</h3>
      <ul className={styles.list}>
        {breakpoints.map((breakpoint) => (
          <BreakpointRow key={keyOf(breakpoint)} timeline={timeline} breakpoint={breakpoint} />
        ))}
      </ul>
      <AddBreakpoint
        rehearsing={rehearsing}
        taken={breakpoints}
        onAdd={(added) => timeline.setBreakpoints([...breakpoints, added])}
      />
    </section>
  );
}

interface BreakpointRowProps {
  readonly timeline: Timeline;
  readonly breakpoint: Breakpoint;
}

function BreakpointRow({ timeline, breakpoint }: BreakpointRowProps) {
  const { kept, rehearsing, setBreakpoints } = timeline;
  const { breakpoints } = kept.marks;
  const name = usePersonName(breakpoint.when === "moves" ? breakpoint.userId : null);
  const words = breakpointWords(breakpoint, {
    journey: rehearsing.opened.journey,
    nameOf: (id) => name ?? id,
  });
  const remove = (): void => {
    setBreakpoints(breakpoints.filter((one) => one !== breakpoint));
    offerUndo({
      sentence: `Deleted the stop when ${words}.`,
      undo: () => kept.change((now) => ({ ...now, breakpoints: [...now.breakpoints, breakpoint] })),
    });
  };
  return (
    <li className={styles.row}>
      <Switch
        size="xs"
        label={words}
        checked={breakpoint.isOff !== true}
        onChange={({ currentTarget }) =>
          setBreakpoints(
            breakpoints.map((one) => (one === breakpoint ? turned(one, currentTarget.checked) : one)),
          )
        }
      />
      <ActionIcon variant="subtle" color="gray" aria-label={`Delete: ${words}`} onClick={remove}>
        <IconTrash size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function turned(breakpoint: Breakpoint, isOn: boolean): Breakpoint {
  const { isOff: _before, ...rest } = breakpoint;
  return isOn ? rest : { ...rest, isOff: true };
}

interface AddBreakpointProps {
  readonly rehearsing: Rehearsing;
  readonly taken: readonly Breakpoint[];
  readonly onAdd: (breakpoint: Breakpoint) => void;
}

function AddBreakpoint({ rehearsing, taken, onAdd }: AddBreakpointProps) {
  const { opened, person } = rehearsing;
  const name = usePersonName(person);
  const names: NamesOfBreakpoints = { journey: opened.journey, nameOf: (id) => name ?? id };
  const has = new Set(taken.map(keyOf));
  const choices = breakpointChoices(opened.journey, person).filter((one) => !has.has(keyOf(one)));
  const [key, setKey] = useState("");
  const chosen = choices.find((one) => keyOf(one) === key) ?? choices[0];
  if (chosen === undefined) return <p className={styles.hint}>There is nothing else to stop at.</p>;
  return (
    <div className={styles.add}>
      <NativeSelect
        data-autofocus
        aria-label="Stop when"
        value={keyOf(chosen)}
        onChange={({ currentTarget }) => setKey(currentTarget.value)}
        data={choices.map((one) => ({ value: keyOf(one), label: breakpointWords(one, names) }))}
      />
      <Button size="sm" variant="default" onClick={() => onAdd(chosen)}>
        Add
      </Button>
    </div>
  );
}
