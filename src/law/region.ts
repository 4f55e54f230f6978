/** One file `regions/<code>/region.yaml`: a region that has a folder of its own values, calendar and rules. */
export interface Region {
  readonly region: string;
  readonly name: { readonly zh: string; readonly en: string };
}
