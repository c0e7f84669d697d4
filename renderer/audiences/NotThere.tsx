// In the place of an editor of something that is not there any more.

import { Button } from "@mantine/core";
import { Link } from "wouter";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Place } from "../ui/Place.tsx";

export const NotThere = ({ what }: { readonly what: string }) => (
  <Place title="Audiences & traits">
    <EmptyState sentence={`This ${what} is not there any more.`}>
      <Button component={Link} href="/audiences">
        All audiences and traits
      </Button>
    </EmptyState>
  </Place>
);
