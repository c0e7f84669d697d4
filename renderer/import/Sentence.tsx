// A sentence of the host for people, in which names stand between two asterisks.

import { Fragment } from "react";

export function Sentence({ children }: { readonly children: string }) {
  return children.split("**").map((part, index) =>
    index % 2 === 1 ? (
      <strong key={`${index} ${part}`} dir="auto">
        {part}
      </strong>
    ) : (
      <Fragment key={`${index} ${part}`}>{part}</Fragment>
    ),
  );
}
