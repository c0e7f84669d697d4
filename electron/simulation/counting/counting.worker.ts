// The counting thread: answers questions about the people of a space, several at a time in small turns.

import { answerQuestions } from "../answer-questions.ts";
import { beginJob } from "./begin-job.ts";
import { urgentAsks, type Asked } from "./counting-question.ts";
import { runJob } from "./run-job.ts";
import { SpacePeople } from "./space-people.ts";
import { Turns } from "./turns.ts";

answerQuestions((space, { cacheBytes }) => {
  const people = new SpacePeople(space, cacheBytes);
  const turns = new Turns();
  return (numbered, isCancelled) => {
    // CountingThread asks with a question of the ask's own kind.
    const asked = numbered as unknown as Asked;
    return turns.take(urgentAsks.has(asked.ask), (pause) =>
      runJob(space, people, { begin: () => beginJob(people, asked), isCancelled, pause }),
    );
  };
});
