// Asking whether somebody is to be deleted. The dialog stands apart from the person's page, which is gone as soon as
// the person is.

export interface PersonToDelete {
  readonly userId: string;
  /** Their id where they have no name. */
  readonly name: string;
}

type Listener = (person: PersonToDelete) => void;
let showDialog: Listener | undefined;

/** DeletePersonDialog shows itself when somebody asks. */
export function onDeleteAsked(listener: Listener): () => void {
  showDialog = listener;
  return () => (showDialog = undefined);
}

export const askToDelete = (person: PersonToDelete): void => showDialog?.(person);
