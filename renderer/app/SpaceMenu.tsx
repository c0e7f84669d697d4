// The space that is open, with its size, and the way to others.

import { Menu, UnstyledButton } from "@mantine/core";
import {
  IconCopy,
  IconFilePlus,
  IconFolderOpen,
  IconPackage,
  IconSelector,
  IconUsersMinus,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { host } from "../host/host.ts";
import { runCommand } from "../ui/commands.ts";
import { countOf } from "../ui/format-count.ts";
import { askForSpace } from "./ask-for-space.ts";
import { openSpace, openSample } from "./open-space.ts";
import styles from "./SpaceMenu.module.css";
import { useSpace } from "./use-space.ts";

const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

export function SpaceMenu({ wide }: { readonly wide: boolean }) {
  const space = useSpace();
  const [opened, setOpened] = useState(false);
  const name = space?.name ?? "";
  const recent = useQuery({
    queryKey: ["recent"],
    queryFn: () => host.space.recent(),
    enabled: opened,
    staleTime: 0,
  });
  const others = recent.data?.filter(({ path, exists }) => exists && path !== space?.path) ?? [];
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={280}>
      <Menu.Target>
        <UnstyledButton className={styles.space}>
          <span className="visually-hidden">Space{wide ? "" : ` ${name}`}</span>
          <span className={styles.mark} aria-hidden>
            {[...name][0]?.toUpperCase() ?? ""}
          </span>
          {wide && (
            <>
              <span className={styles.words}>
                <span className={styles.name} title={space?.path}>
                  {name}
                </span>
                <span className={styles.size}>{space === undefined ? "" : peopleIn(space.userCount)}</span>
              </span>
              <IconSelector size={16} stroke={1.75} className={styles.more} aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.length > 0 && <Menu.Label>Recent spaces</Menu.Label>}
        {others.slice(0, 8).map(({ path, name: other }) => (
          <Menu.Item key={path} title={path} onClick={() => void openSpace(path)}>
            {other}
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <SpaceActions />
      </Menu.Dropdown>
    </Menu>
  );
}

function SpaceActions() {
  return (
    <>
      <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={() => askForSpace("open")}>
        Open a space
      </Menu.Item>
      <Menu.Item leftSection={<IconFilePlus {...icon} />} onClick={() => askForSpace("create")}>
        New space
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => askForSpace("duplicate")}>
        Duplicate this space
      </Menu.Item>
      <Menu.Item leftSection={<IconUsersMinus {...icon} />} onClick={() => runCommand("copyWithoutPeople")}>
        Save a copy without people
      </Menu.Item>
      <Menu.Item leftSection={<IconPackage {...icon} />} onClick={() => void openSample()}>
        Open the sample space
      </Menu.Item>
    </>
  );
}

const peopleIn = (count: number): string =>
  count === 0 ? "No people yet" : countOf(count, "person", "people");
