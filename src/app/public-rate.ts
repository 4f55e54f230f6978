import type { Instant } from "../kernel/clock.ts";
import { type Refusal, refuse } from "../kernel/outcome.ts";

/** An office behind one address turns pages all day; a program that copies the list needs the file alone. */
const READS_A_MINUTE_MAX = 120;
const ADDRESSES_MAX = 10_000;

/**
 * How often one address reads the public lists, by the minute, in this process's memory: a read writes nothing. With
 * more addresses in a minute than are kept, all are counted anew.
 */
export class PublicRate {
  readonly #counts = new Map<string, number>();
  #minute = "";

  refusal(address: string, now: Instant): Refusal | undefined {
    const minute = now.slice(0, 16);
    if (minute !== this.#minute || this.#counts.size > ADDRESSES_MAX) {
      this.#minute = minute;
      this.#counts.clear();
    }
    const count = (this.#counts.get(address) ?? 0) + 1;
    this.#counts.set(address, count);
    if (count <= READS_A_MINUTE_MAX) return undefined;
    return refuse("access.too-often", { right: `${READS_A_MINUTE_MAX} a minute` });
  }
}
