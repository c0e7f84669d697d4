// What is marked in the time of the open rehearsal: shown at once, kept by the host one change after the other, and as
// it was where the host refuses.

import { useEffect, useRef, useState } from "react";
import type { Refusal } from "../../../shared/api/refusal.ts";
import type { OpenedRehearsal } from "../../../shared/api/travel-contract.ts";
import { attempt } from "../../host/attempt.ts";
import { host, windowId } from "../../host/host.ts";
import type { Marks } from "./marks.ts";

export interface KeptMarks {
  readonly marks: Marks;
  /** `how` gets the marks as they are when it is called, which may be long after they were shown. */
  readonly change: (how: (marks: Marks) => Marks) => Promise<Refusal | null>;
  /** Why the last change was not kept. */
  readonly refusal: Refusal | null;
}

interface OwnMarks {
  readonly marks: Marks;
  /** What the host had told when these were kept: once it tells of others, those count. */
  readonly over: Marks;
}

export function useMarks({ id, marks: told }: OpenedRehearsal): KeptMarks {
  const [own, setOwn] = useState<OwnMarks | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const latest = useRef<{ told: Marks; own: Marks; sending: number }>({ told, own: told, sending: 0 });
  latest.current.told = told;
  const marks = own !== null && (latest.current.sending > 0 || own.over === told) ? own.marks : told;
  latest.current.own = marks;
  useEffect(() => setOwn(null), [id]);

  async function change(how: (marks: Marks) => Marks): Promise<Refusal | null> {
    const now = latest.current;
    const next = how(now.own);
    now.own = next;
    now.sending += 1;
    setOwn({ marks: next, over: now.told });
    const refused = await attempt(() =>
      host.travel.setMarks({ rehearsal: id, marks: sendable(next), window: windowId }),
    );
    now.sending -= 1;
    setRefusal(refused);
    setOwn(refused === null ? { marks: now.own, over: now.told } : null);
    return refused;
  }
  return { marks, change, refusal };
}

const sendable = ({ bookmarks, breakpoints, loop }: Marks) => ({
  bookmarks: [...bookmarks],
  breakpoints: [...breakpoints],
  loop,
});
