// Mappings that were saved: another one for these files, this one kept under a name, one that is not needed any more.

import { Menu } from "@mantine/core";
import { IconDeviceFloppy, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { attempt } from "../host/attempt.ts";
import { queryClient } from "../host/query-client.ts";
import { MenuChoice } from "../ui/MenuChoice.tsx";
import { MoreButton } from "../ui/MoreButton.tsx";
import { say } from "../ui/notices.tsx";
import { importHost } from "./import-host.ts";
import type { MappedFiles } from "./import-file.ts";
import { mappingsQuery } from "./import-queries.ts";
import { importSession } from "./open-import.ts";
import { SaveMapping } from "./SaveMapping.tsx";

export function MappingMenu({ group }: { readonly group: MappedFiles }) {
  const [isSaving, setIsSaving] = useState(false);
  const saved = useQuery(mappingsQuery).data ?? [];
  const size = 16;
  return (
    <>
      <MoreButton label="Mappings" width={300}>
        <MenuChoice
          icon={<IconDeviceFloppy size={size} stroke={1.75} aria-hidden />}
          onChoose={() => setIsSaving(true)}
        >
          Save this mapping
        </MenuChoice>
        {saved.length > 0 && <Menu.Label>Saved mappings</Menu.Label>}
        {saved.map(({ name, mapping }) => (
          <MenuChoice key={`use ${name}`} onChoose={() => importSession.setMapping(group, mapping)}>
            {`Use “${name}”`}
          </MenuChoice>
        ))}
        {saved.length > 0 && <Menu.Divider />}
        {saved.map(({ name }) => (
          <MenuChoice
            key={`delete ${name}`}
            icon={<IconTrash size={size} stroke={1.75} aria-hidden />}
            onChoose={() => void deleteMapping(name)}
          >
            {`Delete “${name}”`}
          </MenuChoice>
        ))}
      </MoreButton>
      <SaveMapping group={group} opened={isSaving} onClose={() => setIsSaving(false)} />
    </>
  );
}

async function deleteMapping(name: string): Promise<void> {
  const refusal = await attempt(() => importHost.deleteMapping({ name }));
  await queryClient.invalidateQueries({ queryKey: mappingsQuery.queryKey });
  say(
    refusal === null
      ? { kind: "done", sentence: `Deleted the mapping “${name}”.` }
      : { kind: "refused", refusal },
  );
}
