import { REGIONS } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { addPlan, endPlan, listPlans } from "../../../src/modules/surveys/survey.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useSession, useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, DayField, NumberField, TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";

type Row = OutputOf<typeof listPlans>["plans"][number];

interface Values {
  readonly regionCode: string;
  readonly sharePercent: number;
  readonly numberMin: number;
  readonly numberMax?: number;
  readonly daysAfterPayday: number;
  readonly daysToAnswer: number;
  readonly restDays: number;
  readonly fromDay: Day;
  readonly toDay?: Day;
  readonly seed?: string;
}

export function Plans() {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const read = useRead(listPlans, {});
  const columns: Column<Row>[] = [
    {
      key: "area",
      title: t("survey.region"),
      head: true,
      cell: ({ regionCode, recordedByName }) => (
        <>
          {area(regionCode)}
          <div className="quiet small">{recordedByName}</div>
        </>
      ),
    },
    {
      key: "sample",
      title: t("survey.sample"),
      cell: ({ sharePercent, numberMin, numberMax, seed }) => (
        <>
          {t("survey.sampleText", { share: sharePercent, least: numberMin })}
          {numberMax !== null && ` · ≤ ${numberMax}`}
          <div className="quiet small mono">{seed}</div>
        </>
      ),
    },
    {
      key: "days",
      title: t("survey.payday"),
      cell: ({ fromDay, toDay, daysAfterPayday, daysToAnswer }) => (
        <>
          <DayText day={fromDay} /> – <DayText day={toDay} />
          <div className="quiet small">{t("survey.daysText", { after: daysAfterPayday, answer: daysToAnswer })}</div>
        </>
      ),
    },
    { key: "rest", title: t("survey.rest"), end: true, cell: ({ restDays }) => restDays },
    { key: "rounds", title: t("survey.rounds"), end: true, cell: ({ rounds }) => rounds },
    {
      key: "state",
      title: t("survey.state"),
      cell: ({ endedOn, endReason }) => (
        <>
          <Mark tone={endedOn === null ? "green" : "grey"}>
            {endedOn === null ? t("survey.running") : t("survey.ended", { day: endedOn })}
          </Mark>
          {endReason !== null && <div className="quiet small">{endReason}</div>}
        </>
      ),
    },
    {
      key: "do",
      title: "",
      cell: ({ planId, endedOn }) => endedOn === null && <EndPlan planId={planId} />,
    },
  ];
  return (
    <Loaded read={read} rows={4}>
      {({ plans }) => (
        <Panel title={t("survey.plans")} extra={<AddPlan />} flush>
          <DataTable
            caption={t("survey.plans")}
            columns={columns}
            rows={plans}
            rowKey={({ planId }) => planId}
            empty={t("survey.noPlans")}
          />
        </Panel>
      )}
    </Loaded>
  );
}

function AddPlan() {
  const { t, say } = useTexts();
  const home = useSession()?.user.regionCode ?? undefined;
  const today = useToday();
  return (
    <ActionForm<typeof addPlan, Values>
      contract={addPlan}
      label={t("survey.addPlan")}
      primary
      initial={{
        ...(home && { regionCode: home }),
        ...{ sharePercent: 10, numberMin: 5, daysAfterPayday: 2, daysToAnswer: 7, restDays: 45, fromDay: today },
      }}
      toInput={({ toDay, seed, numberMax, ...values }) => ({
        ...values,
        ...(toDay && { toDay }),
        ...(seed && { seed }),
        ...(numberMax && { numberMax }),
      })}
    >
      <ChoiceField
        name="regionCode"
        label={t("survey.region")}
        choices={REGIONS.map((one) => ({ value: one.code, label: say(one) }))}
      />
      <NumberField name="sharePercent" label={t("survey.share")} min={0} max={100} />
      <NumberField name="numberMin" label={t("survey.least")} min={1} max={1000} />
      <NumberField name="numberMax" label={t("survey.most")} min={1} max={5000} optional />
      <NumberField name="daysAfterPayday" label={t("survey.daysAfter")} min={0} max={30} />
      <NumberField name="daysToAnswer" label={t("survey.daysToAnswer")} min={1} max={60} />
      <NumberField name="restDays" label={t("survey.rest")} min={0} max={366} />
      <DayField name="fromDay" label={t("survey.from")} />
      <DayField name="toDay" label={t("survey.to")} optional />
      <TextField name="seed" label={t("survey.seed")} help={t("survey.seedHelp")} max={100} optional />
    </ActionForm>
  );
}

function EndPlan({ planId }: { planId: number }) {
  const { t } = useTexts();
  return (
    <ActionForm<typeof endPlan, { reason: string }>
      contract={endPlan}
      label={t("survey.endPlan")}
      inRow
      danger
      toInput={({ reason }) => ({ planId, reason })}
    >
      <TextField name="reason" label={t("survey.reason")} rows={3} max={500} />
    </ActionForm>
  );
}
