import type { OutputOf } from "../../../src/kernel/contract.ts";
import { fen } from "../../../src/kernel/money.ts";
import { listMeasures } from "../../../src/modules/scorecards/scheme.contract.ts";
import type { computeScorecard } from "../../../src/modules/scorecards/scorecard.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText, milliText, moneyText } from "../../ui/amounts.ts";
import { Mark, SourceMark } from "../../ui/Mark.tsx";
import { PageTabs } from "../../ui/PageTabs.tsx";

export type Area = OutputOf<typeof computeScorecard>["counties"][number];
export type Figure = Area["figures"][number];
type Measure = OutputOf<typeof listMeasures>["measures"][number];

/** Hundredths of a point as people write points. */
export function pointsText(hundredths: number): string {
  return milliText(hundredths * 10);
}

/** The measures by key, with names in the reader's language. */
export function useMeasures() {
  const { t, say } = useTexts();
  const { data } = useRead(listMeasures, {});
  const find = (key: string): Measure | undefined =>
    data === undefined ? undefined : [...data.measures, ...data.vetoes].find((one) => one.key === key);
  const name = (key: string) => {
    const found = find(key);
    return found === undefined ? key : say(found.name);
  };
  const value = ({ measure, state, numerator, denominator, values }: Figure): string => {
    const found = find(measure);
    if (found === undefined || state === "nothing" || denominator === 0) return "—";
    if (found.figure === "median") {
      return t("scorecard.days", { count: values[Math.floor((values.length - 1) / 2)] ?? 0 });
    }
    if (found.unit === "share") return `${milliText(Math.floor((numerator * 10_000) / denominator) * 10)}%`;
    return moneyText(fen(Math.floor(numerator / denominator)));
  };
  const count = (key: string, amount: number): string =>
    find(key)?.amounts === true ? moneyText(fen(amount)) : countText(amount);
  return { measures: data?.measures ?? [], find, name, value, count };
}

/** The grade, and what it was before a veto. */
export function GradeMark({ area }: { area: Pick<Area, "grade" | "notGradable" | "gradeBefore"> }) {
  const { t } = useTexts();
  if (area.grade === null) {
    return <Mark tone="unknown">{t(`notGradable.${area.notGradable ?? "too-little-data"}`)}</Mark>;
  }
  const tone = area.grade === "A" ? "green" : area.grade === "B" ? "blue" : area.grade === "C" ? "orange" : "red";
  const before = area.gradeBefore === undefined || area.gradeBefore === area.grade ? undefined : area.gradeBefore;
  return (
    <>
      <Mark tone={tone}>{area.grade}</Mark>
      {before !== undefined && (
        <span className="small">
          {" "}
          {before === null ? t("scorecard.veto") : t("scorecard.cappedFrom", { grade: before })}
        </span>
      )}
    </>
  );
}

/** Where a scheme's numbers come from; mostly its own area. */
export function SchemeMark({ mark }: { mark: string }) {
  const { t } = useTexts();
  return mark === "own" ? <Mark tone="grey">{t("scorecard.ownMark")}</Mark> : <SourceMark mark={mark} />;
}

export function FigureMark({ state }: Pick<Figure, "state">) {
  const { t } = useTexts();
  const tone = state === "counted" ? "green" : state === "nothing" ? "grey" : "unknown";
  return <Mark tone={tone}>{t(`figureState.${state}`)}</Mark>;
}

/** The pages of scorecards. */
export function ScorecardTabs() {
  const { t } = useTexts();
  return (
    <PageTabs
      label={t("scorecard.title")}
      pages={[
        ["/scorecards", t("scorecard.title")],
        ["/scorecard-disputes", t("scorecard.disputes")],
        ["/scorecard-incidents", t("scorecard.incidents")],
        ["/scorecard-schemes", t("scorecard.schemes")],
      ]}
    />
  );
}
