/**
 * What an entry of the wage account is. `transfer`, `top-up`, `wage`, `return`, `interest` and `fee` follow from what
 * the bank says; a person says the rest. `transfer-back`: the bank took back a labour-cost transfer 拨付冲回. `top-up`:
 * the contractor's own money 自有资金补入, never the owner's transfer [724-29].
 */
export const BOOKING_KINDS = [
  "transfer",
  "transfer-back",
  "top-up",
  "wage",
  "return",
  "interest",
  "fee",
  "foreign-use",
  "seizure",
  "unmatched",
] as const;
export type BookingKind = (typeof BOOKING_KINDS)[number];
