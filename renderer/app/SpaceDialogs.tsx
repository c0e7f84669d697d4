// Choosing the file of a space where the system has no dialog for it: folders of the machine that Rehearse runs
// on, and the spaces in them.

import { Button, Group, Modal, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronUp, IconDatabase, IconFolder } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { FolderListing } from "../../shared/api/space-contract.ts";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { WithoutPeople } from "../people/privacy/WithoutPeople.tsx";
import { useCommands } from "../ui/commands.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Refused } from "../ui/Refused.tsx";
import { actOnSpace, askForSpace, onSpaceAsked, type SpacePurpose } from "./ask-for-space.ts";
import styles from "./SpaceDialogs.module.css";

const titles: Readonly<Record<SpacePurpose, string>> = {
  open: "Open a space",
  create: "New space",
  duplicate: "Duplicate this space",
  withoutPeople: "Save a copy without people",
  personasAlone: "Save a copy without people",
};

const buttons: Readonly<Record<SpacePurpose, string>> = {
  open: "Open",
  create: "Make it",
  duplicate: "Duplicate",
  withoutPeople: "Save",
  personasAlone: "Save",
};

export function SpaceDialogs() {
  const [purpose, setPurpose] = useState<SpacePurpose | null>(null);
  const [asksWithoutPeople, setAsksWithoutPeople] = useState(false);
  useEffect(() => onSpaceAsked(setPurpose), []);
  useCommands([
    { id: "openSpace", label: "Open a space", run: () => askForSpace("open") },
    { id: "createSpace", label: "Make a new space", run: () => askForSpace("create") },
    { id: "duplicateSpace", label: "Duplicate this space", run: () => askForSpace("duplicate") },
    { id: "copyWithoutPeople", label: "Save a copy without people", run: () => setAsksWithoutPeople(true) },
  ]);
  const closeQuestion = (): void => setAsksWithoutPeople(false);
  return (
    <>
      <Modal
        opened={purpose !== null}
        onClose={() => setPurpose(null)}
        title={purpose === null ? "" : titles[purpose]}
      >
        {purpose !== null && <Browse purpose={purpose} onDone={() => setPurpose(null)} />}
      </Modal>
      <Modal opened={asksWithoutPeople} onClose={closeQuestion} title="Save a copy without people">
        <WithoutPeople
          onClose={closeQuestion}
          onChoosePlace={(personas) => {
            closeQuestion();
            askForSpace(personas ? "personasAlone" : "withoutPeople");
          }}
        />
      </Modal>
    </>
  );
}

interface BrowseProps {
  readonly purpose: SpacePurpose;
  readonly onDone: () => void;
}

function Browse({ purpose, onDone }: BrowseProps) {
  const [folder, setFolder] = useState<string | null>(null);
  const [name, setName] = useState(purpose === "open" ? "" : "New space.rehearse");
  const listing = useQuery({
    queryKey: ["browse", folder],
    queryFn: () => host.space.browse({ folder }),
    staleTime: 0,
    placeholderData: (previous) => previous,
  });
  const choose = (path: string): void => {
    onDone();
    void actOnSpace(purpose, path);
  };
  const typed = listing.data === undefined ? "" : pathOf(listing.data, name);
  return (
    <form
      className={styles.browse}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== "") choose(typed);
      }}
    >
      {listing.error !== null && <Refused refusal={refusalOf(listing.error)} />}
      {listing.data !== undefined && (
        <Folder listing={listing.data} onFolder={setFolder} onSpace={purpose === "open" ? choose : setName} />
      )}
      <TextInput
        label={purpose === "open" ? "Or its path" : "File name"}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="end">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" disabled={typed === ""}>
          {buttons[purpose]}
        </Button>
      </Group>
    </form>
  );
}

interface FolderProps {
  readonly listing: FolderListing;
  readonly onFolder: (folder: string) => void;
  readonly onSpace: (path: string) => void;
}

function Folder({ listing, onFolder, onSpace }: FolderProps) {
  const { folder, parent, folders, spaces } = listing;
  return (
    <>
      <p className={styles.folder} title={folder}>
        {folder}
      </p>
      <div className={styles.list} tabIndex={-1}>
        {parent !== null && (
          <UnstyledButton className={styles.row} onClick={() => onFolder(parent)}>
            <IconChevronUp size={16} stroke={1.75} aria-hidden /> The folder above
          </UnstyledButton>
        )}
        {spaces.map((name) => (
          <UnstyledButton key={name} className={styles.row} onClick={() => onSpace(pathOf(listing, name))}>
            <IconDatabase size={16} stroke={1.75} aria-hidden /> <strong>{name}</strong>
          </UnstyledButton>
        ))}
        {folders.map((name) => (
          <UnstyledButton key={name} className={styles.row} onClick={() => onFolder(join(folder, name))}>
            <IconFolder size={16} stroke={1.75} aria-hidden /> {name}
          </UnstyledButton>
        ))}
        {folders.length + spaces.length === 0 && <EmptyState sentence="Nothing is here." />}
      </div>
    </>
  );
}

const isAbsolute = (path: string): boolean => /^(\/|\\\\|[a-z]:[\\/])/i.test(path);

function join(folder: string, name: string): string {
  const separator = folder.includes("\\") ? "\\" : "/";
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

/** "" where nothing was typed. A name without the ending gets it. */
function pathOf({ folder }: FolderListing, name: string): string {
  const trimmed = name.trim();
  if (trimmed === "") return "";
  const complete = /\.rehearse$/i.test(trimmed) ? trimmed : `${trimmed}.rehearse`;
  return isAbsolute(complete) ? complete : join(folder, complete);
}
