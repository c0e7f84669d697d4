// The button that leads to deleting a person everywhere. What it means is said, and asked, in a dialog of its own.

import { Button } from "@mantine/core";
import { IconUserX } from "@tabler/icons-react";
import { askToDelete, type PersonToDelete } from "./ask-to-delete.ts";

export function DeletePerson({ person }: { readonly person: PersonToDelete }) {
  return (
    <Button
      variant="default"
      size="sm"
      leftSection={<IconUserX size={16} stroke={1.75} aria-hidden />}
      onClick={() => askToDelete(person)}
    >
      Delete everywhere
    </Button>
  );
}
