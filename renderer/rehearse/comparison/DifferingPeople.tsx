// The people of one group, each with where their ways part: what happened in A, what in B.

import { Button, UnstyledButton } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import type {
  DifferenceInShort,
  DifferingPerson,
  HappenedThere,
} from "../../../shared/api/comparison-contract.ts";
import { host } from "../../host/host.ts";
import { refusalOf } from "../../host/refusal-of.ts";
import { countOf, formatCount } from "../../ui/format-count.ts";
import { formatDayTime, formatUtc } from "../../ui/format-instant.ts";
import { Refused } from "../../ui/Refused.tsx";
import styles from "./DifferingPeople.module.css";
import type { ComparedPair } from "./use-compared.ts";

interface DifferingPeopleProps {
  readonly pair: ComparedPair;
  readonly atMs: number;
  readonly group: DifferenceInShort;
  readonly picked: string | null;
  readonly onPick: (userId: string) => void;
  readonly onBack: () => void;
}

const pageSize = 50;

export function DifferingPeople({ pair, atMs, group, picked, onPick, onBack }: DifferingPeopleProps) {
  const { data, error, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["comparedPeople", pair.a, pair.b, atMs, group.key],
    queryFn: ({ pageParam, signal }) =>
      host.comparison.people(
        { ...pair, atMs, group: group.key, offset: pageParam, limit: pageSize },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      pages.length * pageSize < last.total ? pages.length * pageSize : undefined,
    gcTime: 60_000,
  });
  const people = data?.pages.flatMap((page) => page.people) ?? [];
  const total = data?.pages[0]?.total ?? group.people;
  const more = total - people.length;
  return (
    <>
      <GroupHead group={group} total={total} onBack={onBack} />
      {error !== null && <Refused refusal={refusalOf(error)} />}
      <ul className={styles.people} aria-label={group.title}>
        {people.map((person) => (
          <Person
            key={person.userId}
            person={person}
            isPicked={person.userId === picked}
            onPick={() => onPick(person.userId)}
          />
        ))}
      </ul>
      {data === undefined && error === null && <p className={styles.detail}>Looking them up…</p>}
      {data !== undefined && more > 0 && (
        <Button
          className={styles.more ?? ""}
          variant="default"
          size="xs"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show {formatCount(Math.min(more, pageSize))} more
        </Button>
      )}
    </>
  );
}

interface GroupHeadProps extends Pick<DifferingPeopleProps, "group" | "onBack"> {
  readonly total: number;
}

const GroupHead = ({ group, total, onBack }: GroupHeadProps) => (
  <>
    <div className={styles.head}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} stroke={1.75} aria-hidden />}
        onClick={onBack}
        data-autofocus
      >
        All groups
      </Button>
      <span className={styles.total}>{countOf(total, "person", "people")}</span>
    </div>
    <h3 className={styles.title} dir="auto">
      {group.title}
    </h3>
    <p className={styles.detail} dir="auto">
      {group.detail}
    </p>
  </>
);

interface PersonProps {
  readonly person: DifferingPerson;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

function Person({ person, isPicked, onPick }: PersonProps) {
  return (
    <li>
      <UnstyledButton className={styles.person} data-picked={isPicked || undefined} onClick={onPick}>
        <span className={styles.name} dir="auto">
          {person.name}
        </span>
        <Side side="A" happened={person.a} />
        <Side side="B" happened={person.b} />
      </UnstyledButton>
    </li>
  );
}

function Side({ side, happened }: { readonly side: "A" | "B"; readonly happened: HappenedThere | null }) {
  return (
    <span className={styles.side} data-side={side}>
      <span className={styles.letter}>{side}</span>
      {happened === null ? (
        <span>Nothing more by now</span>
      ) : (
        <span dir="auto">
          <time dateTime={new Date(happened.atMs).toISOString()} title={formatUtc(happened.atMs)}>
            {formatDayTime(happened.atMs)}
          </time>{" "}
          {happened.words}
        </span>
      )}
    </span>
  );
}
