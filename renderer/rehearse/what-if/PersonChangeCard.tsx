// What is changed about one message or the traits of a person.

import { IconUserEdit } from "@tabler/icons-react";
import type { JsonObject } from "../../../shared/base/json.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { callDetails, callName, instantOfCall } from "./call-words.ts";
import { ChangeCard } from "./ChangeCard.tsx";

interface PersonChangeCardProps {
  readonly name: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  readonly onUndo?: () => void;
}

export function PersonChangeCard({ name, before, after, onUndo }: PersonChangeCardProps) {
  const call = after ?? before ?? {};
  return (
    <ChangeCard
      icon={<IconUserEdit size={18} stroke={1.75} aria-hidden />}
      title={`${name}: ${callName(call)}`}
      lines={[
        {
          key: "call",
          field: null,
          a: <Call call={before} absent="Did not happen" />,
          b: <Call call={after} absent="Does not happen" strong />,
        },
      ]}
      onUndo={onUndo ?? null}
    />
  );
}

interface CallProps {
  readonly call: JsonObject | null;
  readonly absent: string;
  readonly strong?: boolean;
}

function Call({ call, absent, strong = false }: CallProps) {
  if (call === null) return strong ? <strong>{absent}</strong> : absent;
  const atMs = instantOfCall(call);
  const details = callDetails(call);
  return (
    <>
      <time dateTime={new Date(atMs).toISOString()} title={formatUtc(atMs)}>
        {formatDayTime(atMs)}
      </time>
      {details !== "" && <>, {strong ? <strong>{details}</strong> : details}</>}
    </>
  );
}
