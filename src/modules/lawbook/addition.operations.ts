import { implement } from "../../db/implement.ts";
import { isRefusal, refuse } from "../../kernel/outcome.ts";
import { CALENDARS } from "../../law/calendar.gen.ts";
import type { CalendarYear } from "../../law/calendar-year.ts";
import { PARAMETERS } from "../../law/parameters.gen.ts";
import type { DatedValue } from "../../law/parameters.ts";
import { NATION } from "../../law/region-chain.ts";
import { calendarFile, recordedValue } from "../../law/source-schemas.ts";
import * as contract from "./addition.contract.ts";
import * as store from "./addition.store.ts";
import { calendarFrom, daysIn, noticeKnown, regionFault, valueFault } from "./addition.ts";
import { chosenFault, profileIdsOf } from "./profile.ts";

export const listAdditions = implement(contract.listAdditions, async ({ tx }, { withdrawn }) => ({
  additions: await store.additions(tx, withdrawn),
}));

export const addCalendar = implement(contract.addCalendar, async ({ tx, ids, now, actor }, given) => {
  const unknown = regionFault(given.region);
  if (unknown !== undefined) return unknown;
  const calendar = calendarFrom(given);
  if (isRefusal(calendar)) return calendar;
  await store.lockAdditions(tx);
  const known = noticeKnown(calendar, [...CALENDARS, ...calendarsOf(await store.additions(tx, false))]);
  if (known !== undefined) return known;
  const additionId = ids.next();
  const source = calendar.notices.map((one) => `${one.title}（${one.number}）`).join("；");
  const addition = { kind: "calendar", region: calendar.region, subject: String(calendar.year) } as const;
  await store.insertAddition(tx, { ...addition, additionId, body: calendar, source }, now, actor);
  return { additionId, ...daysIn(calendar) };
});

export const addValue = implement(contract.addValue, async ({ tx, ids, now, actor }, { parameter: id, ...given }) => {
  const parameter = PARAMETERS.find((one) => one.id === id);
  if (parameter === undefined) {
    return refuse("parameter.unknown", { field: "parameter", right: PARAMETERS.map((one) => one.id).join(", ") });
  }
  const unknown = regionFault(given.region);
  if (unknown !== undefined) return unknown;
  await store.lockAdditions(tx);
  const known = await store.additions(tx, false);
  const earlier = known
    .filter((one) => one.kind === "value" && one.subject === id && one.region === given.region)
    .map(({ additionId, body }) => ({ additionId, from: recordedValue.parse(body).from }));
  const fault = valueFault(parameter, given, earlier, profileIdsOf(known));
  if (fault !== undefined) return fault;
  const additionId = ids.next();
  const addition = { kind: "value", region: given.region, subject: id, source: given.source } as const;
  await store.insertAddition(tx, { ...addition, additionId, body: { id, ...given } }, now, actor);
  return { additionId };
});

export const withdrawAddition = implement(
  contract.withdrawAddition,
  async ({ tx, now, actor }, { additionId, reason }) => {
    await store.lockAdditions(tx);
    const addition = await store.findAddition(tx, additionId);
    if (addition === undefined) return refuse("addition.unknown", { field: "additionId" });
    if (addition.withdrawnAt !== null) return refuse("addition.already-withdrawn");
    const chosen = chosenFault(addition, await store.additions(tx, false));
    if (chosen !== undefined) return chosen;
    await store.setWithdrawn(tx, additionId, reason, now, actor);
    return { additionId };
  },
);

/** Notices for a year come out late in the year before. */
const YEARS_AHEAD = 1;

export const listCalendars = implement(contract.listCalendars, async ({ tx, today }) => {
  const added = (await store.additions(tx, false)).filter((one) => one.kind === "calendar");
  const all = [
    ...CALENDARS.map((one) => ({ additionId: null, ...one })),
    ...added.map(({ additionId, body }) => ({ additionId, ...calendarFile.parse(body) })),
  ];
  const known = all.map((one) => one.year);
  const last = Number(today.slice(0, 4)) + YEARS_AHEAD;
  const [first, end] = [Math.min(...known), Math.max(last, Math.max(...known) + 1)];
  const years = Array.from({ length: end - first + 1 }, (_, index) => end - index);
  return {
    years: years.map((year) => {
      const ofYear = all.filter((one) => one.year === year);
      return { year, national: ofYear.some((one) => one.region === NATION), calendars: ofYear.map(calendarRow) };
    }),
  };
});

function calendarRow(one: CalendarYear & { readonly additionId: number | null }) {
  return {
    region: one.region,
    additionId: one.additionId,
    notices: one.notices.map((notice) => ({
      ...notice,
      issuedOn: notice.issuedOn ?? null,
      daysOff: daysIn({ notices: [notice] }).daysOff,
      holidays: notice.holidays.map(({ name, off, statutory, working }) => ({
        name,
        off: [...off],
        statutory: [...statutory],
        working: [...working],
      })),
    })),
    notModelled: [...one.notModelled],
  };
}

export const listValues = implement(contract.listValues, async ({ tx }) => {
  const added = (await store.additions(tx, false)).filter((one) => one.kind === "value");
  return {
    parameters: PARAMETERS.map(({ id, says, unit, bounds, values }) => ({
      id,
      says,
      unit,
      bounds: bounds === undefined ? null : { min: bounds.min ?? null, max: bounds.max ?? null, source: bounds.source },
      values: [
        ...added
          .filter((one) => one.subject === id)
          .map(({ additionId, body }) => valueRow(additionId, recordedValue.parse(body))),
        ...values.map((one) => valueRow(null, one)),
      ].sort((a, b) => (a.region === b.region ? compare(b.from, a.from) : compare(a.region, b.region))),
    })),
  };
});

function valueRow(additionId: number | null, { region, from, to, value, source, mark, note }: DatedValue) {
  return {
    additionId,
    region,
    from,
    to: to ?? null,
    value,
    source,
    mark,
    note: note ?? null,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function calendarsOf(recorded: readonly store.Addition[]): CalendarYear[] {
  return recorded.filter((one) => one.kind === "calendar").map((one) => calendarFile.parse(one.body));
}
