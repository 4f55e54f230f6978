import { sql } from "kysely";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Which } from "./owed-by-day.store.ts";

/** A project of a campaign, as far as it must be known to say on which days anybody has data from it. */
export interface ScopeProject {
  readonly projectId: number;
  readonly name: string;
  readonly regionCode: string;
  readonly startedOn: Day;
  readonly completedOn: Day | null;
}

export async function scopeProjects(tx: Tx, which: Which): Promise<ScopeProject[]> {
  const { rows } = await sql<ScopeProject>`
    select p.project_id as "projectId", p.name, p.region_code as "regionCode", p.started_on as "startedOn",
      p.completed_on as "completedOn"
    from project p where ${which} order by p.region_code, p.project_id`.execute(tx.kysely);
  return rows;
}

/** A device that stands, or stood, on a site. */
export interface StandingDevice {
  readonly projectId: number;
  readonly installedOn: Day;
  readonly removedOn: Day | null;
  readonly blocked: boolean;
  /** The last day whose data are complete; null where nothing has come. */
  readonly completeUntil: Day | null;
}

/** A work day begins at the site's own minute, and the day of the watermark itself is not complete. */
export async function standingDevices(tx: Tx, which: Which): Promise<StandingDevice[]> {
  const { rows } = await sql<StandingDevice>`
    select p.project_id as "projectId", d.removed_on as "removedOn", d.state = 'blocked' as blocked,
      coalesce(d.installed_on, (d.recorded_at at time zone 'Asia/Shanghai')::date) as "installedOn",
      ((d.complete_until at time zone 'Asia/Shanghai') - make_interval(mins => p.day_starts_minute))::date - 1
        as "completeUntil"
    from project p join device d on d.project_id = p.project_id
    where ${which} and d.state <> 'quarantined' order by p.project_id, d.device_id`.execute(tx.kysely);
  return rows;
}
