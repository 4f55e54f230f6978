/**
 * Clocks at whose end nobody is late: somebody's right is used by then or lapses (review, suit, hearing, objection,
 * reconsideration), or a wait is over (the party's time after the demand, the months after a correction). What ran out
 * is no task of anybody, so queues and boards leave these out.
 */
export const LAPSING_CLOCKS: readonly string[] = [
  "hearing-request",
  "hearing-request-2017",
  "review-application",
  "review-application-2017",
  "suit-direct",
  "suit-after-review",
  "enforcement-demand",
  "dishonesty-list-objection",
  "dishonesty-list-correction-term",
  "police-reconsideration-request",
  "procuratorate-request",
];
