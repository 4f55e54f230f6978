import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Level, Verdict } from "../../../src/kernel/fields.ts";
import { listFindings } from "../../../src/modules/alerts/finding.contract.ts";
import { listCases } from "../../../src/modules/cases/case.contract.ts";
import type { overview } from "../../../src/modules/cockpit/cockpit.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { countText, moneyText, percentText } from "../../ui/amounts.ts";
import { IfMay } from "../../ui/IfMay.tsx";
import { ArrearsMark, AttendanceMark, ClockMark, LevelMark } from "../../ui/Mark.tsx";
import "./Cockpit.css";

type Overview = OutputOf<typeof overview>;
const VERDICT_ORDER: readonly Verdict[] = ["breached", "unknown", "met"];
const LEVEL_ORDER = ["red", "orange", "yellow", "blue"] as const;
const CLOCK_ORDER = ["overdue", "due-soon", "running"] as const;

/** Five numbers and what they are made of. "Unknown" stands beside "none" in each, also when it is nought. */
export function CockpitTiles({ data, region }: { data: Overview; region: string | undefined }) {
  const { t } = useTexts();
  const { arrears, attendance, cases } = data;
  return (
    <div className="tiles">
      <Tile
        name={t("tile.projects")}
        value={
          <Link to="/projects" search={{ region }}>
            {countText(data.projects)}
          </Link>
        }
      >
        {VERDICT_ORDER.map((verdict) => (
          <TileRow key={verdict} name={<ArrearsMark verdict={verdict} />}>
            <Link to="/projects" search={{ region, arrears: verdict }}>
              {countText(arrears[verdict])}
            </Link>
          </TileRow>
        ))}
      </Tile>
      <Tile
        name={t("tile.workers")}
        value={
          <Link to="/projects" search={{ region, sort: "workers" }}>
            {countText(data.workers)}
          </Link>
        }
        note={
          data.workers === 0
            ? undefined
            : t("tile.withContract", { part: percentText(data.workersWithContract, data.workers) })
        }
      >
        {VERDICT_ORDER.map((verdict) => (
          <TileRow key={verdict} name={<AttendanceMark verdict={verdict} />}>
            {t("tile.sites", { count: attendance[verdict] })}
          </TileRow>
        ))}
      </Tile>
      <Tile
        name={t("tile.owed")}
        value={
          <Link to="/projects" search={{ region, arrears: "breached", sort: "owed" }}>
            {moneyText(data.owedFen)}
          </Link>
        }
      >
        <TileRow name={t("tile.owedWorkers")}>{countText(data.owedWorkers)}</TileRow>
        <TileRow name={t("tile.lateTransfers")}>{moneyText(data.lateTransfersFen)}</TileRow>
        <TileRow name={<ArrearsMark verdict="unknown" />}>
          <Link to="/projects" search={{ region, arrears: "unknown" }}>
            {t("tile.sites", { count: arrears.unknown })}
          </Link>
        </TileRow>
      </Tile>
      <FindingsTile data={data} />
      <Tile
        name={t("tile.cases")}
        value={
          <IfMay contract={listCases} plain={countText(cases.open)}>
            <Link to="/cases" search={{ open: "yes" }}>
              {countText(cases.open)}
            </Link>
          </IfMay>
        }
        note={t("tile.open")}
      >
        {CLOCK_ORDER.map((colour) => (
          <TileRow key={colour} name={<ClockMark state={colour} />}>
            <IfMay contract={listCases} plain={countText(cases[colour === "due-soon" ? "dueSoon" : colour])}>
              <Link to="/cases" search={{ open: "yes", clock: colour }}>
                {countText(cases[colour === "due-soon" ? "dueSoon" : colour])}
              </Link>
            </IfMay>
          </TileRow>
        ))}
        <TileRow name={t("caseState.cleared")}>
          <IfMay contract={listCases} plain={countText(cases.cleared)}>
            <Link to="/cases" search={{ state: "cleared" }}>
              {countText(cases.cleared)}
            </Link>
          </IfMay>
        </TileRow>
      </Tile>
    </div>
  );
}

function FindingsTile({ data }: { data: Overview }) {
  const { t } = useTexts();
  const of = (level: (typeof LEVEL_ORDER)[number]) => data.findings.find((one) => one.level === level);
  const total = data.findings.reduce((sum, one) => sum + one.breached + one.unknown, 0);
  return (
    <Tile
      name={t("tile.findings")}
      value={
        <IfMay contract={listFindings} plain={countText(total)}>
          <Link to="/findings" search={{}}>
            {countText(total)}
          </Link>
        </IfMay>
      }
    >
      {LEVEL_ORDER.map((level) => (
        <TileRow key={level} name={<LevelMark level={level} />}>
          <LevelCount level={level} verdict="breached" count={of(level)?.breached ?? 0} />
          {" · "}
          <LevelCount level={level} verdict="unknown" count={of(level)?.unknown ?? 0} />
        </TileRow>
      ))}
    </Tile>
  );
}

function LevelCount(props: { level: Level; verdict: "breached" | "unknown"; count: number }) {
  const { t } = useTexts();
  const { level, verdict } = props;
  const text = `${t(`verdict.${verdict}`)} ${countText(props.count)}`;
  return (
    <IfMay contract={listFindings} plain={text}>
      <Link to="/findings" search={{ level, verdict }}>
        {text}
      </Link>
    </IfMay>
  );
}

function Tile(props: { name: string; value: ReactNode; note?: string | undefined; children: ReactNode }) {
  return (
    <section className="tile" aria-label={props.name}>
      <h2>{props.name}</h2>
      <p className="tile-value">
        {props.value} {props.note !== undefined && <span className="tile-note">{props.note}</span>}
      </p>
      <ul>{props.children}</ul>
    </section>
  );
}

function TileRow({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span>{name}</span>
      <span className="nowrap">{children}</span>
    </li>
  );
}
