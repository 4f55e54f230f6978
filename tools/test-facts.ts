import { addDays, day } from "../src/kernel/day.ts";
import { fen } from "../src/kernel/money.ts";
import { addMonth, dayInMonth, type Month, month } from "../src/kernel/month.ts";
import { type Prng, prng } from "../src/kernel/prng.ts";
import type { ProjectFacts, RecordFact } from "../src/law/facts.ts";
import { device, instalment, paid, sheet, site, transfer, wage, worked, worker } from "../src/law/vectors.ts";

export const START = day("2021-03-01");
/** Everything that the site did up to here is known. */
const AS_OF = day("2021-10-20");

/** Some papers twice, some lacking a part, some of months that nobody worked. */
function papersOf(random: Prng, months: readonly Month[]): RecordFact[] {
  const papers: Omit<RecordFact, "recordId">[] = [
    { kind: "funding-proof", on: START },
    { kind: "payment-guarantee", on: START, to: random.chance(0.5) ? AS_OF : day("2021-08-01") },
    { kind: "payment-guarantee", on: addDays(START, 60), to: day("2022-03-01") },
    { kind: "notice-board", on: START, items: random.chance(0.5) ? ["parties", "wages", "help"] : ["parties"] },
    { kind: "notice-board", on: addDays(START, 100), items: ["parties", "wages", "help"] },
    { kind: "start-permit", on: START },
    { kind: "wage-deposit", on: addDays(START, 10), amountFen: fen(50_000_000), items: ["guarantee"] },
    { kind: "subcontract-terms", on: START, companyId: 3, items: ["measuring-cycle"] },
    { kind: "dispute-withholding", on: addDays(START, 90), companyId: 1, to: addDays(START, 120) },
    { kind: "force-majeure", on: addDays(START, 130), to: addDays(START, 140) },
    { kind: "card-withheld", on: addDays(START, 50), pin: 1 },
    ...months.flatMap((month): Omit<RecordFact, "recordId">[] => [
      { kind: "wage-slips", on: dayInMonth(addMonth(month, 1), 16), companyId: 3, month },
      { kind: "wage-ledger", on: dayInMonth(addMonth(month, 1), 16), companyId: 3, month, items: ["employer", "net"] },
    ]),
  ];
  return papers.filter(() => random.chance(0.8)).map((one, recordId) => ({ recordId, ...one }));
}

/**
 * A site of `workers` workers over `months` months from March 2021. About one fact in ten is wrong or missing; `honest`
 * makes it one in a hundred.
 */
export function siteOf(seed: string, workers: number, months: number, honest = false): ProjectFacts {
  const random = prng(seed);
  const right = (chance: number) => random.chance(honest ? 1 - (1 - chance) / 10 : chance);
  const pins = Array.from({ length: workers }, (_, i) => i + 1);
  const all = Array.from({ length: months }, (_, i) => addMonth(month("2021-03"), i));
  const lines = all.flatMap((of, m) =>
    pins.map((pin) => {
      const due = dayInMonth(addMonth(of, 1), 15);
      return wage({
        lineId: m * workers + pin,
        sheetId: m + 1,
        pin,
        month: of,
        netFen: fen(random.int(300_000, 900_000)),
        nominalDueOn: right(0.98) ? due : undefined,
        confirmedOn: addDays(due, -5),
        confirmation: right(0.95) ? "confirmed" : "disputed",
      });
    }),
  );
  return site({
    project: { contractSignedOn: START, labourCostCycleMonths: 1, nominalPayday: { dayOfMonth: 15, monthOffset: 1 } },
    wageAccount: { openedOn: addDays(START, 10), statementsCompleteUntil: AS_OF },
    payrollOfficers: [{ officerId: 1, from: START }],
    labourCostSchedule: all.map((of, m) => instalment({ dueId: m + 1, dueOn: dayInMonth(of, 25), forMonth: of })),
    accountEntries: all.slice(1).map((of, m) => transfer({ entryId: m + 1, bookedOn: dayInMonth(of, 25) })),
    devices: [device({ completeUntil: AS_OF }), device({ deviceId: 2, completeUntil: day("2021-08-01") })],
    engagements: pins.map((pin) =>
      worker({
        pin,
        workerId: pin,
        contractSignedOn: right(0.9) ? START : undefined,
        contractKind: "labour-contract",
        registeredOn: right(0.95) ? START : undefined,
        firstEntryOn: addDays(START, random.int(0, 30)),
        payScheme: "day",
        payRateFen: fen(30_000),
        payMethodAgreed: true,
        paydayAgreed: right(0.95),
      }),
    ),
    workedMonths: all.map((of) => worked({ month: of, pins, workerDays: pins.map(() => random.int(0, 26)) })),
    sheets: all
      .slice(1)
      .map((of, m) => sheet({ sheetId: m + 2, month: of, submittedOn: dayInMonth(addMonth(of, 1), 3) })),
    records: papersOf(random, all),
    wageLines: lines,
    payments: lines
      .filter(() => right(0.9))
      .map((line) =>
        paid({
          paymentId: line.lineId,
          lineId: line.lineId,
          amountFen: right(0.95) ? line.netFen : fen(line.netFen - 1),
          settledOn: dayInMonth(addMonth(line.month, 1), 14),
          payeeIsWorker: right(0.97),
        }),
      ),
  });
}
