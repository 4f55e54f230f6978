import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { CRIME, type CrimeQuestion, crimeThreshold } from "./crime-threshold.ts";
import { doublePay } from "./double-pay.ts";
import { lateFine } from "./late-fine.ts";
import { LAW } from "./law.ts";
import { type ListingQuestion, listing } from "./listing.ts";

describe("a fine that is not paid in time", () => {
  const late = (asOf: string) => lateFine(fen(5_000_000), day("2022-03-15"), day(asOf));

  test("does not grow on its last day and grows by three percent on the day after", () => {
    assert.deepEqual(late("2022-03-15"), { days: 0, addedFen: 0, cappedOn: undefined });
    assert.deepEqual(late("2022-03-16"), { days: 1, addedFen: 150_000, cappedOn: undefined });
  });

  test("reaches itself once more on the 34th day and stays there", () => {
    assert.deepEqual(late("2022-04-17"), { days: 33, addedFen: 4_950_000, cappedOn: undefined });
    assert.deepEqual(late("2022-04-18"), { days: 34, addedFen: 5_000_000, cappedOn: day("2022-04-18") });
    assert.equal(late("2023-01-01").addedFen, 5_000_000);
    assert.equal(late("2023-01-01").cappedOn, day("2022-04-18"));
  });

  test("does not grow while a review is under way", () => {
    const review = [{ from: day("2022-03-18"), to: day("2022-05-10") }];
    assert.equal(lateFine(fen(5_000_000), day("2022-03-15"), day("2022-05-11"), review).days, 3);
    assert.equal(lateFine(fen(5_000_000), day("2022-03-15"), day("2022-05-10"), review).days, 2);
  });

  test("is counted from the law of 2021 on, whose older text was not read", () => {
    assert.equal(lateFine(fen(100), day("2021-07-01"), day("2021-07-14")).days, 0);
    assert.equal(lateFine(fen(100), day("2021-07-01"), day("2021-07-15")).days, 1);
  });
});

describe("a worker without a written contract", () => {
  const used = day("2021-03-01");

  test("is paid double from the day after the first month is full", () => {
    assert.equal(doublePay(used, undefined, day("2021-04-01")), undefined);
    const span = { from: day("2021-04-02"), to: day("2021-04-02"), openEndedFrom: undefined };
    assert.deepEqual(doublePay(used, undefined, day("2021-04-02")), span);
  });

  test("is paid double to the day before signing", () => {
    assert.equal(doublePay(used, day("2021-04-02"), day("2021-12-01")), undefined);
    assert.equal(doublePay(used, day("2021-04-03"), day("2021-12-01"))?.to, "2021-04-02");
    assert.equal(doublePay(used, day("2021-08-10"), day("2021-12-01"))?.to, "2021-08-09");
    assert.equal(doublePay(used, day("2021-12-02"), day("2021-12-01"))?.to, "2021-12-01");
  });

  test("is paid double to the day before the year is full, when a contract without a term is held to exist", () => {
    const before = doublePay(used, undefined, day("2022-02-28"));
    assert.deepEqual([before?.to, before?.openEndedFrom], ["2022-02-28", undefined]);
    const after = doublePay(used, undefined, day("2022-03-01"));
    assert.deepEqual([after?.to, after?.openEndedFrom], ["2022-02-28", "2022-03-01"]);
  });
});

describe("arrears and the crime of refusing to pay", () => {
  const asked = (about: Partial<CrimeQuestion>): CrimeQuestion => ({
    on: day("2022-08-02"),
    region: "540102",
    oneWorker: { owedFen: fen(0), months: 0 },
    workers: 1,
    totalFen: fen(0),
    evaded: true,
    orderDeadline: day("2022-08-01"),
    ...about,
  });
  const one = (owedFen: number, months: number, region: string) =>
    crimeThreshold(asked({ oneWorker: { owedFen: fen(owedFen), months }, region }), LAW).oneWorker;
  const many = (totalFen: number, workers: number, region: string) =>
    crimeThreshold(asked({ totalFen: fen(totalFen), workers, region }), LAW).manyWorkers;

  test("of one worker count from three months and the province's amount", () => {
    for (const [region, amount] of [
      ["520100", 1_000_000],
      ["210000", 1_000_000],
      ["430000", 600_000],
    ] as const) {
      assert.equal(one(amount - 1, 3, region).reached, "no");
      assert.equal(one(amount, 3, region).reached, "yes");
      assert.equal(one(amount, 2, region).reached, "no");
      assert.equal(one(amount, 3, region).threshold?.mark, "S");
    }
  });

  test("of ten workers count from the province's amount for all of them", () => {
    for (const [region, amount] of [
      ["520100", 5_000_000],
      ["210000", 5_000_000],
      ["430000", 4_000_000],
    ] as const) {
      assert.equal(many(amount - 1, 10, region).reached, "no");
      assert.equal(many(amount, 10, region).reached, "yes");
      assert.equal(many(amount, 9, region).reached, "no");
    }
  });

  test("in Tibet, whose amounts were not found, are known only outside the nation's range", () => {
    const flags = ({ reached, atOrAboveLowerBound, atOrAboveUpperBound }: ReturnType<typeof one>) =>
      [reached, atOrAboveLowerBound, atOrAboveUpperBound] as const;
    assert.deepEqual(flags(one(499_999, 3, "540102")), ["no", false, false]);
    assert.deepEqual(flags(one(500_000, 3, "540102")), ["unknown", true, false]);
    assert.deepEqual(flags(one(1_999_999, 3, "540102")), ["unknown", true, false]);
    assert.deepEqual(flags(one(2_000_000, 3, "540102")), ["yes", true, true]);
    assert.deepEqual(flags(many(2_999_999, 10, "540102")), ["no", false, false]);
    assert.deepEqual(flags(many(3_000_000, 10, "540102")), ["unknown", true, false]);
    assert.deepEqual(flags(many(9_999_999, 10, "540102")), ["unknown", true, false]);
    assert.deepEqual(flags(many(10_000_000, 10, "540102")), ["yes", true, true]);
  });

  test("are measured by amounts from 23 January 2013 on", () => {
    const large = { oneWorker: { owedFen: fen(9_000_000), months: 4 } };
    assert.equal(crimeThreshold(asked({ ...large, on: day("2013-01-22") }), LAW).amount, "unknown");
    assert.equal(crimeThreshold(asked({ ...large, on: day("2013-01-23") }), LAW).amount, "yes");
  });

  const large = { oneWorker: { owedFen: fen(2_000_000), months: 3 } };

  test("are a suspicion only with amount, conduct and a missed order together", () => {
    const suspected = (about: Partial<CrimeQuestion>) => crimeThreshold(asked({ ...large, ...about }), LAW).suspected;
    assert.equal(suspected({}), "yes");
    assert.equal(suspected({ evaded: false, able: true }), "yes");
    assert.equal(suspected({ evaded: false, able: false }), "no");
    assert.equal(suspected({ evaded: undefined }), "unknown");
    assert.equal(suspected({ orderDeadline: undefined }), "no");
    assert.equal(suspected({ on: day("2022-08-01") }), "no");
    assert.equal(suspected({ paid: "within-order" }), "no");
    assert.equal(suspected({ evaded: undefined, oneWorker: { owedFen: fen(1), months: 3 } }), "no");
  });

  test("that are paid later weigh less the earlier they are paid", () => {
    const after = (paid: CrimeQuestion["paid"], serious = false) =>
      crimeThreshold(asked({ ...large, paid, serious }), LAW).afterPayment;
    assert.equal(after(undefined), undefined);
    assert.equal(after("within-order"), undefined);
    assert.equal(after("before-filing"), "paidBeforeFiling");
    assert.equal(after("before-indictment"), "paidBeforeIndictment");
    assert.equal(after("before-judgment"), "paidBeforeJudgment");
    assert.equal(after("before-filing", true), "paidThoughSerious");
    assert.match(CRIME.paidBeforeFiling.quote, /不认为是犯罪/);
  });
});

describe("the joint-punishment list", () => {
  const asked = (about: Partial<ListingQuestion>): ListingQuestion => ({
    on: day("2022-08-02"),
    region: "540102",
    orderDeadline: day("2022-08-01"),
    amountReached: "yes",
    incident: "no",
    ...about,
  });
  const may = (about: Partial<ListingQuestion>) => {
    const { mayList, reasons } = listing(asked(about), LAW);
    return [mayList, ...reasons];
  };

  test("takes an employer the day after the order's last day, when the amount is reached or masses gathered", () => {
    assert.deepEqual(may({ on: day("2022-08-01") }), ["no", "order-running"]);
    assert.deepEqual(may({}), ["yes", "amount"]);
    assert.deepEqual(may({ incident: "yes" }), ["yes", "amount", "incident"]);
    assert.deepEqual(may({ amountReached: "no", incident: "yes" }), ["yes", "incident"]);
    assert.deepEqual(may({ amountReached: "no" }), ["no", "neither"]);
    assert.deepEqual(may({ amountReached: "unknown" }), ["unknown", "amount-unknown"]);
    assert.deepEqual(may({ amountReached: "no", incident: "unknown" }), ["unknown", "incident-unknown"]);
    assert.deepEqual(may({ orderDeadline: undefined }), ["no", "no-order"]);
  });

  test("does not take one who paid in time, or paid and promised before the decision", () => {
    assert.deepEqual(may({ correctedOn: day("2022-08-01") }), ["no", "paid-in-time"]);
    const paid = { on: day("2022-08-20"), correctedOn: day("2022-08-02") };
    assert.deepEqual(may(paid), ["yes", "amount"]);
    const promised = { ...paid, promisedOn: day("2022-08-10") };
    assert.deepEqual(may(promised), ["no", "corrected-with-promise"]);
    assert.deepEqual(may({ ...promised, decidedOn: day("2022-08-11") }), ["no", "corrected-with-promise"]);
    assert.deepEqual(may({ ...promised, decidedOn: day("2022-08-10") }), ["yes", "amount"]);
    assert.deepEqual(may({ orderRevokedOn: day("2022-08-02") }), ["no", "order-revoked"]);
  });

  test("is kept under Order 45 from 1 January 2022 on", () => {
    const order = { orderDeadline: day("2021-12-30") };
    assert.deepEqual(may({ ...order, on: day("2021-12-31") }), ["unknown", "not-in-force"]);
    assert.deepEqual(may({ ...order, on: day("2022-01-01") }), ["yes", "amount"]);
    assert.equal(listing(asked(order), LAW).decideBy, undefined);
    assert.equal(listing(asked({ region: "000000" }), LAW).decideBy, "2022-08-29");
  });

  const listed = { on: day("2023-01-10"), decidedOn: day("2022-08-15") };
  const leaving = (about: Partial<ListingQuestion>) => {
    const { until, earliestRemovalOn, removalReasons } = listing(asked({ ...listed, ...about }), LAW);
    return [until, earliestRemovalOn, ...removalReasons];
  };

  test("holds a unit for three years, and one that corrected and promised for six months since", () => {
    assert.deepEqual(leaving({}), ["2025-08-15", undefined, "not-corrected", "no-promise"]);
    const corrected = { correctedOn: day("2022-08-31") };
    assert.deepEqual(leaving(corrected), ["2025-08-15", undefined, "no-promise"]);
    const promised = { ...corrected, promisedOn: day("2022-09-10") };
    assert.deepEqual(leaving(promised), ["2025-08-15", "2023-02-28"]);
    assert.deepEqual(leaving({ ...promised, correctedOn: day("2022-08-10") }), ["2025-08-15", "2023-02-15"]);
    assert.deepEqual(leaving({ ...promised, newArrearsOn: day("2022-08-15") }).slice(1), [undefined, "new-arrears"]);
    assert.deepEqual(leaving({ ...promised, newArrearsOn: day("2022-08-14") }).slice(1), ["2023-02-28"]);
    assert.deepEqual(leaving({ ...promised, prosecuted: true }).slice(1), [undefined, "prosecuted"]);
  });

  test("starts anew when an early removal was obtained by lies, and ends when the order is revoked", () => {
    const promised = { correctedOn: day("2022-08-31"), promisedOn: day("2022-09-10") };
    const revoked = { ...promised, on: day("2023-06-01"), removalRevokedOn: day("2023-05-20") };
    assert.deepEqual(leaving(revoked), ["2026-05-20", "2023-11-20"]);
    assert.deepEqual(leaving({ ...revoked, on: day("2023-05-19") }), ["2025-08-15", "2023-02-28"]);
    assert.deepEqual(leaving({ orderRevokedOn: day("2023-01-10") }), [undefined, undefined]);
  });
});
