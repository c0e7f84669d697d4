// Choosing a file of the machine that Rehearse runs on by its place: it is read where it lies, so that a large one
// need not be copied first.

import { Button, Group, Modal, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronUp, IconFileText, IconFolder } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FolderListing } from "../../shared/api/space-contract.ts";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Refused } from "../ui/Refused.tsx";
import styles from "./ChooseByPath.module.css";
import { importSession } from "./open-import.ts";

interface ChooseByPathProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ChooseByPath({ opened, onClose }: ChooseByPathProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Choose a file of this computer">
      {opened && <Browse onClose={onClose} />}
    </Modal>
  );
}

function Browse({ onClose }: Pick<ChooseByPathProps, "onClose">) {
  const [folder, setFolder] = useState<string | null>(null);
  const [path, setPath] = useState("");
  const listing = useQuery({
    queryKey: ["browse", folder],
    queryFn: () => host.space.browse({ folder }),
    staleTime: 0,
    placeholderData: (previous) => previous,
  });
  const choose = (chosen: string): void => {
    importSession.addPath(chosen);
    onClose();
  };
  const typed = path.trim();
  return (
    <form
      className={styles.browse}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== "") choose(typed);
      }}
    >
      {listing.error !== null && <Refused refusal={refusalOf(listing.error)} />}
      {listing.data !== undefined && <Folder listing={listing.data} onFolder={setFolder} onFile={choose} />}
      <TextInput
        label="Or its whole path"
        value={path}
        maxLength={4096}
        onChange={({ currentTarget }) => setPath(currentTarget.value)}
        data-autofocus
      />
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={typed === ""}>
          Choose
        </Button>
      </Group>
    </form>
  );
}

interface FolderProps {
  readonly listing: FolderListing;
  readonly onFolder: (folder: string) => void;
  readonly onFile: (path: string) => void;
}

function Folder({ listing: { folder, parent, folders, messageFiles }, onFolder, onFile }: FolderProps) {
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
        {messageFiles.map((name) => (
          <UnstyledButton key={name} className={styles.row} onClick={() => onFile(within(folder, name))}>
            <IconFileText size={16} stroke={1.75} aria-hidden /> <strong>{name}</strong>
          </UnstyledButton>
        ))}
        {folders.map((name) => (
          <UnstyledButton key={name} className={styles.row} onClick={() => onFolder(within(folder, name))}>
            <IconFolder size={16} stroke={1.75} aria-hidden /> {name}
          </UnstyledButton>
        ))}
        {folders.length + messageFiles.length === 0 && (
          <EmptyState sentence="No files of messages are here." />
        )}
      </div>
    </>
  );
}

function within(folder: string, name: string): string {
  const separator = folder.includes("\\") ? "\\" : "/";
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}
