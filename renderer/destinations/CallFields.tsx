// What each field of a call is, in a few words.

import { isJsonObject, type JsonObject, type JsonValue } from "../../shared/base/json.ts";
import styles from "./CallFields.module.css";

const words: Readonly<Record<string, string>> = {
  type: "which kind of call it is; add and remove are of lists",
  event: "Audience Entered when they reach the step, Audience Exited when their journey ends",
  "properties.*": "the key of the step: true when they reach it, false when their journey ends",
  "traits.*": "the key of the step, as a trait: true when they reach it, false when their journey ends",
  list: "the name of the list: the key of the step",
  userId: "who it is about",
  anonymousId: "who it is about: somebody who was not identified yet",
  timestamp: "when they reached the step, or when their journey ended",
  messageId: "the same for the same person, step, entry and destination: a repeat can be recognised by it",
  "context.personas.computation_class": "always audience",
  "context.personas.computation_key": "the key of the step",
  "context.personas.computation_id": "the id of the step",
  "context.personas.space_id": "the id of this space",
};

export function CallFields({ call }: { readonly call: JsonObject }) {
  return (
    <dl className={styles.fields}>
      {pathsOf(call).map((path) => (
        <div key={path}>
          <dt>{path}</dt>
          <dd>{words[path] ?? words[path.replace(/^(properties|traits)\..*$/, "$1.*")] ?? ""}</dd>
        </div>
      ))}
    </dl>
  );
}

const pathsOf = (value: JsonValue, path = ""): readonly string[] =>
  isJsonObject(value)
    ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path === "" ? key : `${path}.${key}`))
    : [path];
