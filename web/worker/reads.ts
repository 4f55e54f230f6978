import { useEffect, useSyncExternalStore } from "react";
import type { InputOf, Operation, OutputOf } from "../../src/kernel/contract.ts";
import { RefusalError } from "../app/api.ts";
import { ask, type Endpoint, WHO_AM_I } from "./server.ts";

/** An answer, kept for the session so that going back needs no network. */
export type Read<T> =
  | { readonly state: "waiting" }
  | { readonly state: "ready"; readonly data: T }
  | { readonly state: "failed"; readonly error: Error };

const WAITING: Read<never> = { state: "waiting" };

interface Kept {
  read: Read<unknown>;
  /** Answers to an older question are thrown away: a write may have come in between. */
  turn: number;
  asking: boolean;
  ask(): Promise<unknown>;
}

const kept = new Map<string, Kept>();
const listeners = new Set<() => void>();

/** Reads once and keeps the answer. Pass `undefined` as input while there is nothing to ask for. */
export function useRead<Op extends Operation>(
  endpoint: Endpoint<Op>,
  input: InputOf<Op> | undefined,
): Read<OutputOf<Op>> & { again: () => void } {
  const key = input === undefined ? undefined : keyOf(endpoint, input);
  const read = useSyncExternalStore(subscribe, () => (key === undefined ? WAITING : (kept.get(key)?.read ?? WAITING)));
  useEffect(() => {
    if (key === undefined || input === undefined) return;
    const known = kept.get(key);
    if (known === undefined) {
      kept.set(key, { read: WAITING, turn: 0, asking: false, ask: () => ask(endpoint, input) });
      void refresh(key);
    }
  });
  return { ...(read as Read<OutputOf<Op>>), again: () => key !== undefined && tryAgain(key) };
}

/** After a write, all that was read may be wrong: it is asked again, and the old is shown until the new comes. */
export function readAgain(): void {
  for (const [key, one] of kept) {
    one.turn += 1;
    one.asking = false;
    if (!key.startsWith(WHO_AM_I.name)) void refresh(key);
  }
}

let ended = false;

/** Another person may use this phone next: nothing of the last one stays. `ended`: the session ran out by itself. */
export function forgetAll(why: "changed" | "ended" = "changed"): void {
  ended = why === "ended";
  kept.clear();
  tell();
}

/** Whether the person was signed out without asking for it. */
export function sessionEnded(): boolean {
  return ended;
}

function tryAgain(key: string): void {
  const one = kept.get(key);
  if (one === undefined) return;
  one.read = WAITING;
  tell();
  void refresh(key);
}

async function refresh(key: string): Promise<void> {
  const one = kept.get(key);
  if (one === undefined || one.asking) return;
  one.asking = true;
  const turn = one.turn;
  const read = await one.ask().then(
    (data): Read<unknown> => ({ state: "ready", data }),
    (error: unknown): Read<unknown> => ({
      state: "failed",
      error: error instanceof Error ? error : new Error(String(error)),
    }),
  );
  if (kept.get(key) !== one || one.turn !== turn) return;
  one.asking = false;
  if (read.state === "failed" && isSignedOut(read.error) && !key.startsWith(WHO_AM_I.name)) {
    forgetAll("ended");
    return;
  }
  // A known answer is better than a failed second look at it.
  if (read.state === "ready" || one.read.state !== "ready") one.read = read;
  tell();
}

export function isSignedOut(error: Error): boolean {
  return error instanceof RefusalError && error.refused === "access.sign-in-needed";
}

function keyOf(endpoint: Endpoint<Operation>, input: object): string {
  return `${endpoint.name} ${JSON.stringify(input)}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Who comes back to the page hours later sees the news, not the morning's state. */
export function readAgainWhenSeen(): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") readAgain();
  });
}
