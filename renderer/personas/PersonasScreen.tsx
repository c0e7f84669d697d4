// The personas of the space: people made up by hand, kept apart from all others. Files of personas may be dropped here.

import { Button } from "@mantine/core";
import { IconFileImport, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { EmptyState } from "../ui/EmptyState.tsx";
import { countOf } from "../ui/format-count.ts";
import { say } from "../ui/notices.tsx";
import { Place } from "../ui/Place.tsx";
import { profilesTabs } from "../ui/profiles-tabs.ts";
import { Refused } from "../ui/Refused.tsx";
import { type ImportedPersonas, importPersonaFiles } from "./import-persona-files.ts";
import { newPersona, personaPath } from "./persona-actions.ts";
import { personasQuery } from "./personas-query.ts";
import { PersonaTable } from "./PersonaTable.tsx";
import styles from "./PersonasScreen.module.css";

export function PersonasScreen() {
  const [, navigate] = useLocation();
  const [refused, setRefused] = useState<ImportedPersonas["refused"]>([]);
  const { data: rows } = useQuery(personasQuery);
  const make = (): Promise<void> => newPersona((id) => navigate(personaPath(id)));
  const take = async (files: readonly File[]): Promise<void> => {
    setRefused([]);
    const { imported, refused: notTaken } = await importPersonaFiles(files);
    setRefused(notTaken);
    const [first] = imported;
    if (first === undefined) return;
    const what = imported.length === 1 ? first.name : countOf(imported.length, "persona", "personas");
    say({ kind: "done", sentence: `Imported ${what}.` });
  };
  return (
    <div
      className={styles.screen}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const files = [...event.dataTransfer.files].filter(({ name }) => /\.persona\.json$/i.test(name));
        if (files.length === 0) return;
        // Nothing else takes what was meant for this list.
        event.preventDefault();
        event.stopPropagation();
        void take(files);
      }}
    >
      <Place
        title="Profiles"
        tabs={profilesTabs}
        actions={<Actions onFiles={(files) => void take(files)} onMake={() => void make()} />}
      >
        {refused.map(({ file, refusal }, index) => (
          <Refused
            key={`${index} ${file}`}
            refusal={{ ...refusal, happened: `${file} was not imported. ${refusal.happened}` }}
          />
        ))}
        {rows?.length === 0 && (
          <EmptyState sentence="No personas yet. Make one by hand, to rehearse a journey with exactly the person whom you have in mind.">
            <Button variant="default" onClick={() => void make()}>
              New persona
            </Button>
          </EmptyState>
        )}
        {rows !== undefined && rows.length > 0 && <PersonaTable rows={rows} />}
      </Place>
    </div>
  );
}

interface ActionsProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onMake: () => void;
}

function Actions({ onFiles, onMake }: ActionsProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden />}
        onClick={() => field.current?.click()}
      >
        Import
      </Button>
      <input
        ref={field}
        type="file"
        multiple
        accept=".json,application/json"
        hidden
        aria-label="Persona files"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          onFiles(files);
        }}
      />
      <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={onMake}>
        New persona
      </Button>
    </>
  );
}
