// The one function of papaparse that the bench compares with, and a test reads our rows by.
declare module "papaparse" {
  interface ParseOptions {
    readonly header: boolean;
    readonly skipEmptyLines: boolean;
    readonly delimiter?: string;
    readonly newline?: string;
  }
  const Papa: {
    parse(text: string, options: ParseOptions): { readonly data: readonly unknown[] };
  };
  export default Papa;
}
