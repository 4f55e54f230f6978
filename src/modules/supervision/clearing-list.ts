import type { Day } from "../../kernel/day.ts";
import { sumFen } from "../../kernel/money.ts";
import type { Found, ListHead, Member, MemberStep } from "./clearing-list.store.ts";

/** What a member is: its frozen figures, those of today, its steps, and what they come to. */
export interface MemberNow {
  readonly member: Member;
  readonly live: Found | undefined;
  readonly standing: "open" | "solved" | "wrongly-listed";
  readonly responsible: string | null;
  readonly steps: readonly MemberStep[];
}

/**
 * A member is solved when the facts say that nothing is owed, and open again when they say otherwise; nobody says so by
 * hand. Nobody's data is no proof, and what can no longer be found is not solved. Wrongly listed is what was marked so
 * last, and it stays in view.
 */
export function membersNow(
  members: readonly Member[],
  live: readonly Found[],
  steps: readonly MemberStep[],
): MemberNow[] {
  const found = new Map(live.map((one) => [keyOf(one), one]));
  const byMember = Map.groupBy(steps, (one) => one.memberNo);
  return members.map((member) => {
    const own = byMember.get(member.memberNo) ?? [];
    const now = found.get(keyOf(member));
    const marked = own.findLast(({ kind }) => kind === "wrongly-listed" || kind === "list-again");
    const responsible = own.findLast(({ kind }) => kind === "assign")?.responsible ?? null;
    const solved = now?.state === "clear" ? "solved" : "open";
    return {
      member,
      live: now,
      standing: marked?.kind === "wrongly-listed" ? "wrongly-listed" : solved,
      responsible,
      steps: own,
    };
  });
}

function keyOf({ projectId, caseId, lineId }: Pick<Member, "projectId" | "caseId" | "lineId">): string {
  return `${projectId}/${caseId ?? ""}/${lineId ?? ""}`;
}

/** Counts of a list; it is overdue when its deadline has passed and something in it is open. */
export function headNow(head: ListHead, now: readonly MemberNow[], today: Day) {
  const count = (standing: MemberNow["standing"]) => now.filter((one) => one.standing === standing).length;
  const open = count("open");
  return {
    ...head,
    members: now.length,
    open,
    solved: count("solved"),
    wronglyListed: count("wrongly-listed"),
    overdue: open > 0 && head.deadline < today,
    frozenFen: sumFen(now.map(({ member }) => member.owedFen)),
    liveFen: sumFen(now.flatMap(({ live }) => live?.owedFen ?? [])),
  };
}
