import type { Bundle, Queued } from "./phone-store.ts";

export type PhoneInspection = Bundle["inspections"][number];
export type PhoneItem = PhoneInspection["items"][number];

/** Keys of the items that have an answer: on the server, or on this phone and on its way. */
export function answeredKeys({ items }: PhoneInspection, queue: readonly Queued[]): Set<string> {
  const keys = items.filter(({ factId }) => factId !== null).map(({ key }) => key);
  const own = queue.flatMap((one) =>
    one.kind === "fact" && one.fact.kind === "answer" && one.state !== "refused" ? [one.fact.itemKey] : [],
  );
  return new Set([...keys, ...own]);
}

/** What this phone shows of an item: its own newest answer before the server's, as that one has not seen it yet. */
export function itemView(item: PhoneItem, queue: readonly Queued[]) {
  const of = queue.filter((one) => keyOf(one) === item.key);
  const answers = of.flatMap((one) =>
    one.kind === "fact" && one.fact.kind === "answer" && one.state !== "refused" ? [{ one, fact: one.fact }] : [],
  );
  const newest = answers.at(-1);
  return {
    value: newest?.fact.body.value ?? item.value,
    unsent: of.filter(({ state }) => state === "waiting").length,
    refused: of.filter(({ state }) => state === "refused"),
    photos: of.filter((one) => one.kind === "photo" && one.state !== "refused").length,
    spot: item.spot || of.some((one) => one.kind === "fact" && one.fact.kind === "spot"),
    tasks: of.filter((one) => one.kind === "task" && one.state === "waiting").length,
    conflict: item.conflict && newest === undefined,
  };
}

function keyOf(one: Queued): string | undefined {
  if (one.kind === "photo") return one.photo.itemKey;
  if (one.kind === "task") return one.task.itemKey;
  return "itemKey" in one.fact ? one.fact.itemKey : undefined;
}
