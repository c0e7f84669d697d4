// Adds a destination to a send: one of the space's, or a new one by its name and kind.

import { Button, Menu, SegmentedControl, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { Destination } from "../../shared/people/definitions.ts";
import { host, windowId } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { unavailableIf } from "./unavailable.ts";
import styles from "./AddDestination.module.css";

export interface AddDestinationProps {
  /** Those that the step does not have yet. */
  readonly destinations: readonly Destination[];
  readonly onAdd: (destination: Pick<Destination, "id" | "kind">) => void;
}

export function AddDestination({ destinations, onAdd }: AddDestinationProps) {
  const [making, setMaking] = useState(false);
  if (making) return <NewDestination onAdd={onAdd} onDone={() => setMaking(false)} />;
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <Button
          variant="default"
          data-pointer="/destinations"
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        >
          Destination
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {destinations.map((destination) => (
          <Menu.Item
            key={destination.id}
            rightSection={
              <span className={styles.kind}>{destination.kind === "list" ? "List" : "Event"}</span>
            }
            onClick={() => onAdd(destination)}
          >
            {destination.name}
          </Menu.Item>
        ))}
        {destinations.length > 0 && <Menu.Divider />}
        <Menu.Item
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          onClick={() => setMaking(true)}
        >
          New destination
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface NewDestinationProps {
  readonly onAdd: AddDestinationProps["onAdd"];
  readonly onDone: () => void;
}

function NewDestination({ onAdd, onDone }: NewDestinationProps) {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Destination["kind"]>("event");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const add = async () => {
    try {
      const { id } = await host.definition.addDestination({ window: windowId, name: name.trim(), kind });
      onAdd({ id, kind });
      onDone();
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") void add();
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label="New destination">
      <TextInput
        label="Name of the new destination"
        data-autofocus
        autoFocus
        value={name}
        error={refusal === null ? undefined : `${refusal.happened} ${refusal.remedy}`}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
          setRefusal(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onDone();
        }}
      />
      <SegmentedControl
        aria-label="Kind"
        value={kind}
        onChange={(chosen) => setKind(chosen === "list" ? "list" : "event")}
        data={[
          { value: "event", label: "Takes events" },
          { value: "list", label: "Keeps a list" },
        ]}
      />
      <div className={styles.actions}>
        <Button type="submit" {...unavailableIf(name.trim() === "")}>
          Add
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
