import { Link } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { addDays } from "../../../src/kernel/day.ts";
import { replayRule } from "../../../src/modules/alerts/replay.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay, useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { LevelMark, Mark, type Tone } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";

type Replay = OutputOf<typeof replayRule>;
type Found = Replay["findings"][number];

/** A week before the day of business: long enough to show something, short enough to wait for. */
const DAYS_BACK = 7;

/** A page stays readable; HTTP and the command line give all of them. */
const SHOWN_MAX = 50;

const TONES: Readonly<Record<Found["outcome"], Tone>> = {
  confirmed: "red",
  "false-alarm": "yellow",
  open: "blue",
  unknown: "grey",
};

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly after?: number;
}

/** What the rule would have found on past days, and what turned out. */
export function ReplayPanel({ ruleId }: { ruleId: string }) {
  const { t } = useTexts();
  const may = useMay();
  const today = useToday();
  const [asked, setAsked] = useState<Asked>();
  const read = useRead(replayRule, asked === undefined ? undefined : { ruleId, ...asked, limit: 20 }, { asked: true });
  if (!may(replayRule)) return null;
  const required = [{ required: true, message: t("form.required") }];
  return (
    <Panel title={t("replay.title")}>
      <p className="quiet">{t("replay.what")}</p>
      <Form<Asked>
        name="replay"
        layout="vertical"
        requiredMark={false}
        initialValues={today === undefined ? {} : { from: addDays(today, -DAYS_BACK), to: addDays(today, -1) }}
        onFinish={setAsked}
      >
        <div className="calculator">
          <Form.Item name="from" label={t("replay.from")} rules={required}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="to" label={t("replay.to")} rules={required}>
            <Input type="date" />
          </Form.Item>
          <Button htmlType="submit" type="primary" loading={read.isFetching}>
            {t("replay.run")}
          </Button>
        </div>
      </Form>
      {asked !== undefined && (
        <Loaded read={read} rows={4}>
          {(replay) => (
            <Result replay={replay} onNext={(after) => setAsked({ from: asked.from, to: asked.to, after })} />
          )}
        </Loaded>
      )}
    </Panel>
  );
}

function Result({ replay, onNext }: { replay: Replay; onNext: (after: number) => void }) {
  const { t } = useTexts();
  const { totals, falseAlarmRate, sameAsStored, nextAfter } = replay;
  const counts = [
    ["confirmed", totals.confirmed],
    ["false-alarm", totals.falseAlarm],
    ["open", totals.open],
    ["unknown", totals.unknown],
  ] as const;
  return (
    <div className="stack">
      <p>
        {t("replay.scope", { all: replay.projectsInScope, done: replay.projectsReplayed, days: replay.projectDays })}
      </p>
      <div className="row">
        {counts.map(([outcome, count]) => (
          <Mark key={outcome} tone={TONES[outcome]}>
            {t(`replayOutcome.${outcome}`)} {count}
          </Mark>
        ))}
        <span>
          {t("replay.rate")} <b>{falseAlarmRate === null ? t("replay.noRate") : rateText(falseAlarmRate, totals)}</b>
        </span>
        <Mark tone={sameAsStored.same ? "green" : "yellow"}>
          {sameAsStored.same ? t("replay.same") : t("replay.differs", { count: sameAsStored.differences.length })}
        </Mark>
      </div>
      <p>{t("replay.found", { count: replay.findings.length })}</p>
      <FoundTable findings={replay.findings.slice(0, SHOWN_MAX)} />
      {replay.findings.length > SHOWN_MAX && (
        <p className="quiet">{t("replay.more", { count: replay.findings.length - SHOWN_MAX })}</p>
      )}
      {nextAfter !== null && <Button onClick={() => onNext(nextAfter)}>{t("replay.next")}</Button>}
    </div>
  );
}

/** A rate says of how many, or one of one would look like a verdict on the rule. */
function rateText(rate: number, { falseAlarm, confirmed }: Replay["totals"]): string {
  return `${Math.round(rate * 1000) / 10} % (${falseAlarm} / ${falseAlarm + confirmed})`;
}

function FoundTable({ findings }: { findings: readonly Found[] }) {
  const { t, word } = useTexts();
  const columns: Column<Found>[] = [
    {
      key: "project",
      title: t("replay.project"),
      head: true,
      cell: ({ projectId, projectName, subject }) => (
        <>
          <Link to="/projects/$projectId/findings" params={{ projectId }}>
            {projectName}
          </Link>{" "}
          <span className="quiet mono">{subject}</span>
        </>
      ),
    },
    {
      key: "days",
      title: t("replay.days"),
      cell: ({ from, to }) => (
        <>
          <DayText day={from} /> – {to === null ? "" : <DayText day={to} />}
        </>
      ),
    },
    {
      key: "verdict",
      title: t("replay.verdict"),
      cell: ({ verdict, level }) => (
        <>
          {word("verdict", verdict)} <LevelMark level={level} />
        </>
      ),
    },
    {
      key: "outcome",
      title: t("replay.outcome"),
      cell: ({ outcome, why, lateDays }) => (
        <>
          <Mark tone={TONES[outcome]}>{t(`replayOutcome.${outcome}`)}</Mark> {t(`replayWhy.${why}`)}
          {lateDays !== null && ` · ${t("replay.late", { count: lateDays })}`}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("replay.title")}
      columns={columns}
      rows={findings}
      rowKey={({ projectId, subject, from }) => `${projectId} ${subject} ${from}`}
      empty={t("replay.none")}
    />
  );
}
