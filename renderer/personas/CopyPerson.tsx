// Somebody of the space as a persona: their traits and events under a new id, and a name to be chosen. It says plainly
// that the persona then holds that person's data.

import { Button, TextInput } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Refusal } from "../../shared/api/refusal.ts";
import { attempt } from "../host/attempt.ts";
import { host, windowId } from "../host/host.ts";
import { formatCount } from "../ui/format-count.ts";
import { say } from "../ui/notices.tsx";
import { Place } from "../ui/Place.tsx";
import { personAddress } from "../ui/person-address.ts";
import { Refused } from "../ui/Refused.tsx";
import styles from "./CopyPerson.module.css";
import { personaPath } from "./persona-actions.ts";
import { ownZone } from "./zones.ts";

export function CopyPerson({ userId }: { readonly userId: string }) {
  const [, navigate] = useLocation();
  const [name, setName] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const copy = async (): Promise<void> => {
    const refused = await attempt(async () => {
      const made = await host.persona.copyPerson({ window: windowId, userId, name, zone: ownZone() });
      if (made.left > 0)
        say({
          kind: "done",
          sentence: `The oldest ${formatCount(made.left)} events are left out: a persona holds 5,000.`,
        });
      navigate(personaPath(made.id), { replace: true });
    });
    setRefusal(refused);
  };
  return (
    <Place title="Copy as persona" crumbs={[{ path: personAddress(userId), label: userId }]}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void copy();
        }}
      >
        <p className={styles.note}>
          <IconInfoCircle size={16} stroke={1.75} aria-hidden />
          <span>
            The persona gets everything that <strong dir="auto">{userId}</strong> is and did: their traits and
            events, with whatever personal data is in them. Only the name and the id are new. It holds that
            data until it is deleted itself, also when the person is deleted.
          </span>
        </p>
        <TextInput
          label="Name of the persona"
          placeholder="Such as Mara"
          value={name}
          maxLength={200}
          data-autofocus
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {refusal !== null && <Refused refusal={refusal} />}
        <div>
          <Button type="submit" disabled={name.trim() === ""}>
            Copy as persona
          </Button>
        </div>
      </form>
    </Place>
  );
}
