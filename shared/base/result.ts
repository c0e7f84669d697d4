// Expected failure as a value: `Result<T, E>`. Bugs throw (see assert.ts); what a person or a file can
// cause is returned, so that the caller has to look at it.

export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
