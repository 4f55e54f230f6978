/** One short message for a gateway. */
export interface OutgoingSms {
  /** The same key is the same message: a gateway that has it already sends nothing. */
  readonly key: string;
  /** Eleven digits. */
  readonly to: string;
  readonly text: string;
}

/**
 * What a gateway said. `taken`: it will send it, or has it already; `try-again`: it, or the way to it, failed;
 * `refused`: it will never take this one.
 */
export interface SmsAnswer {
  readonly outcome: "taken" | "try-again" | "refused";
  /** HTTP status; undefined where no answer came. */
  readonly status?: number | undefined;
  readonly error?: string | undefined;
  /** The gateway's own number of the message. */
  readonly providerId?: string | undefined;
}

/** Where short messages are handed over. Never throws, and is never called inside a transaction. */
export interface SmsGateway {
  send(message: OutgoingSms): Promise<SmsAnswer>;
}
