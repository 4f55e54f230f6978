import { type FormEvent, useEffect, useId, useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { publicCredit } from "../../../src/modules/firms/publication.contract.ts";
import { useRead } from "../reads.ts";
import { PUBLIC_CREDIT } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";
import { Frame } from "../ui/Frame.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { useCreditTexts } from "./texts.ts";
import "./credit.css";

type Row = OutputOf<typeof publicCredit>["rows"][number];

const KINDS = [undefined, "listing", "violation"] as const;
const PAGE_SIZE = 50;
const ROWS_MAX = 200;

/** What is published of firms, for everybody. Nobody signs in here. */
export function CreditApp() {
  const { t } = useCreditTexts();
  const field = useId();
  const [kind, setKind] = useState<(typeof KINDS)[number]>();
  const [search, setSearch] = useState("");
  const [limit, setLimit] = useState(PAGE_SIZE);
  useEffect(() => {
    document.title = `${t("title")} · 清薪`;
  });
  const filter = { ...(kind === undefined ? {} : { kind }), ...(search === "" ? {} : { search }) };
  const read = useRead(PUBLIC_CREDIT, { ...filter, limit, offset: 0 });
  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setLimit(PAGE_SIZE);
    setSearch(String(new FormData(event.currentTarget).get("search") ?? "").trim());
  }
  return (
    <Frame>
      <PageHead title={t("title")} about={t("about")} />
      <search>
        <form className="card" onSubmit={find}>
          <label htmlFor={field}>{t("search")}</label>
          <input id={field} name="search" maxLength={80} autoComplete="off" />
          <button type="submit" className="button">
            {t("find")}
          </button>
        </form>
        <div className="kinds">
          {KINDS.map((one) => (
            <button key={one ?? "all"} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
              {t(one ?? "all")}
            </button>
          ))}
        </div>
      </search>
      {read.state === "waiting" && <Waiting />}
      {read.state === "failed" && <Failure error={read.error} again={read.again} />}
      {read.state === "ready" && (
        <>
          <p className="small" role="status">
            {t("found", { on: read.data.on, total: read.data.total })}
          </p>
          {read.data.rows.length === 0 && <p className="card">{t("none")}</p>}
          {read.data.rows.map((row) => (
            <Published key={`${row.companyCode}:${row.documentNumber}:${row.kind}`} of={row} />
          ))}
          {read.data.total > limit && limit < ROWS_MAX && (
            <button type="button" className="button" onClick={() => setLimit(limit + PAGE_SIZE)}>
              {t("more")}
            </button>
          )}
          <a className="small take-along" href="/api/public/credit.csv">
            {t("file")}
          </a>
        </>
      )}
    </Frame>
  );
}

function Published({ of: row }: { of: Row }) {
  const { t } = useCreditTexts();
  const pairs = [
    ["code", row.companyCode],
    ["legal", row.legalRepresentative],
    ["address", row.address],
    ["facts", row.facts],
    ["handling", row.handling],
    ["document", row.documentNumber],
    ["decided", row.decidedOn],
    ["authority", row.authority],
    ["until", row.toDay],
  ] as const;
  return (
    <article className="card published">
      <p className="small">{t(row.kind)}</p>
      <h2 lang="zh-CN">{row.companyName}</h2>
      <dl>
        {pairs.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd lang="zh-CN">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </article>
  );
}
