// The ways to give files: the system's dialog, and in a browser a file's place, because there a dialog hands over a
// copy alone.

import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { desktopBridge } from "../host/desktop-bridge.ts";
import { MenuChoice } from "../ui/MenuChoice.tsx";
import { ChooseByPath } from "./ChooseByPath.tsx";
import { importSession } from "./open-import.ts";

interface AddFilesProps {
  readonly label: string;
  readonly isPrimary?: boolean;
}

const endings = ".csv,.tsv,.txt,.tab,.json,.jsonl,.ndjson,.gz";

export function AddFiles({ label, isPrimary = false }: AddFilesProps) {
  const field = useRef<HTMLInputElement>(null);
  const [byPath, setByPath] = useState(false);
  const choose = (): void => field.current?.click();
  const look = isPrimary ? ({ variant: "filled" } as const) : ({ variant: "subtle", color: "gray" } as const);
  const icon = isPrimary ? undefined : <IconPlus size={15} stroke={1.75} aria-hidden />;
  return (
    <>
      {desktopBridge() !== undefined ? (
        <Button {...look} leftSection={icon} onClick={choose}>
          {label}
        </Button>
      ) : (
        <Menu position="bottom-end" width={300}>
          <Menu.Target>
            <Button {...look} leftSection={icon}>
              {label}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <MenuChoice onChoose={choose}>Choose files</MenuChoice>
            <MenuChoice onChoose={() => setByPath(true)}>
              Choose a file of this computer by its place
            </MenuChoice>
          </Menu.Dropdown>
        </Menu>
      )}
      <input
        ref={field}
        type="file"
        multiple
        accept={endings}
        hidden
        aria-label="Files of messages"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          importSession.addFiles(files);
        }}
      />
      <ChooseByPath opened={byPath} onClose={() => setByPath(false)} />
    </>
  );
}
