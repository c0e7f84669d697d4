// In which audiences a person is at the instant. For somebody who did very much it takes a moment.

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { Refused } from "../../ui/Refused.tsx";
import { AudienceRow } from "./AudienceRow.tsx";
import { KnownCard } from "./KnownCard.tsx";
import { profileQueries } from "./profile-queries.ts";

interface AudiencesCardProps {
  readonly userId: string;
  readonly atMs: number;
  readonly names: DefinitionNames;
  readonly nowMs: number;
}

export function AudiencesCard({ userId, atMs, names, nowMs }: AudiencesCardProps) {
  const { data, error } = useQuery({
    ...profileQueries.audiences(userId, atMs),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  const audiences = data ?? [];
  const inMany = audiences.filter(({ isMember }) => isMember).length;
  return (
    <KnownCard
      title="Audiences"
      count={audiences.length}
      aside={audiences.length === 0 ? "" : `Member of ${inMany}`}
      empty={data === undefined ? "Looking…" : "This space defines no audiences."}
    >
      {audiences.map((audience) => (
        <AudienceRow key={audience.id} {...{ audience, userId, atMs, names, nowMs }} />
      ))}
    </KnownCard>
  );
}
