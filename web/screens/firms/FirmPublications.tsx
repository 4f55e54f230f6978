import type { Day } from "../../../src/kernel/day.ts";
import { printPublication } from "../../../src/modules/firms/measure-papers.contract.ts";
import { publish, takeDown } from "../../../src/modules/firms/publication.contract.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, DayField, TextField } from "../../ui/Fields.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { PaperButton } from "../../ui/PaperButtons.tsx";
import { DayText } from "../../ui/When.tsx";
import type { Firm } from "./StandingMark.tsx";
import { useOffice } from "./use-office.ts";

type Publication = Firm["publications"][number];

/** Entries of the dishonesty list, and what the public page shows of the firm. */
export function FirmPublications({ of: firm }: { of: Firm }) {
  const { t } = useTexts();
  return (
    <>
      <Panel title={t("firm.listings")} flush>
        <Listings rows={firm.listings} />
      </Panel>
      <Panel
        title={t("publication.title")}
        extra={
          <>
            <Publish of={firm} kind="listing" />
            <Publish of={firm} kind="violation" />
          </>
        }
        flush
      >
        <Publications rows={firm.publications} />
      </Panel>
    </>
  );
}

function Listings({ rows }: { rows: Firm["listings"] }) {
  const { t } = useTexts();
  const columns: Column<Firm["listings"][number]>[] = [
    { key: "number", title: t("firm.decision"), head: true, cell: ({ decisionNumber }) => decisionNumber },
    { key: "authority", title: t("firm.authority"), cell: ({ authority }) => authority },
    {
      key: "days",
      title: t("firm.days"),
      cell: ({ fromDay, toDay }) => (
        <>
          <DayText day={fromDay} /> – <DayText day={toDay} />
        </>
      ),
    },
    {
      key: "state",
      title: t("complaint.state"),
      cell: ({ current, published }) => (
        <>
          <Mark tone={current ? "red" : "grey"}>{t(current ? "firm.listedNow" : "firm.listedOver")}</Mark>{" "}
          {published && current && <Mark tone="blue">{t("publication.shown")}</Mark>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("firm.listings")}
      columns={columns}
      rows={rows}
      rowKey={({ listingId }) => listingId}
      empty={t("firm.noListings")}
    />
  );
}

function Publications({ rows }: { rows: readonly Publication[] }) {
  const { t } = useTexts();
  const columns: Column<Publication>[] = [
    { key: "kind", title: t("credit.event"), head: true, cell: ({ kind }) => t(`publicationKind.${kind}`) },
    { key: "number", title: t("measure.documentNumber"), cell: ({ documentNumber }) => documentNumber },
    { key: "facts", title: t("publication.facts"), cell: ({ facts }) => facts },
    { key: "on", title: t("publication.on"), cell: ({ publishedOn }) => <DayText day={publishedOn} /> },
    {
      key: "shown",
      title: t("complaint.state"),
      cell: ({ shown, takenDownReason }) => (
        <>
          <Mark tone={shown ? "blue" : "grey"}>{t(shown ? "publication.shown" : "publication.notShown")}</Mark>
          {takenDownReason !== null && <div className="quiet small">{takenDownReason}</div>}
        </>
      ),
    },
    {
      key: "do",
      title: "",
      cell: ({ publicationId, mayTakeDown }) => (
        <>
          <PaperButton contract={printPublication} input={{ publicationId }} label={t("measurePaper.measure")} />
          {mayTakeDown && (
            <ActionForm<typeof takeDown, { reason: string }>
              contract={takeDown}
              label={t("publication.takeDown")}
              inRow
              danger
              toInput={({ reason }) => ({ publicationId, reason })}
            >
              <TextField name="reason" label={t("word.reason")} rows={3} max={300} />
            </ActionForm>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("publication.title")}
      columns={columns}
      rows={rows}
      rowKey={({ publicationId }) => publicationId}
      empty={t("publication.empty")}
    />
  );
}

interface Values {
  readonly subject: string;
  readonly address?: string;
  readonly legalRepresentative?: string;
  readonly facts: string;
  readonly handling?: string;
  readonly documentNumber: string;
  readonly decidedOn: Day;
  readonly authority: string;
  readonly toDay?: Day;
}

function Publish({ of: firm, kind }: { of: Firm; kind: "listing" | "violation" }) {
  const { t } = useTexts();
  const today = useToday();
  const { authority } = useOffice();
  const isListing = kind === "listing";
  const listings = firm.listings
    .filter((one) => one.current && !one.published)
    .map((one) => ({ value: String(one.listingId), label: `${one.decisionNumber} ${one.authority}` }));
  const cases = firm.cases
    .filter((one) => one.published)
    .map((one) => ({ value: `${one.projectId}:${one.caseId}`, label: `${one.caseNumber} ${one.title}` }));
  const choices = isListing ? listings : cases;
  if (choices.length === 0) return null;
  return (
    <ActionForm<typeof publish, Values>
      contract={publish}
      label={t(isListing ? "publication.publishListing" : "publication.publishCase")}
      initial={{
        authority,
        decidedOn: today,
        ...(firm.legalRepresentative === null ? {} : { legalRepresentative: firm.legalRepresentative }),
      }}
      toInput={({ subject, ...said }) => {
        const [projectId, caseId] = subject.split(":").map(Number);
        const more = Object.fromEntries(Object.entries(said).filter(([, value]) => value)) as Omit<Values, "subject">;
        const about = isListing ? { listingId: Number(subject) } : { projectId, caseId };
        return { companyCode: firm.companyCode, kind, ...about, ...more };
      }}
    >
      <ChoiceField
        name="subject"
        label={t(isListing ? "publication.listing" : "publication.case")}
        choices={choices}
        help={isListing ? undefined : t("publication.caseHelp")}
      />
      <TextField name="facts" label={t("publication.facts")} help={t("publication.factsHelp")} rows={4} max={2000} />
      {!isListing && <TextField name="handling" label={t("publication.handling")} rows={2} max={1000} />}
      <TextField name="address" label={t("publication.address")} max={200} optional={isListing} />
      <TextField name="legalRepresentative" label={t("firm.legal")} max={60} optional={isListing} />
      <TextField name="documentNumber" label={t("measure.documentNumber")} max={80} />
      <DayField name="decidedOn" label={t("measure.decidedOn")} />
      <TextField name="authority" label={t("measure.authority")} max={120} />
      {!isListing && <DayField name="toDay" label={t("measure.to")} help={t("publication.toHelp")} optional />}
    </ActionForm>
  );
}
