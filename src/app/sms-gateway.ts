import { z } from "zod";
import type { SmsAnswer, SmsGateway } from "../kernel/sms-gateway.ts";

export interface SmsSettings {
  readonly url: string;
  /** Sent as `authorization: Bearer …`. */
  readonly token?: string | undefined;
  readonly timeoutMs?: number | undefined;
}

/** A gateway answers within seconds; a longer wait holds up the messages behind this one. */
const TIMEOUT_MS = 10_000;
const ERROR_CHARS_MAX = 300;

/** It has this key already: an earlier try arrived, and only its answer was lost. */
const HAS_IT = 409;
/** Its clock, its load, its patience: the same message may be taken later. All other 4xx are about the message. */
const PASSING = [408, 425, 429];

const answerSchema = z.object({ id: z.union([z.string(), z.number()]).transform(String).optional() });

/** Our side of the protocol in `modules/messages/README.md`: POST {key, to, text}, the key as a header too. */
export function httpSmsGateway({ url, token, timeoutMs = TIMEOUT_MS }: SmsSettings): SmsGateway {
  return {
    async send(message) {
      try {
        const response = await fetch(url, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "idempotency-key": message.key,
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(message),
          redirect: "error",
          signal: AbortSignal.timeout(timeoutMs),
        });
        return said(response.status, await response.text());
      } catch (error) {
        return { outcome: "try-again", error: short(error instanceof Error ? reasonOf(error) : String(error)) };
      }
    },
  };
}

function said(status: number, body: string): SmsAnswer {
  const providerId = idIn(body);
  if ((status >= 200 && status < 300) || status === HAS_IT) return { outcome: "taken", status, providerId };
  const refused = status >= 400 && status < 500 && !PASSING.includes(status);
  return { outcome: refused ? "refused" : "try-again", status, error: short(body || `HTTP ${status}`) };
}

function idIn(body: string): string | undefined {
  try {
    return answerSchema.safeParse(JSON.parse(body)).data?.id;
  } catch {
    return undefined;
  }
}

/** `fetch failed` says nothing: why is in its cause. */
function reasonOf(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function short(text: string): string {
  return text.slice(0, ERROR_CHARS_MAX);
}
