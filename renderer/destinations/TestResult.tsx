// What came of a test call: the answer or why there is none, how long it took, and what went out.

import type { TestAnswer, TestFailure, TestHeader } from "../../shared/api/destination-contract.ts";
import { formatCount } from "../ui/format-count.ts";
import { formatDayTime, formatUtc } from "../ui/format-instant.ts";
import styles from "./DestinationPage.module.css";
import result from "./TestResult.module.css";

const failureWords: Readonly<Record<TestFailure, string>> = {
  unknownHost: "Nobody knows this host. Look at the address, and whether this computer is online.",
  refused: "The computer is there, and nothing listens at this port.",
  unreachable: "There is no way to this address from here.",
  certificate:
    "A secure connection could not be made: the certificate is not trusted, or it is not https at all.",
  timeout: "There was no whole answer within ten seconds.",
  closed: "The other side closed the connection without an answer.",
  cancelled: "Cancelled. The address may have got the call already.",
  notHttp: "What answered does not speak http.",
  other: "The call could not be made.",
};

export function TestResult({ answer }: { readonly answer: TestAnswer }) {
  const { outcome, request, tookMs, atMs } = answer;
  return (
    <div className={styles.column} role="region" aria-label="What came of it">
      {outcome.kind === "answered" ? (
        <>
          <p className={result.status} role="status">
            <strong>
              {outcome.status} {outcome.statusText}
            </strong>{" "}
            <Took tookMs={tookMs} atMs={atMs} />
          </p>
          {outcome.leadsTo !== null && (
            <p className={styles.hint}>It would lead to {outcome.leadsTo}. Redirects are not followed.</p>
          )}
          <Headers title="Headers of the answer" headers={outcome.headers} />
          {outcome.body === "" ? (
            <p className={styles.hint}>The answer is empty.</p>
          ) : (
            <pre className={styles.json} tabIndex={0} aria-label="Answer" dir="auto">
              {outcome.body}
            </pre>
          )}
          {outcome.isShortened && <p className={styles.hint}>Only the first 64 KiB are shown.</p>}
        </>
      ) : (
        <p className={result.failed} role="alert">
          {failureWords[outcome.failure]}
          {outcome.code !== "" && <span className={styles.hint}> {outcome.code}</span>}{" "}
          <Took tookMs={tookMs} atMs={atMs} />
        </p>
      )}
      <Headers
        title="What was sent"
        headers={request.headers}
        first={`${request.method} ${request.address}`}
      />
      <pre className={styles.json} tabIndex={0} aria-label="What was sent">
        {request.body}
      </pre>
    </div>
  );
}

const Took = ({ tookMs, atMs }: Pick<TestAnswer, "tookMs" | "atMs">) => (
  <span className={styles.hint} title={formatUtc(atMs)}>
    in {formatCount(tookMs)} ms · {formatDayTime(atMs)}
  </span>
);

interface HeadersProps {
  readonly title: string;
  readonly headers: readonly TestHeader[];
  readonly first?: string;
}

const Headers = ({ title, headers, first }: HeadersProps) => (
  <details>
    <summary>{title}</summary>
    <ul className={result.headers}>
      {first !== undefined && <li>{first}</li>}
      {headers.map(({ name, value }, index) => (
        // A name may be there more than once.
        <li key={index}>
          {name}: {value}
        </li>
      ))}
    </ul>
  </details>
);
