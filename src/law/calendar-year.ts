import type { Mark } from "./citation.ts";

/** One file of `calendar/`: the days off and swapped working days that notices fix for a region and a year. */
export interface CalendarYear {
  /** `000000` is the nation. */
  readonly region: string;
  readonly year: number;
  /** In order: a later notice overrides an earlier one, day by day. */
  readonly notices: readonly HolidayNotice[];
  readonly notModelled: readonly string[];
}

interface HolidayNotice {
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn?: string | undefined;
  readonly address: string;
  readonly mark: Mark;
  readonly holidays: readonly Holiday[];
}

interface Holiday {
  readonly name: { readonly zh: string; readonly en: string };
  /** Days off, ranges written out. */
  readonly off: readonly string[];
  /** Those of them that are statutory holidays: work on them earns three times the wage. */
  readonly statutory: readonly string[];
  /** Weekend days that the notice turns into working days (补班). */
  readonly working: readonly string[];
}
