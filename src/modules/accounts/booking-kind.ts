/** What an entry of the wage account is. The first five follow from what the bank says; a person says the rest. */
export const BOOKING_KINDS = [
  "transfer",
  "wage",
  "return",
  "interest",
  "fee",
  "foreign-use",
  "seizure",
  "unmatched",
] as const;
export type BookingKind = (typeof BOOKING_KINDS)[number];
