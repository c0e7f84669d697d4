// The one function of papaparse that the bench compares with.
declare module "papaparse" {
  const Papa: {
    parse(
      text: string,
      options: { readonly header: boolean; readonly skipEmptyLines: boolean },
    ): { readonly data: readonly unknown[] };
  };
  export default Papa;
}
