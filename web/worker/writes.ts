import { useRef, useState } from "react";
import type { InputOf, Operation, OutputOf } from "../../src/kernel/contract.ts";
import { actionKey, RefusalError } from "../app/api.ts";
import { forgetAll, isSignedOut, readAgain } from "./reads.ts";
import { ask, type Endpoint } from "./server.ts";

interface Write<Op extends Operation> {
  readonly sending: boolean;
  readonly error: Error | undefined;
  /** Resolves to the answer, or to undefined when it failed; then `error` says why. */
  send(input: InputOf<Op>): Promise<OutputOf<Op> | undefined>;
  /** Forgets the error, when the person leaves the question. */
  calm(): void;
}

/**
 * Sends once. When the network fails, the person's next try with the same words carries the same key: whether or not
 * the first one arrived, it is done once.
 */
export function useWrite<Op extends Operation>(endpoint: Endpoint<Op>): Write<Op> {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const attempt = useRef<{ key: string; words: string } | undefined>(undefined);
  async function send(input: InputOf<Op>): Promise<OutputOf<Op> | undefined> {
    const words = JSON.stringify(input);
    if (attempt.current?.words !== words) attempt.current = { key: actionKey(), words };
    setSending(true);
    setError(undefined);
    try {
      const output = await ask(endpoint, input, attempt.current.key);
      attempt.current = undefined;
      if (!changesSession(endpoint)) readAgain();
      return output;
    } catch (caught) {
      const failure = caught instanceof Error ? caught : new Error(String(caught));
      if (isSignedOut(failure)) forgetAll("ended");
      else if (failure instanceof RefusalError) {
        // Things have changed since the page was read: it may have been answered on another phone.
        attempt.current = undefined;
        if (!changesSession(endpoint)) readAgain();
      }
      setError(failure);
      return undefined;
    } finally {
      setSending(false);
    }
  }
  return { sending, error, send, calm: () => setError(undefined) };
}

/** After these everything is forgotten anyway, and asking without a session would only be refused. */
function changesSession({ name }: Endpoint<Operation>): boolean {
  return name.startsWith("identity.");
}
