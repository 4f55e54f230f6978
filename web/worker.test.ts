import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { Operation } from "../src/kernel/contract.ts";
import { day } from "../src/kernel/day.ts";
import { fen } from "../src/kernel/money.ts";
import { month } from "../src/kernel/month.ts";
import { listPayments } from "../src/modules/accounts/account.contract.ts";
import { answerAppeal, myAppeals } from "../src/modules/alerts/appeal.contract.ts";
import * as complaints from "../src/modules/complaints/tell.contract.ts";
import { publicCredit } from "../src/modules/firms/publication.contract.ts";
import { signIn, signOut, whoAmI } from "../src/modules/identity/user.contract.ts";
import { myDays, myPayments, myWages } from "../src/modules/mywages/mywages.contract.ts";
import { printPaySlip } from "../src/modules/papers/wage-papers.contract.ts";
import { answerMine, myQuestions } from "../src/modules/surveys/survey.contract.ts";
import { confirmLine, disputeLine, getLine } from "../src/modules/wages/wage-sheet.contract.ts";
import { ensureWebBuilt } from "../tools/build-web.ts";
import { dayText, monthText, ofMonth } from "./worker/dates.ts";
import { type DayOfWork, lacksPunch, markOf, weeksOf } from "./worker/month/day-marks.ts";
import { DISPUTE_CHOICES, disputeReason, missingIn, WORDS_CHARS_MAX } from "./worker/month/dispute.ts";
import { isAmountKnown, type MonthOfWages, type Overview, owedAnswer } from "./worker/months.ts";
import { reasonTexts } from "./worker/payments/reasons.ts";
import { hashOf, type Route, routeOf } from "./worker/routes.ts";
import * as server from "./worker/server.ts";
import { bo } from "./worker/texts/bo.ts";
import { en } from "./worker/texts/en.ts";
import { tellBo } from "./worker/texts/tell-bo.ts";
import { tellEn } from "./worker/texts/tell-en.ts";
import { tellZh } from "./worker/texts/tell-zh.ts";
import { zh } from "./worker/texts/zh.ts";

const LANGUAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bo: { ...bo, ...tellBo },
  zh: { ...zh, ...tellZh },
  en: { ...en, ...tellEn },
};

test("every sentence of the worker's page exists in Tibetan, Chinese and English, and none is empty", () => {
  for (const [language, texts] of Object.entries(LANGUAGES)) {
    assert.deepEqual(Object.keys(texts).sort(), Object.keys({ ...zh, ...tellZh }).sort(), language);
    for (const [key, text] of Object.entries(texts)) assert.notEqual(text.trim(), "", `${language} ${key}`);
  }
});

test("a sentence carries the same figures in each language", () => {
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
  for (const [key, text] of Object.entries({ ...zh, ...tellZh })) {
    for (const [language, texts] of Object.entries(LANGUAGES)) {
      assert.deepEqual(holes(texts[key] ?? ""), holes(text), `${language} ${key}`);
    }
  }
});

test("the Tibetan texts are written in Tibetan and the English ones in Latin letters", () => {
  for (const [key, text] of Object.entries({ ...bo, ...tellBo }))
    if (key !== "app.name") assert.match(text, /[\u0f40-\u0f6c]/, key);
  for (const [key, text] of Object.entries({ ...en, ...tellEn }))
    if (key !== "app.name") assert.doesNotMatch(text, /\p{Script=Han}/u, key);
});

test("the page asks exactly where the contracts answer", () => {
  const pairs: readonly (readonly [{ name: string; kind: string; path: string }, Operation])[] = [
    [server.SIGN_IN, signIn],
    [server.SIGN_OUT, signOut],
    [server.WHO_AM_I, whoAmI],
    [server.MY_WAGES, myWages],
    [server.MY_DAYS, myDays],
    [server.TELL_BOARD, complaints.tellBoard],
    [server.PUBLIC_CREDIT, publicCredit],
    [server.TELL, complaints.tell],
    [server.FOLLOW_COMPLAINT, complaints.followComplaint],
    [server.SAY_BY_RECEIPT, complaints.sayByReceipt],
    [server.COMPLAIN, complaints.complain],
    [server.MY_COMPLAINTS, complaints.myComplaints],
    [server.SAY_TO_MINE, complaints.sayToMine],
    [server.MY_PAYMENTS, myPayments],
    [server.WAGE_LINE, getLine],
    [server.PAY_SLIP, printPaySlip],
    [server.LINE_PAYMENTS, listPayments],
    [server.MY_APPEALS, myAppeals],
    [server.ANSWER_APPEAL, answerAppeal],
    [server.MY_QUESTIONS, myQuestions],
    [server.ANSWER_QUESTION, answerMine],
    [server.CONFIRM_LINE, confirmLine],
    [server.DISPUTE_LINE, disputeLine],
  ];
  for (const [{ name, kind, path }, contract] of pairs) {
    assert.deepEqual({ name, kind, path }, { name: contract.name, kind: contract.kind, path: contract.path });
  }
});

const JS_GZIP_BYTES_MAX = 100 * 1024;

/** What only those load who complain: the form, its texts in three languages, the counties. */
const COMPLAINING = /^(TellApp|ComplainPage|MyComplaints|TellForm|ComplaintSeen|Receipt|draft|texts|files|regions)-/;
const COMPLAINING_GZIP_BYTES_MAX = 16 * 1024;

test("the JavaScript of the worker's page is at most 100 KB on the wire, and complaining adds at most 16", async () => {
  const built = await ensureWebBuilt({ log: () => {} });
  const files = scriptsOf(built).map((file) => {
    return { file, bytes: gzipSync(readFileSync(join(built, "assets", file)), { level: 9 }).length };
  });
  const sizes = (of: typeof files) => of.map(({ file, bytes }) => `${file} ${bytes}`).join(", ");
  const sum = (of: typeof files) => of.reduce((total, { bytes }) => total + bytes, 0);
  const complaining = files.filter(({ file }) => COMPLAINING.test(file));
  const page = files.filter((one) => !complaining.includes(one));
  assert.ok(page.length > 0 && complaining.length > 0, "the page names its scripts");
  assert.ok(sum(page) <= JS_GZIP_BYTES_MAX, `${sum(page)} bytes: ${sizes(page)}`);
  assert.ok(sum(complaining) <= COMPLAINING_GZIP_BYTES_MAX, `${sum(complaining)} bytes: ${sizes(complaining)}`);
});

/** The scripts that the page names, and all that those import, at once or later. */
function scriptsOf(built: string): string[] {
  const page = readFileSync(join(built, "worker.html"), "utf8");
  const found = new Set<string>();
  const queue = [...page.matchAll(/assets\/([\w.-]+\.js)/g)].flatMap(([, file]) => file ?? []);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(join(built, "assets", file), "utf8");
    queue.push(...[...text.matchAll(/["'`](?:\.\/|assets\/)([\w.-]+\.js)["'`]/g)].flatMap(([, next]) => next ?? []));
  }
  return [...found].sort();
}

test("an address leads to its page and back, and a spoilt one leads home", () => {
  const place = fc.record({
    projectId: fc.nat(),
    pin: fc.nat(),
    month: fc.constantFrom(month("2020-02"), month("2021-12")),
  });
  const routes: fc.Arbitrary<Route> = fc.oneof(
    fc.constantFrom<Route>({ page: "home" }, { page: "payments" }, { page: "help" }),
    place.map((at): Route => ({ page: "month", ...at })),
    place.map((at): Route => ({ page: "dispute", ...at })),
  );
  fc.assert(fc.property(routes, (route) => assert.deepEqual(routeOf(hashOf(route)), route)));
  for (const spoilt of ["", "#", "#/month/1/2/2020-13", "#/month/x/2/2020-12", "#/month/1", "#/elsewhere"]) {
    assert.deepEqual(routeOf(spoilt), { page: "home" }, spoilt);
  }
});

function dayOfWork(given: Partial<DayOfWork>): DayOfWork {
  return {
    day: day("2020-11-02"),
    firstIn: null,
    lastOut: null,
    minutes: null,
    byHand: false,
    complete: "met",
    ...given,
  };
}

test("a day on which the time clock was silent is unknown, not a day off", () => {
  assert.equal(markOf(dayOfWork({ complete: "unknown" })), "unknown");
  assert.equal(markOf(dayOfWork({ complete: "met" })), "none");
  assert.equal(markOf(dayOfWork({ firstIn: "07:58", lastOut: "18:02", complete: "unknown" })), "worked");
  assert.equal(markOf(dayOfWork({ firstIn: "07:58", lastOut: "18:02", byHand: true })), "byHand");
});

test("a worker who punched once sees that a punch is missing", () => {
  assert.equal(lacksPunch(dayOfWork({ firstIn: "07:58", lastOut: "07:58" })), true);
  assert.equal(lacksPunch(dayOfWork({ firstIn: "07:58", lastOut: "18:02" })), false);
  assert.equal(lacksPunch(dayOfWork({})), false);
});

test("the calendar begins on Monday and holds every day of the month once", () => {
  assert.deepEqual(weeksOf(month("2020-11"))[0], [undefined, undefined, undefined, undefined, undefined, undefined, 1]);
  for (const [one, days] of [
    ["2020-02", 29],
    ["2021-02", 28],
    ["2020-11", 30],
    ["2020-12", 31],
  ] as const) {
    const dates = weeksOf(month(one))
      .flat()
      .filter((date) => date !== undefined);
    assert.deepEqual(
      dates,
      Array.from({ length: days }, (_none, index) => index + 1),
      one,
    );
    for (const week of weeksOf(month(one))) assert.equal(week.length, 7);
  }
});

const TODAY = day("2020-12-21");

/** An overview of which only what decides is filled in. */
function overviewOf(owedFen: number, ...months: readonly [month: string, netFen: number | null][]): Overview {
  const rows = months.map(([one, net]) => ({ month: month(one), netFen: net === null ? null : fen(net) }));
  return { today: TODAY, owedFen: fen(owedFen), months: rows as MonthOfWages[] } as Overview;
}

test("a worker without a wage sheet is told that there is no data, not that nothing is owed", () => {
  assert.equal(owedAnswer(overviewOf(0)), "unknown");
  assert.equal(owedAnswer(overviewOf(0, ["2020-12", null])), "unknown");
  assert.equal(owedAnswer(overviewOf(0, ["2020-12", null], ["2020-11", 500_000])), "nothing");
  assert.equal(owedAnswer(overviewOf(0, ["2020-11", null], ["2020-10", 500_000])), "unknown");
  assert.equal(owedAnswer(overviewOf(500_000, ["2020-11", null], ["2020-10", 500_000])), "owed");
  assert.equal(isAmountKnown(overviewOf(0, ["2020-12", null])), false);
});

test("whatever a worker chooses and writes within the form, the operation takes it", () => {
  const words = fc.string({ maxLength: WORDS_CHARS_MAX });
  fc.assert(
    fc.property(fc.constantFrom(...DISPUTE_CHOICES), words, (choice, said) => {
      if (missingIn({ choice, words: said }) !== undefined) return;
      const reason = disputeReason(choice, said);
      assert.equal(disputeLine.input.safeParse({ projectId: 1, lineId: 1, reason }).success, true, reason);
    }),
  );
});

test("a dispute without a reason is not sent, nor is “something else” without words", () => {
  assert.equal(missingIn({ choice: undefined, words: "少两天" }), "choice");
  assert.equal(missingIn({ choice: "other", words: "  " }), "words");
  assert.equal(missingIn({ choice: "other", words: "少两天" }), undefined);
  assert.equal(missingIn({ choice: "days", words: "" }), undefined);
  assert.equal(disputeReason("days", " 10月5日 "), "天数少了：10月5日");
});

test("a wrong card number and a closed card are told apart, and an unknown code is shown as it came", () => {
  assert.deepEqual(reasonTexts("AC01"), { why: "reason.AC01.why", todo: "reason.AC01.do" });
  assert.deepEqual(reasonTexts("AC04"), { why: "reason.AC04.why", todo: "reason.AC04.do" });
  assert.deepEqual(reasonTexts("ZZ99"), { why: "reason.other.why", todo: "reason.other.do" });
  assert.deepEqual(reasonTexts(null), { why: "reason.other.why", todo: "reason.other.do" });
  assert.match(zh["reason.other.why"], /\{code\}/);
});

test("days and months read as people say them, the year only where it is another", () => {
  const [today, payday] = [day("2020-12-21"), day("2020-12-31")];
  assert.equal(dayText(payday, "zh", today), "12月31日");
  assert.equal(dayText(payday, "zh", day("2021-01-04")), "2020年12月31日");
  assert.equal(dayText(payday, "en", today), "31 Dec");
  assert.equal(dayText(payday, "bo", today), "སྤྱི་ཟླ་12པའི་ཚེས་31ཉིན་");
  assert.equal(monthText(month("2020-09"), "zh"), "2020年9月");
  assert.equal(monthText(month("2020-09"), "bo"), "2020ལོའི་སྤྱི་ཟླ་9པ།");
  assert.equal(ofMonth(month("2020-09"), "bo"), "2020ལོའི་སྤྱི་ཟླ་9པའི་");
});
