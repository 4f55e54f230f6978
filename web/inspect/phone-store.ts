import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { z } from "zod";
import type { Instant } from "../../src/kernel/clock.ts";
import type { InputOf, OutputOf, Sentence } from "../../src/kernel/contract.ts";
import type { factSchema, inspectionBundle } from "../../src/modules/inspections/inspection.contract.ts";
import type { giveTask } from "../../src/modules/inspections/task.contract.ts";

export type Bundle = OutputOf<typeof inspectionBundle>;
type PhoneFact = z.output<typeof factSchema>;
type PhoneTask = Omit<InputOf<typeof giveTask>, "asUser">;

interface PhonePhoto {
  readonly photoId: string;
  readonly inspectionId: number;
  readonly itemKey: string;
  readonly moment: "seen" | "before" | "after";
  readonly takenAt: Instant;
  readonly originalSha256: string | undefined;
  readonly originalBytes: number;
  readonly picture: Blob;
}

/** Something that was recorded on this phone. It stays until the server has it and has told it back. */
export type Queued = {
  readonly id: string;
  /** Whose it is: it is sent under no other name. */
  readonly userId: number;
  readonly inspectionId: number;
  readonly at: Instant;
  readonly state: "waiting" | "sent" | "refused";
  readonly says?: Sentence;
} & (
  | { readonly kind: "fact"; readonly fact: PhoneFact }
  | { readonly kind: "photo"; readonly photo: PhonePhoto }
  | { readonly kind: "task"; readonly task: PhoneTask }
);

/** What one person downloaded. */
export interface Downloaded {
  readonly userId: number;
  readonly name: string;
  readonly at: Instant;
  readonly bundle: Bundle;
}

interface Schema extends DBSchema {
  queue: { key: string; value: Queued; indexes: { userId: number } };
  downloaded: { key: number; value: Downloaded };
  /** The person who last signed in here: whose page opens without network. */
  person: { key: "last"; value: { readonly userId: number; readonly name: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("qingxin-inspect", 1, {
    upgrade(db) {
      db.createObjectStore("queue", { keyPath: "id" }).createIndex("userId", "userId");
      db.createObjectStore("downloaded", { keyPath: "userId" });
      db.createObjectStore("person");
    },
  });
  return opened;
}

const listeners = new Set<() => void>();

/** Calls back after each change of what is kept here. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  for (const listener of listeners) listener();
}

export async function lastPerson() {
  return (await database()).get("person", "last");
}

export async function rememberPerson(userId: number, name: string): Promise<void> {
  await (await database()).put("person", { userId, name }, "last");
}

export async function queueOf(userId: number): Promise<Queued[]> {
  const all = await (await database()).getAllFromIndex("queue", "userId", userId);
  return all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** How many things of others wait on this phone, by name. */
export async function unsentOfOthers(userId: number): Promise<{ name: string; count: number }[]> {
  const db = await database();
  const waiting = (await db.getAll("queue")).filter((one) => one.userId !== userId && one.state !== "sent");
  const found = [];
  for (const [other, of] of Map.groupBy(waiting, (one) => one.userId)) {
    found.push({ name: (await db.get("downloaded", other))?.name ?? String(other), count: of.length });
  }
  return found;
}

export async function downloadedOf(userId: number): Promise<Downloaded | undefined> {
  return (await database()).get("downloaded", userId);
}

/** Resolves when it is on the disk. */
export async function enqueue(...items: readonly Queued[]): Promise<void> {
  const writing = (await database()).transaction("queue", "readwrite", { durability: "strict" });
  for (const one of items) await writing.store.put(one);
  await writing.done;
  changed();
}

/** Takes away what the server refused, when the person has read why. */
export async function dismiss(id: string): Promise<void> {
  await (await database()).delete("queue", id);
  changed();
}

/** A fresh download and the end of what it tells back, in one step. */
export async function keepDownloaded(downloaded: Downloaded): Promise<void> {
  const db = await database();
  const writing = db.transaction(["queue", "downloaded"], "readwrite");
  await writing.objectStore("downloaded").put(downloaded);
  const queue = writing.objectStore("queue");
  for (const one of await queue.index("userId").getAll(downloaded.userId)) {
    if (one.state === "sent") await queue.delete(one.id);
  }
  await writing.done;
  changed();
}
