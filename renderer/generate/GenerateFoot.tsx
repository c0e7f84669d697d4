// Where the people go, what stands there already, and the button; then how far it is, and what arrived.

import { Button, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { GenerateSettings } from "../../shared/api/generate-contract.ts";
import type { SpaceOverview } from "../../shared/api/space-contract.ts";
import { countOf, formatCount } from "../ui/format-count.ts";
import { Refused } from "../ui/Refused.tsx";
import { ProgressBar } from "../ui/ProgressBar.tsx";
import { GeneratedNote } from "./GeneratedNote.tsx";
import styles from "./GenerateFoot.module.css";
import { pathBeside } from "./path-beside.ts";
import { generate, useGenerating } from "./use-generating.ts";

interface GenerateFootProps {
  readonly settings: GenerateSettings;
  readonly space: SpaceOverview;
  readonly scenario: string;
}

export function GenerateFoot({ settings, space, scenario }: GenerateFootProps) {
  const generating = useGenerating();
  const [into, setInto] = useState<"open" | "new">("open");
  const [name, setName] = useState(scenario);
  const isReadOnly = into === "open" && space.readOnly !== null;
  if (generating.kind === "running") return <RunningNote generating={generating} />;
  return (
    <div className={styles.foot}>
      {generating.kind === "done" && <GeneratedNote generated={generating} />}
      {generating.kind === "refused" && <Refused refusal={generating.refusal} />}
      <Radio.Group
        aria-label="Where they go"
        value={into}
        onChange={(chosen) => setInto(chosen as "open" | "new")}
      >
        <div className={styles.choices}>
          <Radio
            size="xs"
            classNames={{ label: styles.label ?? "" }}
            value="open"
            label={`Into ${space.name}`}
          />
          {into === "open" && <Beside space={space} />}
          <Radio size="xs" classNames={{ label: styles.label ?? "" }} value="new" label="Into a new space" />
          {into === "new" && (
            <TextInput
              className={styles.name ?? ""}
              size="sm"
              aria-label="Name of the new space"
              description="It lies beside the one that is open, and is opened."
              value={name}
              maxLength={100}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
        </div>
      </Radio.Group>
      {isReadOnly && space.readOnly !== null && <Refused refusal={space.readOnly} />}
      <Button
        size="md"
        disabled={isReadOnly || (into === "new" && name.trim() === "")}
        onClick={() =>
          void generate({ settings, newSpace: into === "new" ? pathBeside(space.path, name.trim()) : null })
        }
      >
        Generate {countOf(settings.people, "person", "people")}
      </Button>
    </div>
  );
}

/** Nobody mixes them unaware. */
function Beside({ space: { userCount } }: Pick<GenerateFootProps, "space">) {
  if (userCount === 0) return null;
  return (
    <p className={styles.beside}>
      Sample people will stand beside the {countOf(userCount, "person", "people")} who{" "}
      {userCount === 1 ? "is" : "are"} there, and count with them. Undoing the import removes them again, here
      or under <Link href="/profiles/imports">Imports</Link>.
    </p>
  );
}

type Running = Extract<ReturnType<typeof useGenerating>, { readonly kind: "running" }>;

function RunningNote({ generating: { people, progress, cancel } }: { readonly generating: Running }) {
  const title = `Generating ${countOf(people, "person", "people")}`;
  const done = progress?.done ?? null;
  return (
    <div className={styles.foot}>
      <div className={styles.top}>
        <span className={styles.title}>{title}</span>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          Cancel
        </Button>
      </div>
      <ProgressBar label={title} done={done} />
      <p className={styles.details}>
        {progress === null ? "Beginning" : `${formatCount(progress.messages)} messages`}
        {progress?.secondsLeft === null || progress === null
          ? ""
          : `, about ${formatCount(Math.max(1, progress.secondsLeft))} s left`}
      </p>
    </div>
  );
}
