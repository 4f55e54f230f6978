import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { clearTemplate, showTemplate, withdrawReview } from "../../../../src/modules/papers/template.contract.ts";
import { useRead } from "../../../app/queries.ts";
import { useToday } from "../../../app/session.tsx";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { DayField, TextField } from "../../../ui/Fields.tsx";
import { Loaded } from "../../../ui/Loaded.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { SideSheet } from "../../../ui/SideSheet.tsx";
import { DayText, InstantText } from "../../../ui/When.tsx";

type Template = OutputOf<typeof showTemplate>;
type Review = Template["reviews"][number];

/** Every string of a paper beside its Tibetan, and the act of clearing it. */
export function TemplateDrawer({ template, onClose }: { template: string; onClose: () => void }) {
  const { t, say } = useTexts();
  const read = useRead(showTemplate, { template });
  const title = read.data === undefined ? t("papers.template") : say(read.data.says);
  const columns: Column<Template["texts"][number]>[] = [
    { key: "zh", title: t("papers.chinese"), head: true, cell: ({ zh }) => <span lang="zh-CN">{zh}</span> },
    { key: "bo", title: t("papers.tibetan"), cell: ({ bo }) => <span lang="bo-CN">{bo}</span> },
  ];
  return (
    <SideSheet title={title} width={860} onClose={onClose}>
      <Loaded read={read} rows={12}>
        {(one) => (
          <div className="stack">
            <DataTable
              caption={title}
              columns={columns}
              rows={one.texts}
              rowKey={({ key }) => key}
              empty={t("papers.noReviews")}
            />
            {!one.reviews.some(({ counts }) => counts) && <Clear of={one} />}
            <Reviews of={one} />
          </div>
        )}
      </Loaded>
    </SideSheet>
  );
}

interface ClearValues {
  readonly readerName: string;
  readonly readOn: string;
  readonly note?: string;
}

function Clear({ of }: { of: Template }) {
  const { t } = useTexts();
  const today = useToday();
  const { template, textsDigest } = of;
  return (
    <div>
      <ActionForm<typeof clearTemplate, ClearValues>
        contract={clearTemplate}
        label={t("papers.clear")}
        primary
        initial={{ readOn: today }}
        toInput={(values) => ({ template, textsDigest, ...values })}
      >
        <p className="quiet">{t("papers.clearHelp")}</p>
        <TextField name="readerName" label={t("papers.readerName")} max={60} />
        <DayField name="readOn" label={t("papers.readOn")} />
        <TextField name="note" label={t("papers.note")} rows={2} max={300} optional />
      </ActionForm>
    </div>
  );
}

function Reviews({ of }: { of: Template }) {
  const { t } = useTexts();
  const columns: Column<Review>[] = [
    {
      key: "reader",
      title: t("papers.reader"),
      head: true,
      cell: ({ readerName, readOn, note }) => (
        <>
          {readerName} <DayText day={readOn} /> {note !== null && <span className="quiet small">{note}</span>}
        </>
      ),
    },
    {
      key: "by",
      title: t("records.by"),
      cell: ({ recordedBy, recordedAt }) => (
        <>
          {recordedBy} <InstantText at={recordedAt} />
        </>
      ),
    },
    { key: "state", title: t("papers.state"), cell: (review) => <ReviewState of={of} review={review} /> },
  ];
  return (
    <DataTable
      caption={t("papers.reviews")}
      columns={columns}
      rows={of.reviews}
      rowKey={({ reviewId }) => reviewId}
      empty={t("papers.noReviews")}
    />
  );
}

function ReviewState({ of, review }: { of: Template; review: Review }) {
  const { t } = useTexts();
  if (review.withdrawnReason !== null) {
    return (
      <>
        <Mark tone="grey">{t("papers.withdrawn")}</Mark>{" "}
        <span className="small quiet">
          {review.withdrawnBy} {review.withdrawnReason}
        </span>
      </>
    );
  }
  return (
    <div className="row">
      <Mark tone={review.counts ? "green" : "grey"}>{review.counts ? t("papers.cleared") : t("papers.older")}</Mark>
      <ActionForm<typeof withdrawReview, { readonly reason: string }>
        contract={withdrawReview}
        label={t("papers.withdraw")}
        inRow
        danger
        toInput={({ reason }) => ({ template: of.template, reviewId: review.reviewId, reason })}
      >
        <TextField name="reason" label={t("word.reason")} rows={2} max={300} />
      </ActionForm>
    </div>
  );
}
