// The list as a CSV file, all of it as it is narrowed and sorted, with the traits that are chosen.

import { Button, MultiSelect, Popover } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { host } from "../../host/host.ts";
import { queries } from "../../host/queries.ts";
import { fileName } from "../../files/file-name.ts";
import { saveFile } from "../../files/save-file.tsx";
import styles from "./ExportPeople.module.css";
import type { PeopleQuestion, UsedPeople } from "./use-people.ts";

const mostTraits = 20;

export function ExportPeople({ people }: { readonly people: UsedPeople }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover width={320} position="bottom-end" trapFocus returnFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          Export
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown ?? ""} aria-label="Export as CSV">
        <ExportForm people={people} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ExportFormProps {
  readonly people: UsedPeople;
  readonly onDone: () => void;
}

function ExportForm({ people, onDone }: ExportFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const traits = useQuery(queries.traits);
  const paths = [...new Set((traits.data ?? []).map(({ path }) => path))];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save(people, chosen);
        onDone();
      }}
    >
      {/* Above the field, whose list of traits lies over what is below it. */}
      <div className={styles.head}>
        <span className={styles.title}>This list as a file</span>
        <Button type="submit" size="sm">
          Save as CSV
        </Button>
      </div>
      <MultiSelect
        label="Traits as columns"
        description="Beside id, name, e-mail, first and last seen, and messages."
        placeholder={chosen.length === 0 ? "None" : ""}
        data={paths}
        value={[...chosen]}
        onChange={setChosen}
        maxValues={mostTraits}
        searchable
        clearable
        hidePickedOptions
        nothingFoundMessage={traits.data === undefined ? "Looking through the traits…" : "No such trait."}
        comboboxProps={{ withinPortal: false }}
      />
    </form>
  );
}

const save = ({ question, space }: UsedPeople, traits: readonly string[]): Promise<void> =>
  saveFile({
    name: fileName([space.name, "people"], question.condition === null ? null : question.atMs, "csv"),
    mediaType: "text/csv",
    ask: (from, signal) => ask(question, traits, { from, signal }),
  });

const ask = (
  question: PeopleQuestion,
  traits: readonly string[],
  { from, signal }: { readonly from: number; readonly signal: AbortSignal },
) => host.profile.csv({ ...question, traits: [...traits], from }, { signal });
