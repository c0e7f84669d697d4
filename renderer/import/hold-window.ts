// While work on the people of the space goes on, a browser asks before it lets the window go: the work would end with
// it.

let held = 0;

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

/** The answer lets go again; called once. */
export function holdWindow(): () => void {
  held += 1;
  if (held === 1) window.addEventListener("beforeunload", warn);
  return () => {
    held -= 1;
    if (held === 0) window.removeEventListener("beforeunload", warn);
  };
}
