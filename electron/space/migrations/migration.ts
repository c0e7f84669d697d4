// One step from a schema version to the next. A migration that was released never changes.

export interface Migration {
  /** The version of the schema that it makes; versions count from 1 without gaps. */
  readonly version: number;
  readonly purpose: string;
  readonly sql: string;
}
