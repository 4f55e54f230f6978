import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { fen } from "../../../../src/kernel/money.ts";
import { getDeposit } from "../../../../src/modules/alerts/deposit.contract.ts";
import { addRecord } from "../../../../src/modules/registry/project-record.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useMay, useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { milliText, moneyText } from "../../../ui/amounts.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { DayField, fenOf, TextField, YuanField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark, SourceMark, type Tone } from "../../../ui/Mark.tsx";
import { Money } from "../../../ui/Money.tsx";
import { Pairs } from "../../../ui/Pairs.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { DayText } from "../../../ui/When.tsx";

type Deposit = OutputOf<typeof getDeposit>;

const TONES: Readonly<Record<Deposit["papers"][number]["state"] | Deposit["uses"][number]["state"], Tone>> = {
  standing: "green",
  "ends-soon": "yellow",
  ended: "red",
  "topped-up": "green",
  running: "yellow",
  overdue: "red",
};

/** The wage deposit and the payment guarantee: required, in place, ending, used and topped up. */
export function DepositPanel({ projectId }: { projectId: number }) {
  const { t } = useTexts();
  const may = useMay();
  const read = useRead(getDeposit, may(getDeposit) ? { projectId } : undefined);
  if (!may(getDeposit)) return null;
  return (
    <Panel
      title={t("deposit.title")}
      extra={
        <>
          <RecordMovement projectId={projectId} kind="deposit-used" />
          <RecordMovement projectId={projectId} kind="deposit-topped-up" />
        </>
      }
      flush
    >
      <Loaded read={read} rows={3}>
        {(deposit) => (
          <>
            <div className="panel-note">
              <Pairs
                of={[
                  [t("deposit.required"), <Required key="required" required={deposit.required} />],
                  [t("deposit.stored"), <Money key="stored" fen={deposit.storedFen} strong />],
                ]}
              />
            </div>
            <Papers projectId={projectId} papers={deposit.papers} />
            {deposit.uses.length > 0 && (
              <>
                <h3 className="panel-note">{t("deposit.uses")}</h3>
                <Uses uses={deposit.uses} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Required({ required }: { required: Deposit["required"] }) {
  const { t, word } = useTexts();
  if (required === null) {
    return (
      <>
        <Mark tone="unknown">{t("deposit.cannotTell")}</Mark>
        <div className="quiet small">{t("deposit.unknownRequired")}</div>
      </>
    );
  }
  const { minFen, maxFen, reasons, parameters } = required;
  const [min, max] = [moneyText(minFen), maxFen === null ? null : moneyText(maxFen)];
  return (
    <>
      {max === null ? t("deposit.atLeast", { min }) : min === max ? min : t("deposit.range", { min, max })}
      {reasons.length > 0 && (
        <div className="quiet small">{reasons.map((reason) => word("depositReason", reason)).join(" · ")}</div>
      )}
      <UnverifiedValues parameters={parameters.filter(({ mark }) => mark !== "P")} />
    </>
  );
}

type Parameter = NonNullable<Deposit["required"]>["parameters"][number];

/** The values behind the amount that no primary text was read for. */
function UnverifiedValues({ parameters }: { parameters: readonly Parameter[] }) {
  const { t, word } = useTexts();
  const shown = ({ unit, value }: Parameter) => {
    if (unit === "basis-points") return `${milliText(Number(value) * 10)}%`;
    if (unit === "months") return t("deposit.months", { count: Number(value) });
    return value === "0" ? t("deposit.noCap") : moneyText(fen(Number(value)));
  };
  return [...new Set(parameters.map(({ mark }) => mark))].map((mark) => (
    <div key={mark} className="quiet small">
      <SourceMark mark={mark} />{" "}
      {parameters
        .filter((one) => one.mark === mark)
        .map((one) => `${word("depositParameter", one.id)} ${shown(one)}`)
        .join(" · ")}
    </div>
  ));
}

function Papers({ projectId, papers }: { projectId: number; papers: Deposit["papers"] }) {
  const { t, word } = useTexts();
  const columns: Column<Deposit["papers"][number]>[] = [
    {
      key: "kind",
      title: t("deposit.kind"),
      head: true,
      cell: ({ kind, form }) => (
        <>
          {t(`depositKind.${kind}`)}
          {form !== null && <div className="quiet small">{word("depositForm", form)}</div>}
        </>
      ),
    },
    {
      key: "amount",
      title: t("word.amount"),
      end: true,
      cell: ({ amountFen }) => (amountFen === null ? "—" : <Money fen={amountFen} />),
    },
    { key: "from", title: t("word.from"), cell: ({ from }) => <DayText day={from} /> },
    { key: "ends", title: t("deposit.endsOn"), cell: ({ endsOn }) => <DayText day={endsOn} /> },
    {
      key: "remind",
      title: t("deposit.remind"),
      cell: ({ remindFrom, authorityBy }) => (
        <>
          <DayText day={remindFrom} />
          {authorityBy !== null && (
            <div className="quiet small">
              {t("deposit.authority", { day: authorityBy })} <SourceMark mark="M" />
            </div>
          )}
        </>
      ),
    },
    {
      key: "state",
      title: t("transfer.state"),
      cell: ({ state }) => (
        <>
          <Mark tone={TONES[state]}>{t(`deposit.${state}`)}</Mark>
          {state !== "standing" && (
            <div>
              <Link to="/projects/$projectId/records" params={{ projectId }}>
                {t("deposit.toRecords")}
              </Link>
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("deposit.title")}
      columns={columns}
      rows={papers}
      rowKey={({ recordId }) => recordId}
      empty={t("deposit.none")}
    />
  );
}

function Uses({ uses }: { uses: Deposit["uses"] }) {
  const { t } = useTexts();
  const columns: Column<Deposit["uses"][number]>[] = [
    { key: "on", title: t("deposit.usedOn"), head: true, cell: ({ on }) => <DayText day={on} /> },
    {
      key: "amount",
      title: t("word.amount"),
      end: true,
      cell: ({ amountFen }) => (amountFen === null ? "—" : <Money fen={amountFen} />),
    },
    {
      key: "open",
      title: t("deposit.open"),
      end: true,
      cell: ({ openFen }) => (openFen === null ? "—" : <Money fen={openFen} />),
    },
    {
      key: "due",
      title: t("deposit.dueOn"),
      cell: ({ dueOn }) => (
        <>
          <DayText day={dueOn} /> <SourceMark mark="M" />
        </>
      ),
    },
    {
      key: "state",
      title: t("transfer.state"),
      cell: ({ state }) => <Mark tone={TONES[state]}>{t(`deposit.${state}`)}</Mark>,
    },
  ];
  return (
    <DataTable
      caption={t("deposit.uses")}
      columns={columns}
      rows={uses}
      rowKey={({ recordId }) => recordId}
      empty="—"
    />
  );
}

interface Values {
  readonly on: string;
  readonly amountFen: string;
  readonly note?: string;
}

function RecordMovement({ projectId, kind }: { projectId: number; kind: "deposit-used" | "deposit-topped-up" }) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof addRecord, Values>
      contract={addRecord}
      label={t(kind === "deposit-used" ? "deposit.record" : "deposit.topUp")}
      size="small"
      initial={{ on: today }}
      toInput={({ on, amountFen, note }) => ({
        projectId,
        kind,
        on,
        amountFen: fenOf(amountFen),
        note: note || undefined,
      })}
    >
      <DayField name="on" label={t("deposit.onDay")} />
      <YuanField name="amountFen" label={t("word.amount")} />
      <TextField name="note" label={t("word.reason")} rows={2} max={300} optional />
    </ActionForm>
  );
}
