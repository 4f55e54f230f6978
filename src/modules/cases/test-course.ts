import assert from "node:assert/strict";
import { type Day, day } from "../../kernel/day.ts";
import { LAW } from "../../law/law.ts";
import { foldCase } from "./case.ts";
import { clockRow } from "./case-clock.ts";
import type { CaseDetail, CaseEvent } from "./case-detail.ts";
import { addedByLaw } from "./case-outcome.ts";
import { actionRefusal, type WantedAction } from "./case-rules.ts";

/** A case that is gone through by the rules: each step is checked before it is done. */
export class Course {
  readonly events: CaseEvent[];
  readonly region: string;
  #today: Day;

  constructor(on: string, region = "540102") {
    this.region = region;
    this.#today = day(on);
    const lines = [1, 2].map((lineNo) => ({ lineNo, lineId: lineNo, owedFen: 500_000 }));
    this.events = [{ kind: "open", actedOn: this.#today, detail: { lines } }];
  }

  did(on: string, kind: WantedAction["kind"], said: Omit<CaseDetail, "kind"> = {}): this {
    this.#today = day(on);
    const want: WantedAction = { kind, text: "事由", ...said };
    const forum = { law: LAW, regionCode: this.region, today: this.#today };
    const now = foldCase(this.events, this.#today);
    assert.equal(actionRefusal(now, want, "inspector", forum), undefined, `${kind} on ${on}`);
    this.events.push({
      kind,
      actedOn: this.#today,
      detail: { text: "事由", ...said, ...addedByLaw(now, want, forum) },
    });
    return this;
  }

  refused(on: string, want: WantedAction): string | undefined {
    const forum = { law: LAW, regionCode: this.region, today: day(on) };
    return actionRefusal(foldCase(this.events, day(on)), { text: "事由", ...want }, "inspector", forum)?.refused;
  }

  /** `id → due day`, and the day on which it stopped. */
  clock(id: string, asOf: Day = this.#today): readonly (string | undefined)[] {
    const found = foldCase(this.events, asOf).clocks.findLast((one) => one.clockId === id);
    return found === undefined ? [] : [clockRow(LAW, found, this.region).dueOn, found.stoppedOn];
  }
}

export const TWO = { inspectors: ["巴桑", "旺堆"] };

export function ordered(region?: string): Course {
  return new Course("2022-02-28", region)
    .did("2022-03-02", "accept")
    .did("2022-03-02", "assign-inspectors", TWO)
    .did("2022-04-01", "order-payment", { deadline: day("2022-04-15") });
}
