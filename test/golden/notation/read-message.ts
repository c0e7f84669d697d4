// Messages of goldens, one a line: `<who> <time> <type> [<event>] [<json>] [#<messageId>]`, where who is a userId,
// `~<anonymousId>` or both, `<userId>~<anonymousId>`; `u 1d alias from a` has the previousId a. A line that is
// JSON is the raw message itself.

import { parseTime } from "./golden-time.ts";
import { Tokens } from "./tokens.ts";

export function readMessageLine(line: string): unknown {
  if (line.startsWith("{")) return JSON.parse(line) as unknown;
  const brace = line.indexOf("{");
  const tokens = new Tokens(brace < 0 ? line : line.slice(0, brace) + line.slice(line.lastIndexOf("}") + 1));
  const [userId, anonymousId] = tokens.next().split("~");
  const timestamp = new Date(parseTime(tokens.next())).toISOString();
  const type = tokens.next();
  const message: Record<string, unknown> = { type, timestamp };
  if (userId !== "") message["userId"] = userId;
  if (anonymousId !== undefined) message["anonymousId"] = anonymousId;
  if (tokens.take("from")) message["previousId"] = tokens.text();
  else if (!tokens.isAtEnd && !tokens.peek()?.startsWith("#"))
    message[type === "track" ? "event" : "name"] = tokens.text();
  if (tokens.peek()?.startsWith("#")) message["messageId"] = tokens.next().slice(1);
  if (!tokens.isAtEnd) throw new Error(`cannot read the message: ${line}`);
  const values =
    brace < 0 ? undefined : (JSON.parse(line.slice(brace, line.lastIndexOf("}") + 1)) as unknown);
  if (values !== undefined) message[type === "identify" ? "traits" : "properties"] = values;
  return message;
}
