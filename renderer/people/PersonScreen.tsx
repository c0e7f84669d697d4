// One person of the space, at any instant: who they are, what is known of them, what they did, and where they stand in
// every rehearsal.

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { refusalOf } from "../host/refusal-of.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { personOfPath } from "../ui/person-address.ts";
import { Place, type PlaceCrumb } from "../ui/Place.tsx";
import { Refused } from "../ui/Refused.tsx";
import { PersonActions } from "./person/PersonActions.tsx";
import { PersonPage } from "./person/PersonPage.tsx";
import { profileQueries } from "./person/profile-queries.ts";

const crumbs: readonly PlaceCrumb[] = [{ path: "/profiles/people", label: "Profiles" }];

export function PersonScreen() {
  // As the browser has it: what the router gives is decoded in part, and so no id any more.
  const [address] = useHashLocation();
  const userId = personOfPath(address);
  return userId === null ? <Vanished /> : <Person key={userId} userId={userId} />;
}

function Person({ userId }: { readonly userId: string }) {
  const { data: profile, error } = useQuery(profileQueries.of(userId));
  if (error !== null) {
    const refusal = refusalOf(error);
    if (refusal.kind === "notFound") return <Vanished userId={userId} />;
    return (
      <Place title={userId} crumbs={crumbs}>
        <Refused refusal={refusal} />
      </Place>
    );
  }
  return (
    <Place
      title={profile?.person.name ?? userId}
      crumbs={crumbs}
      actions={profile !== undefined && <PersonActions person={profile.person} />}
      fills
    >
      {profile !== undefined && <PersonPage profile={profile} />}
    </Place>
  );
}

/** Undone, deleted, or never there. */
function Vanished({ userId }: { readonly userId?: string }) {
  return (
    <Place title={userId ?? "Nobody"} crumbs={crumbs}>
      <EmptyState sentence="Nobody in this space has this id. An import that was undone takes its people along.">
        <Button component={Link} href="/profiles/people" variant="default">
          Show everybody
        </Button>
      </EmptyState>
    </Place>
  );
}
