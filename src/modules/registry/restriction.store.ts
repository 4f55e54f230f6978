import type { Context } from "../../db/implement.ts";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../kernel/day.ts";
import type { Restriction } from "./restriction.ts";

/** Of the firms named, whatever their days. Who decides them is not asked here: the gate reads what is in force. */
export async function restrictionsOf(tx: Tx, companyCodes: readonly string[]): Promise<Restriction[]> {
  return tx.query<Restriction>(
    `select restriction_id as "restrictionId", company_code as "companyCode", restricted_from as "restrictedFrom", area,
       from_day as "fromDay", to_day as "toDay", ended_on as "endedOn"
     from firm_restriction where company_code = any($1) order by restriction_id`,
    [[...companyCodes]],
  );
}

export async function insertRestriction(
  { tx, ids, now }: Context,
  given: Omit<Restriction, "restrictionId" | "endedOn">,
): Promise<number> {
  const restrictionId = ids.next();
  const { companyCode, restrictedFrom, area, fromDay, toDay } = given;
  await tx.execute(
    `insert into firm_restriction (restriction_id, company_code, restricted_from, area, from_day, to_day, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [restrictionId, companyCode, restrictedFrom, area, fromDay, toDay, now],
  );
  return restrictionId;
}

/** No longer in force from the day on; its first day or before: it never was. */
export async function endRestriction(tx: Tx, restrictionId: number, endedOn: Day): Promise<void> {
  await tx.execute("update firm_restriction set ended_on = greatest($2::date, from_day) where restriction_id = $1", [
    restrictionId,
    endedOn,
  ]);
}
