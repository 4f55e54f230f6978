import { getRouteApi, Link } from "@tanstack/react-router";
import { Checkbox, Form, Select } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import { AGREED_BY, openComplaint } from "../../../src/modules/surveys/complaint.contract.ts";
import { LOOK_RESULTS, listMismatches, lookAt, MISMATCHES } from "../../../src/modules/surveys/survey.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, DayField, TextField } from "../../ui/Fields.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { RegionSelect } from "../../ui/RegionSelect.tsx";
import { DayText } from "../../ui/When.tsx";
import { OpenPhone } from "../messages/MessageSheet.tsx";

type Row = OutputOf<typeof listMismatches>["mismatches"][number];

const route = getRouteApi("/surveys");
const PAGE_SIZE = 50;

/** Where a worker and the records disagree: whoever looks into it says what was found. */
export function Mismatches() {
  const { t } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, region, kind, state } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part, page: undefined } });
  const filter = { regionCode: region, kind, state };
  const read = useRead(listMismatches, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const columns = useColumns();
  return (
    <>
      <p className="quiet">{t("survey.mismatchesWhat")}</p>
      <Filters>
        <RegionSelect value={region} onChange={(next) => change({ region: next })} />
        <Select
          aria-label={t("survey.kind")}
          placeholder={t("survey.kind")}
          allowClear
          value={kind}
          onChange={(next) => change({ kind: next })}
          options={MISMATCHES.map((one) => ({ value: one, label: t(`surveyMismatch.${one}`) }))}
        />
        <Select
          aria-label={t("survey.state")}
          placeholder={t("survey.state")}
          allowClear
          value={state}
          onChange={(next) => change({ state: next })}
          options={[
            { value: "open" as const, label: t("survey.openTask") },
            { value: "looked-at" as const, label: t("survey.lookedAt") },
          ]}
        />
      </Filters>
      <Loaded read={read} rows={6}>
        {({ mismatches, total, open }) => (
          <Panel title={`${t("survey.tabMismatches")} ${total} · ${t("survey.openTask")} ${open}`} flush>
            <DataTable
              caption={t("survey.tabMismatches")}
              columns={columns}
              rows={mismatches}
              rowKey={({ askId }) => askId}
              all={() => allPages(listMismatches, filter, (one) => one.mismatches)}
              empty={t("survey.noMismatches")}
            />
            <Pages
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { ...search, page: next } })}
            />
          </Panel>
        )}
      </Loaded>
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTexts();
  return [
    {
      key: "worker",
      title: t("survey.worker"),
      head: true,
      cell: ({ workerName, pin, projectId, projectName, month }) => (
        <>
          {workerName} <span className="quiet">{pin}</span>
          <div className="small">
            <Link to="/projects/$projectId/wages" params={{ projectId }} search={{ month }}>
              {projectName}
            </Link>{" "}
            {month}
          </div>
        </>
      ),
    },
    {
      key: "kind",
      title: t("survey.kind"),
      cell: ({ kind, words, channel, answeredOn }) => (
        <>
          {t(`surveyMismatch.${kind}`)}
          {words !== null && <div className="small">“{words}”</div>}
          <div className="quiet small">
            {t(`surveyChannel.${channel}`)} <DayText day={answeredOn} />
          </div>
        </>
      ),
    },
    {
      key: "then",
      title: t("survey.owedThen"),
      end: true,
      cell: ({ recordsOwedFen }) => <Money fen={recordsOwedFen} />,
    },
    { key: "now", title: t("survey.owedNow"), end: true, cell: ({ owedNowFen }) => <Money fen={owedNowFen} strong /> },
    {
      key: "finding",
      title: t("survey.finding"),
      cell: ({ projectId, findingId }) =>
        findingId === null ? (
          "—"
        ) : (
          <Link to="/projects/$projectId/findings" params={{ projectId }} search={{ finding: findingId }}>
            {t("survey.openFinding")}
          </Link>
        ),
    },
    {
      key: "state",
      title: t("survey.looked"),
      cell: ({ look }) =>
        look === null ? (
          <Mark tone="orange">{t("survey.openTask")}</Mark>
        ) : (
          <>
            <Mark tone="green">{t(`surveyResult.${look.result}`)}</Mark>
            <div className="quiet small">
              {look.byName} <DayText day={look.lookedOn} />：{look.note}
            </div>
            {look.complaintId !== null && (
              <Link to="/complaints/$complaintId" params={{ complaintId: look.complaintId }}>
                {t("survey.toComplaint")}
              </Link>
            )}
          </>
        ),
    },
    { key: "do", title: "", cell: (one) => <Actions of={one} /> },
  ];
}

function Actions({ of: { projectId, askId, messageId, look } }: { of: Row }) {
  const { t } = useTexts();
  return (
    <div className="row">
      <OpenPhone messageId={messageId} />
      {(look === null || look.complaintId === null) && <OpenComplaint projectId={projectId} askId={askId} />}
      <ActionForm<typeof lookAt, { result: (typeof LOOK_RESULTS)[number]; note: string }>
        contract={lookAt}
        label={t("survey.look")}
        inRow
        toInput={({ result, note }) => ({ projectId, askId, result, note })}
      >
        <ChoiceField
          name="result"
          label={t("survey.result")}
          help={
            <Link to="/complaints" search={{ project: projectId }}>
              {t("complaint.receive")}
            </Link>
          }
          choices={LOOK_RESULTS.map((one) => ({ value: one, label: t(`surveyResult.${one}`) }))}
        />
        <TextField name="note" label={t("survey.note")} rows={4} max={2000} />
      </ActionForm>
    </div>
  );
}

interface Agreed {
  readonly agreed?: boolean;
  readonly agreedOn: string;
  readonly agreedBy: (typeof AGREED_BY)[number];
  readonly says: string;
}

/** Only where the worker wants it: the box has to be ticked, and the server refuses without. */
function OpenComplaint(of: { projectId: number; askId: number }) {
  const { t } = useTexts();
  const today = useToday();
  return (
    <ActionForm<typeof openComplaint, Agreed>
      contract={openComplaint}
      label={t("survey.openComplaint")}
      inRow
      initial={{ agreedOn: today, agreedBy: "phone" }}
      toInput={({ agreed = false, ...said }) => ({ ...of, agreed, ...said })}
      done={({ complaintId, complaintNumber, receiptCode }) => (
        <div className="stack">
          <p>
            <Link to="/complaints/$complaintId" params={{ complaintId }}>
              {complaintNumber}
            </Link>
          </p>
          <p>{t("survey.tellReceipt", { code: receiptCode })}</p>
        </div>
      )}
    >
      <p className="quiet">{t("survey.openComplaintHelp")}</p>
      <TextField name="says" label={t("survey.says")} rows={4} max={4000} />
      <ChoiceField
        name="agreedBy"
        label={t("survey.agreedBy")}
        choices={AGREED_BY.map((one) => ({ value: one, label: t(`surveyAgreed.${one}`) }))}
      />
      <DayField name="agreedOn" label={t("survey.agreedOn")} />
      <Form.Item name="agreed" valuePropName="checked">
        <Checkbox>{t("survey.agreed")}</Checkbox>
      </Form.Item>
    </ActionForm>
  );
}
