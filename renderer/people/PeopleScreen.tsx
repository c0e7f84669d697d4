// The people of the space: search, filter, sort, and go to one.

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { NoPeopleYet } from "../files/NoPeopleYet.tsx";
import { queries } from "../host/queries.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { Place } from "../ui/Place.tsx";
import { profilesTabs } from "../ui/profiles-tabs.ts";
import { Refused } from "../ui/Refused.tsx";
import { PeopleList } from "./list/PeopleList.tsx";

export function PeopleScreen() {
  const { data: space, error } = useQuery(queries.space);
  return (
    <Place title="Profiles" tabs={profilesTabs} actions={<Ways />} fills>
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {space !== undefined &&
        (space.userCount === 0 ? <NoPeopleYet /> : <PeopleList key={space.path} space={space} />)}
    </Place>
  );
}

/** How people come into the space. */
function Ways() {
  return (
    <>
      <Button component={Link} href="/profiles/generate" variant="default" size="sm">
        Generate
      </Button>
      <Button component={Link} href="/profiles/import" variant="default" size="sm">
        Import
      </Button>
    </>
  );
}
