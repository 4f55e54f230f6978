import type { Day } from "../../kernel/day.ts";
import { type Fen, fen } from "../../kernel/money.ts";
import type { CaseNow } from "./case.ts";

/** A wage of the case, and how much of it is proven paid. */
export interface CrimeLine {
  readonly pin: number;
  readonly workerName: string;
  readonly month: string;
  readonly owedFen: Fen;
  readonly provedFen: Fen | null;
}

export interface CrimeFacts {
  readonly oneWorker: string | undefined;
  readonly oneOwedFen: Fen;
  readonly oneMonths: number;
  readonly workers: number;
  readonly totalFen: Fen;
  readonly orderDeadline: Day | undefined;
}

/** 法释〔2013〕3号 3: three months or more of one worker's pay. */
const MONTHS_MIN = 3;

/**
 * What a case says to the question whether it reaches the crime: of each worker what is not proven paid, and in how
 * many months. The worker shown is the one who is owed most among those who are owed three months or more, else among
 * all. An order counts from its delivery: before that nobody was ordered to anything.
 */
export function crimeFacts({ instruments }: Pick<CaseNow, "instruments">, lines: readonly CrimeLine[]): CrimeFacts {
  const unpaid = lines.flatMap((line) => {
    const restFen = line.owedFen - (line.provedFen ?? 0);
    return restFen > 0 ? [{ ...line, restFen }] : [];
  });
  const people = [...Map.groupBy(unpaid, ({ pin }) => pin).values()].map((own) => ({
    name: own[0]?.workerName,
    months: new Set(own.map(({ month }) => month)).size,
    owedFen: own.reduce((sum, { restFen }) => sum + restFen, 0),
  }));
  const long = people.filter(({ months }) => months >= MONTHS_MIN);
  const most = (long.length > 0 ? long : people).toSorted((one, other) => other.owedFen - one.owedFen).at(0);
  const order = instruments.find(({ kind, deliveredOn }) => kind === "order-payment" && deliveredOn !== undefined);
  return {
    oneWorker: most?.name,
    oneOwedFen: fen(most?.owedFen ?? 0),
    oneMonths: most?.months ?? 0,
    workers: people.length,
    totalFen: fen(people.reduce((sum, { owedFen }) => sum + owedFen, 0)),
    orderDeadline: order?.deadline,
  };
}
