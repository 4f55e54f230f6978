import { foldName } from "../../codes/folding.ts";
import type { Context } from "../../db/implement.ts";
import type { Day } from "../../kernel/day.ts";
import { type Outcome, refuse } from "../../kernel/outcome.ts";
import type { NamedWorker } from "../../sheets/worker-fields.ts";

export interface NamedPerson {
  readonly pin: number;
  readonly name: string;
  readonly companyId: number;
  readonly exitedOn: Day | null;
}

/** Finds the person of each row of a sheet; `on` chooses between engagements of somebody who came back. */
export type FindNamed = (worker: NamedWorker, on: Day) => Outcome<NamedPerson>;

/** The people of a project whom these rows name, by number or by identity card. Loaded in one query. */
export async function peopleNamed(
  { tx, vault }: Context,
  projectId: number,
  workers: readonly NamedWorker[],
): Promise<FindNamed> {
  const pins = new Set<number>();
  const lookups = new Map<string, Buffer>();
  for (const { pin, citizenId } of workers) {
    if (pin !== undefined) pins.add(pin);
    if (citizenId !== undefined && !lookups.has(citizenId)) lookups.set(citizenId, vault.lookup(`01:${citizenId}`));
  }
  const rows = await tx.query<NamedPerson & { lookup: Buffer }>(
    `select e.pin, e.worker_name as name, e.company_id as "companyId", e.exited_on as "exitedOn",
       w.document_lookup as lookup
     from engagement e join worker w using (worker_id)
     where e.project_id = $1 and (e.pin = any($2::int4[]) or w.document_lookup = any($3::bytea[])) order by e.pin`,
    [projectId, [...pins], [...lookups.values()]],
  );
  const byPin = new Map(rows.map((row) => [row.pin, row]));
  const byLookup = new Map<string, NamedPerson[]>();
  for (const row of rows) {
    const key = row.lookup.toString("hex");
    byLookup.set(key, [...(byLookup.get(key) ?? []), row]);
  }
  return ({ pin, citizenId, name }, on) => {
    const key = citizenId === undefined ? undefined : lookups.get(citizenId)?.toString("hex");
    const ofCard = key === undefined ? [] : (byLookup.get(key) ?? []);
    const there = ofCard.find(({ exitedOn }) => exitedOn === null || exitedOn >= on) ?? ofCard.at(-1);
    const found = pin === undefined ? there : byPin.get(pin);
    if (found === undefined) return refuse("engagement.unknown", { field: pin === undefined ? "citizenId" : "pin" });
    if (pin !== undefined && citizenId !== undefined && !ofCard.some((one) => one.pin === pin)) {
      return refuse("engagement.another-number", { field: "citizenId" });
    }
    const differs = name !== undefined && foldName(name) !== foldName(found.name);
    return differs ? refuse("worker.name-differs", { field: "name" }) : found;
  };
}
