// One persona, which is edited here; or, under "new", somebody of the space who is to be copied as one.

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useRoute } from "wouter";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { Place } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import { CopyPerson } from "./CopyPerson.tsx";
import { personasPath } from "./persona-actions.ts";
import { PersonaEditor } from "./PersonaEditor.tsx";

export function PersonaScreen() {
  const [isCopy, copied] = useRoute("/profiles/personas/new/:userId");
  const [, params] = useRoute("/profiles/personas/:id");
  if (isCopy) return <CopyPerson key={copied.userId} userId={decodeURIComponent(copied.userId)} />;
  const id = decodeURIComponent(params?.id ?? "");
  return <OpenPersona key={id} id={id} />;
}

function OpenPersona({ id }: { readonly id: string }) {
  const { data, error } = useQuery({
    queryKey: ["personas", "open", id],
    queryFn: () => host.persona.open({ id }),
    // What was kept of an earlier look is older than what was saved since.
    gcTime: 0,
  });
  if (data !== undefined) return <PersonaEditor opened={data} />;
  return (
    <Place title="Persona" crumbs={[{ path: personasPath, label: "Personas" }]}>
      {error !== null && (
        <Refused refusal={refusalOf(error)}>
          <Button component={Link} href={personasPath} size="xs" variant="default">
            All personas
          </Button>
        </Refused>
      )}
    </Place>
  );
}
