// Whether a person is in an audience at the instant, since when, and why.

import { IconCheck, IconMinus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { AudienceAt } from "../../../shared/api/profile-contract.ts";
import type { DefinitionNames } from "../../../shared/people/definition-names.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { Refused } from "../../ui/Refused.tsx";
import styles from "./AudienceRow.module.css";
import { ConditionParts } from "./ConditionParts.tsx";
import { KnownRow } from "./KnownRow.tsx";
import { profileQueries } from "./profile-queries.ts";

interface AudienceRowProps {
  readonly audience: AudienceAt;
  readonly userId: string;
  readonly atMs: number;
  readonly names: DefinitionNames;
  readonly nowMs: number;
}

export function AudienceRow({ audience, userId, atMs, names, nowMs }: AudienceRowProps) {
  const { id, isMember, sinceMs } = audience;
  const name = names.audience(id);
  const Mark = isMember ? IconCheck : IconMinus;
  return (
    <KnownRow
      name={name}
      value={
        <span className={styles.verdict} data-yes={isMember || undefined}>
          <Mark size={14} stroke={2} aria-hidden />
          {isMember ? "Member" : "Not a member"}
        </span>
      }
      isAbsent={!isMember}
      note={
        sinceMs === null ? (
          "Never been one"
        ) : (
          <>
            Since{" "}
            <time dateTime={new Date(sinceMs).toISOString()} title={formatUtc(sinceMs)}>
              {formatDayTime(sinceMs, nowMs)}
            </time>
          </>
        )
      }
      more={() => <Why {...{ userId, atMs, names }} audience={id} />}
      moreLabel={`Why ${isMember ? "a member" : "not a member"} of ${name}`}
    />
  );
}

interface WhyProps {
  readonly userId: string;
  readonly atMs: number;
  readonly audience: string;
  readonly names: DefinitionNames;
}

function Why({ userId, atMs, audience, names }: WhyProps) {
  const { data, error } = useQuery(profileQueries.audience(userId, atMs, audience));
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  return data === undefined ? null : <ConditionParts answer={data} names={names} />;
}
