// The primary action of the list: a new journey, blank or from a template.

import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import type { TemplatesProps } from "./Templates.tsx";
import { useTemplates } from "./use-templates.ts";

export function NewJourney({ onCreate }: TemplatesProps) {
  const { templates } = useTemplates();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={2} aria-hidden />}
        >
          New journey
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCreate(null)}>Blank</Menu.Item>
        <Menu.Label>From a template</Menu.Label>
        {templates.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onCreate(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
