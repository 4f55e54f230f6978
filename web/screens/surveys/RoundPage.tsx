import { getRouteApi, Link } from "@tanstack/react-router";
import { instantAt } from "../../../src/kernel/clock.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { getRound, recordAnswer, SAID } from "../../../src/modules/surveys/survey.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, DayField, TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DayText } from "../../ui/When.tsx";
import { ClearingTabs } from "../campaigns/ClearingTabs.tsx";
import { OpenPhone } from "../messages/MessageSheet.tsx";
import { ShareText } from "./survey-words.tsx";

type Round = OutputOf<typeof getRound>;
type Ask = Round["asks"][number];
type Answer = Ask["answers"][number];

const route = getRouteApi("/surveys/$projectId/$roundId");

/** One project and month: who was asked, how they were drawn, and what they said. For authorities alone. */
export function RoundPage() {
  const { t } = useTexts();
  const { projectId, roundId } = route.useParams();
  const read = useRead(getRound, { projectId, roundId });
  usePageTitle(t("survey.title"));
  return (
    <div className="stack">
      <h1>{t("survey.title")}</h1>
      <ClearingTabs />
      <Loaded read={read} rows={10}>
        {(round) => (
          <>
            <Panel title={`${round.projectName} · ${round.month}`}>
              <Facts of={round} />
            </Panel>
            <Panel title={t("survey.answers")} flush>
              <Asks of={round} />
            </Panel>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Facts({ of: round }: { of: Round }) {
  const { t } = useTexts();
  const { onSheet: sheet, withoutPhone: phone, askedLately: lately, frameSize: frame, redrawn } = round;
  return (
    <Pairs
      of={[
        [
          t("survey.project"),
          <Link key="project" to="/projects/$projectId" params={{ projectId: round.projectId }}>
            {round.projectName}
          </Link>,
        ],
        [t("survey.payday"), <DayText key="payday" day={round.payday} />],
        [t("survey.closes"), <DayText key="closes" day={round.closesOn} />],
        [t("survey.frame"), t("survey.frameText", { sheet, phone, lately, frame })],
        [
          t("survey.seed"),
          <>
            <span className="mono">{round.seed}</span>
            <div className="small">
              <Mark tone={redrawn ? "green" : "red"}>{t(redrawn ? "survey.redrawn" : "survey.notRedrawn")}</Mark>
            </div>
          </>,
        ],
        [t("survey.asked"), round.asked],
        [t("survey.delivered"), round.delivered],
        [t("survey.response"), <ShareText key="response" of={round.response} />],
        [t("survey.notInFull"), <ShareText key="notInFull" of={round.notInFullShare} />],
        [t("survey.mismatch"), <ShareText key="mismatch" of={round.mismatch} />],
      ]}
    />
  );
}

function Asks({ of: { projectId, asks } }: { of: Round }) {
  const { t, word } = useTexts();
  const columns: Column<Ask>[] = [
    {
      key: "worker",
      title: t("survey.worker"),
      head: true,
      cell: ({ workerName, pin, phone }) => (
        <>
          {workerName} <span className="quiet">{pin}</span>
          <div className="quiet small">{phone}</div>
        </>
      ),
    },
    { key: "message", title: t("message.title"), cell: ({ messageState }) => word("messageState", messageState) },
    {
      key: "answer",
      title: t("survey.answer"),
      cell: ({ counted }) =>
        counted === null || counted.said === null ? (
          <span className="quiet">{t("survey.noAnswer")}</span>
        ) : (
          <Mark tone={counted.said === "in-full" ? "green" : "red"}>{t(`surveySaid.${counted.said}`)}</Mark>
        ),
    },
    {
      key: "then",
      title: t("survey.owedThen"),
      end: true,
      cell: ({ counted }) => <Money fen={counted?.recordsOwedFen ?? null} />,
    },
    { key: "all", title: t("survey.answers"), cell: ({ answers }) => <History of={answers} /> },
    {
      key: "do",
      title: "",
      cell: ({ askId, messageId }) => (
        <div className="row">
          <OpenPhone messageId={messageId} />
          <RecordAnswer projectId={projectId} askId={askId} />
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("survey.answers")}
      columns={columns}
      rows={asks}
      rowKey={({ askId }) => askId}
      empty={t("survey.noRounds")}
    />
  );
}

function History({ of: answers }: { of: readonly Answer[] }) {
  const { t } = useTexts();
  return answers.map((one, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: answers are only ever added at the end
    <div key={at} className="small">
      <DayText day={one.answeredOn} /> {one.said !== null && t(`surveySaid.${one.said}`)}{" "}
      {one.words !== null && `“${one.words}”`} <span className="quiet">{t(`surveyChannel.${one.channel}`)}</span>{" "}
      {one.channel === "officer" && <span className="quiet">{one.recordedByName}</span>}{" "}
      {one.isLate && <Mark tone="grey">{t("survey.isLate")}</Mark>}
    </div>
  ));
}

interface Call {
  readonly said: (typeof SAID)[number];
  readonly words?: string;
  readonly on: Day;
  readonly at: string;
}

function RecordAnswer({ projectId, askId }: { projectId: number; askId: number }) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof recordAnswer, Call>
      contract={recordAnswer}
      label={t("survey.record")}
      inRow
      initial={{ ...(today && { on: today }) }}
      toInput={({ said, words, on, at }) => ({
        ...{ projectId, askId, said, calledAt: instantAt(on, at) },
        ...(words && { words }),
      })}
    >
      <ChoiceField
        name="said"
        label={t("survey.answer")}
        choices={SAID.map((one) => ({ value: one, label: t(`surveySaid.${one}`) }))}
      />
      <DayField name="on" label={t("survey.calledOn")} />
      <TextField name="at" label={t("survey.calledAt")} hint="14:30" max={5} />
      <TextField name="words" label={t("survey.words")} rows={3} max={1000} optional />
    </ActionForm>
  );
}
