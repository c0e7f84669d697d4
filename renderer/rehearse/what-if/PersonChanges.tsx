// Changing what one person does from the playhead on: their messages, one more, or a trait.

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EditablePerson } from "../../../shared/api/what-if-contract.ts";
import type { JsonObject } from "../../../shared/base/json.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { countOf } from "../../ui/format-count.ts";
import { Refused } from "../../ui/Refused.tsx";
import type { Rehearsing } from "../rehearsing.ts";
import { EditableMessageRow } from "./EditableMessageRow.tsx";
import { FindPerson } from "./FindPerson.tsx";
import { MessageForm } from "./MessageForm.tsx";
import styles from "./PersonChanges.module.css";
import { addPersonChange, type MessageEdit } from "./what-if-draft.ts";

interface PersonChangesProps {
  readonly rehearsing: Rehearsing;
  /** When the what-if begins. */
  readonly fromMs: number;
  readonly onDone: () => void;
}

export function PersonChanges({ rehearsing, fromMs, onDone }: PersonChangesProps) {
  const [userId, setUserId] = useState(rehearsing.person);
  if (userId === null) return <FindPerson rehearsing={rehearsing} onFound={setUserId} onCancel={onDone} />;
  return (
    <Person
      rehearsing={rehearsing}
      userId={userId}
      fromMs={fromMs}
      onDone={onDone}
      onAnother={() => setUserId(null)}
    />
  );
}

interface PersonProps extends PersonChangesProps {
  readonly userId: string;
  readonly onAnother: () => void;
}

function Person({ rehearsing, userId, fromMs, onDone, onAnother }: PersonProps) {
  const rehearsal = rehearsing.opened.id;
  const { data, error } = useQuery({
    queryKey: ["whatIfPerson", rehearsal, userId, fromMs],
    queryFn: () => host.whatIf.person({ rehearsal, userId, fromMs }),
  });
  if (error !== null) {
    return (
      <Refused refusal={refusalOf(error)}>
        <Button size="xs" variant="default" onClick={onAnother}>
          Choose somebody else
        </Button>
      </Refused>
    );
  }
  if (data === undefined) return null;
  return (
    <Known rehearsal={rehearsal} editable={data} fromMs={fromMs} onDone={onDone} onAnother={onAnother} />
  );
}

interface KnownProps extends Pick<PersonProps, "fromMs" | "onDone" | "onAnother"> {
  readonly rehearsal: number;
  readonly editable: EditablePerson;
}

/** Which message is being written: a new one, or one of theirs. */
type Writing = { readonly index: number | null; readonly call: JsonObject } | null;

function Known({ rehearsal, editable, fromMs, onDone, onAnother }: KnownProps) {
  const { person, messages, more, traits } = editable;
  const [writing, setWriting] = useState<Writing>(null);
  const add = (edit: MessageEdit, before: JsonObject | null): void => {
    addPersonChange(rehearsal, { userId: person.userId, name: person.name, edit, before });
    onDone();
  };
  const write = (content: JsonObject): void =>
    setWriting({ index: null, call: { ...content, timestamp: new Date(fromMs).toISOString() } });
  return (
    <div className={styles.person}>
      <div className={styles.who}>
        <h3 className={styles.name} dir="auto">
          {person.name}
        </h3>
        <Button variant="subtle" size="compact-sm" onClick={onAnother}>
          Somebody else
        </Button>
      </div>
      {writing === null ? (
        <div className={styles.actions}>
          <Add label="Add a message" onClick={() => write({ type: "track", event: "", properties: {} })} />
          <Add label="Set a trait" onClick={() => write({ type: "identify", traits: firstTrait(traits) })} />
        </div>
      ) : (
        <MessageForm
          key={writing.index ?? "new"}
          call={writing.call}
          action={writing.index === null ? "Add" : "Change"}
          onCancel={() => setWriting(null)}
          onDone={(message) => {
            const { index, call } = writing;
            if (index === null) add({ edit: "add", message }, null);
            else add({ edit: "change", index, message }, call);
          }}
        />
      )}
      <h4 className={styles.title}>What they did from then on</h4>
      {messages.length === 0 && <p className={styles.note}>Nothing: their last message is earlier.</p>}
      <ul className={styles.messages}>
        {messages.map((message) => (
          <EditableMessageRow
            key={message.index}
            message={message}
            onChange={() => setWriting({ index: message.index, call: message.call })}
            onRemove={() => add({ edit: "remove", index: message.index }, message.call)}
          />
        ))}
      </ul>
      {more > 0 && <p className={styles.note}>{countOf(more, "message", "messages")} more, later.</p>}
      <Button variant="default" onClick={onDone}>
        Back to the changes
      </Button>
    </div>
  );
}

/** Where somebody has traits, one of them stands there to be changed. */
function firstTrait(traits: JsonObject): JsonObject {
  const [first] = Object.entries(traits);
  return first === undefined ? { "": "" } : { [first[0]]: first[1] };
}

const Add = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <Button
    size="xs"
    variant="default"
    leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
    onClick={onClick}
  >
    {label}
  </Button>
);
