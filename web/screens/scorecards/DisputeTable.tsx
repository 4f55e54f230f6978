import { Link } from "@tanstack/react-router";
import { Form, Select } from "antd";
import { useState } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { DISPUTE_STATES, decideDispute, listDisputes } from "../../../src/modules/scorecards/dispute.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, NumberField, TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { DayText } from "../../ui/When.tsx";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { useMeasures } from "./scorecard-words.tsx";

type Dispute = OutputOf<typeof listDisputes>["disputes"][number];

const PAGE_SIZE = 50;
const TONES = { open: "blue", accepted: "green", rejected: "grey" } as const;

/** Disputes of one scorecard, or of all that the reader's area sees. */
export function DisputeTable({ scorecardId }: { scorecardId?: number }) {
  const { t } = useTexts();
  const { area } = useScopeWords();
  const { name, count } = useMeasures();
  const may = useMay()(listDisputes);
  const [state, setState] = useState<(typeof DISPUTE_STATES)[number]>();
  const [page, setPage] = useState(1);
  const filter = { scorecardId, state };
  const paging = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const read = useRead(listDisputes, may ? { ...filter, ...paging } : undefined, { keep: true });
  if (!may) return null;
  const columns: Column<Dispute>[] = [
    {
      key: "area",
      title: t("area.name"),
      head: true,
      cell: ({ regionCode, from, to }) => (
        <>
          {area(regionCode)}
          <div className="quiet small">
            {from} – {to}
          </div>
        </>
      ),
    },
    {
      key: "measure",
      title: t("scorecard.measure"),
      cell: ({ scorecardId: card, regionCode, from, to, measure }) => (
        <Link to="/scorecard-area" search={{ card, region: regionCode, from, to, measure }}>
          {name(measure)}
        </Link>
      ),
    },
    {
      key: "facts",
      title: t("scorecard.facts"),
      cell: ({ facts, measure }) =>
        facts.map((one) => (
          <div key={one.factKey} className="small">
            <span className="mono quiet">{one.factKey}</span> {count(measure, one.numerator)} /{" "}
            {count(measure, one.denominator)}
          </div>
        )),
    },
    {
      key: "reason",
      title: t("word.reason"),
      cell: ({ reason, documentName, documentSha256 }) => (
        <>
          {reason}
          {documentName !== null && (
            <div className="quiet small" title={documentSha256 ?? ""}>
              {documentName}
            </div>
          )}
        </>
      ),
    },
    {
      key: "filed",
      title: t("scorecard.filedOn"),
      cell: ({ filedOn, byName }) => (
        <>
          <DayText day={filedOn} /> {byName}
        </>
      ),
    },
    {
      key: "state",
      title: t("scorecard.state"),
      cell: (one) => (
        <>
          <Mark tone={TONES[one.state]}>{t(`disputeState.${one.state}`)}</Mark>
          {one.decisionReason !== null && (
            <div className="small">
              {one.decisionReason} {one.decidedByName} {one.decidedOn}
            </div>
          )}
        </>
      ),
    },
    { key: "do", title: t("word.actions"), cell: (one) => one.mayDecide && <Decide dispute={one} /> },
  ];
  return (
    <Panel
      title={t("scorecard.disputes")}
      flush
      extra={
        <Select
          aria-label={t("scorecard.state")}
          placeholder={t("scorecard.state")}
          allowClear
          style={{ minWidth: 120 }}
          value={state}
          onChange={(next) => {
            setState(next);
            setPage(1);
          }}
          options={DISPUTE_STATES.map((value) => ({ value, label: t(`disputeState.${value}`) }))}
        />
      }
    >
      <Loaded read={read} rows={3}>
        {({ total, disputes }) => (
          <>
            <DataTable
              caption={t("scorecard.disputes")}
              columns={columns}
              rows={disputes}
              rowKey={({ disputeId }) => disputeId}
              all={() => allPages(listDisputes, filter, (one) => one.disputes)}
              empty={t("scorecard.noDisputes")}
            />
            <Pages page={page} size={PAGE_SIZE} total={total} onChange={setPage} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

interface Values {
  outcome: "accepted" | "rejected";
  reason: string;
  corrections?: Record<string, number | null | undefined>;
}

/** Accepted, each fact no longer counts unless a number is given that it counts for. */
function Decide({ dispute }: { dispute: Dispute }) {
  const { t } = useTexts();
  const { disputeId, facts } = dispute;
  return (
    <ActionForm<typeof decideDispute, Values>
      contract={decideDispute}
      label={t("scorecard.decide")}
      inRow
      toInput={({ outcome, reason, corrections }) => ({
        disputeId,
        outcome,
        reason,
        corrections: facts.flatMap(({ factKey }, at) => {
          const numerator = corrections?.[at];
          return outcome === "accepted" && typeof numerator === "number" ? [{ factKey, numerator }] : [];
        }),
      })}
    >
      <p>{dispute.reason}</p>
      <ChoiceField
        name="outcome"
        label={t("scorecard.state")}
        choices={(["accepted", "rejected"] as const).map((value) => ({ value, label: t(`disputeState.${value}`) }))}
      />
      <TextField name="reason" label={t("word.reason")} rows={4} max={2000} />
      <Form.Item noStyle dependencies={["outcome"]}>
        {({ getFieldValue }) =>
          getFieldValue("outcome") === "accepted" && (
            <>
              <p className="quiet">{t("scorecard.correctionHelp")}</p>
              {facts.map((one, at) => (
                <NumberField
                  key={one.factKey}
                  name={["corrections", at]}
                  label={`${one.factKey}: ${one.numerator} / ${one.denominator}`}
                  min={0}
                  optional
                />
              ))}
            </>
          )
        }
      </Form.Item>
    </ActionForm>
  );
}
