import { type Instant, instantFromMs } from "../../src/kernel/clock.ts";

/** The phone's own clock, for what is recorded without network. The server notes beside it when it came in. */
export function phoneNow(): Instant {
  return instantFromMs(Date.now());
}
