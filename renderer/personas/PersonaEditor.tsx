// A persona that is open: everything about them at the left, what becomes of it in time at the right.

import { Button } from "@mantine/core";
import { IconCopy, IconDownload, IconTrash } from "@tabler/icons-react";
import { useLocation } from "wouter";
import type { OpenedPersona } from "../../shared/api/persona-contract.ts";
import { host } from "../host/host.ts";
import { MenuChoice } from "../ui/MenuChoice.tsx";
import { MoreButton } from "../ui/MoreButton.tsx";
import { Place } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import { EventsSection } from "./EventsSection.tsx";
import { HabitsSection } from "./HabitsSection.tsx";
import { LifePanel } from "./LifePanel.tsx";
import styles from "./PersonaEditor.module.css";
import {
  deletePersona,
  duplicatePersona,
  exportPersona,
  personaPath,
  personasPath,
} from "./persona-actions.ts";
import { TraitsSection } from "./TraitsSection.tsx";
import { type PersonaEditing, usePersonaDraft } from "./use-persona-draft.ts";
import { WhoSection } from "./WhoSection.tsx";

export function PersonaEditor({ opened }: { readonly opened: OpenedPersona }) {
  const editing = usePersonaDraft(opened);
  const { document } = editing;
  return (
    <Place
      title={document.name === "" ? "Persona" : document.name}
      crumbs={[{ path: personasPath, label: "Personas" }]}
      actions={<Actions editing={editing} />}
    >
      <NotSaved editing={editing} />
      <div className={styles.editor}>
        <div className={styles.sections}>
          <WhoSection editing={editing} />
          <TraitsSection editing={editing} />
          <EventsSection editing={editing} />
          <HabitsSection editing={editing} />
        </div>
        <div className={styles.life}>
          <LifePanel editing={editing} />
        </div>
      </div>
    </Place>
  );
}

function Actions({ editing }: { readonly editing: PersonaEditing }) {
  const { id, document, saving } = editing;
  const [, navigate] = useLocation();
  const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;
  return (
    <>
      <span className={styles.saving} aria-live="polite">
        {saving === "saved" ? "Saved" : ""}
      </span>
      <MoreButton label={`More for ${document.name}`} width={200}>
        <MenuChoice
          icon={<IconCopy {...icon} />}
          onChoose={() => void duplicatePersona(id, (copy) => navigate(personaPath(copy)))}
        >
          Copy
        </MenuChoice>
        <MenuChoice icon={<IconDownload {...icon} />} onChoose={() => void exportPersona(id)}>
          Export as file
        </MenuChoice>
        <MenuChoice
          icon={<IconTrash {...icon} />}
          onChoose={() => void deletePersona({ id, name: document.name }, () => navigate(personasPath))}
        >
          Delete
        </MenuChoice>
      </MoreButton>
    </>
  );
}

/** Why what is on screen is not saved, where that is not said at a field. */
function NotSaved({ editing: { id, refusal, problems, takeOver } }: { readonly editing: PersonaEditing }) {
  if (refusal !== null)
    return (
      <Refused refusal={refusal}>
        {refusal.kind === "changedElsewhere" && (
          <Button
            size="xs"
            variant="default"
            onClick={() => void host.persona.open({ id }).then(takeOver, () => undefined)}
          >
            Go on with what was saved there
          </Button>
        )}
      </Refused>
    );
  if (problems.length === 0) return null;
  return (
    <Refused
      refusal={{
        happened:
          problems.length === 1
            ? "One thing is not right yet."
            : `${problems.length} things are not right yet.`,
        kept: "What was right before is saved.",
        remedy: "Mend what is marked below, and it is saved by itself.",
      }}
    />
  );
}
