// What was imported into the space, the newest first, and undoing it.

import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { ImportRecord } from "../../shared/api/import-contract.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";
import { profilesTabs } from "../ui/profiles-tabs.ts";
import { Refused } from "../ui/Refused.tsx";
import { ImportsTable } from "./ImportsTable.tsx";
import { importsQuery } from "./import-queries.ts";
import { undoImport } from "./undo-works.tsx";
import { UndoImport } from "./UndoImport.tsx";
import { importsWatched, useWatching } from "./watched.ts";

export function ImportsScreen() {
  const imports = useQuery(importsQuery);
  const [asked, setAsked] = useState<ImportRecord | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useWatching(importsWatched);
  return (
    <Place
      title="Profiles"
      tabs={profilesTabs}
      actions={
        <Button
          component={Link}
          href="/profiles/import"
          leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden />}
        >
          Import
        </Button>
      }
    >
      {refusal !== null && (
        <Refused refusal={refusal}>
          <Button variant="default" size="compact-sm" onClick={() => setRefusal(null)}>
            Close
          </Button>
        </Refused>
      )}
      {imports.error !== null && <Refused refusal={refusalOf(imports.error)} />}
      {imports.data !== undefined &&
        (imports.data.length === 0 ? (
          <NoRecords />
        ) : (
          <ImportsTable records={imports.data} onUndo={setAsked} />
        ))}
      <UndoImport
        record={asked}
        onClose={() => setAsked(null)}
        onUndo={(record) => void undoImport(record).then(setRefusal)}
      />
    </Place>
  );
}

/** Spaces had people before they kept what brought them. */
function NoRecords() {
  const { data: space } = useQuery(queries.space);
  if (space === undefined) return null;
  const sentence =
    space.messageCount === 0
      ? "Nothing was imported yet."
      : "The people of this space came before imports were kept.";
  return (
    <EmptyState sentence={sentence}>
      <Button component={Link} href="/profiles/import">
        Import files
      </Button>
    </EmptyState>
  );
}
