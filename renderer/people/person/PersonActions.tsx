// What can be done with one person.

import { Button } from "@mantine/core";
import { IconMoodPlus } from "@tabler/icons-react";
import { Link } from "wouter";
import type { PersonInShort } from "../../../shared/api/people-contract.ts";
import { DeletePerson } from "../privacy/DeletePerson.tsx";

export function PersonActions({ person }: { readonly person: PersonInShort }) {
  const from = encodeURIComponent(person.userId.toWellFormed());
  return (
    <>
      <DeletePerson person={person} />
      <Button
        component={Link}
        href={`/profiles/personas/new/${from}`}
        variant="default"
        size="sm"
        leftSection={<IconMoodPlus size={16} stroke={1.75} aria-hidden />}
      >
        Copy as persona
      </Button>
    </>
  );
}
