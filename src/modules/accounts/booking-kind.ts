/**
 * What an entry of the wage account is. `transfer`, `wage`, `return`, `interest` and `fee` follow from what the bank
 * says; a person says the rest. `transfer-back`: the bank took back a labour-cost transfer 拨付冲回.
 */
export const BOOKING_KINDS = [
  "transfer",
  "transfer-back",
  "wage",
  "return",
  "interest",
  "fee",
  "foreign-use",
  "seizure",
  "unmatched",
] as const;
export type BookingKind = (typeof BOOKING_KINDS)[number];
