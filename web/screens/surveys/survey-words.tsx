import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { surveyRates } from "../../../src/modules/surveys/survey.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import type { Column } from "../../ui/DataTable.tsx";

export type Figures = OutputOf<typeof surveyRates>["all"];

const percent = (permille: number) => `${Math.floor(permille / 10)}.${permille % 10}`;

/** A count of what it is a share of, and the share with its interval: of few answers it is wide, and says so. */
export function ShareText({ of: share }: { of: Figures["response"] }) {
  const { t } = useTexts();
  const { count, permille, lowPermille, highPermille } = share;
  if (permille === null || lowPermille === null || highPermille === null) return <span className="quiet">—</span>;
  const [low, high] = [percent(lowPermille), percent(highPermille)];
  return (
    <>
      <span className="nowrap">{t("survey.of", { count, of: share.of })}</span>
      <div className="quiet small nowrap">{t("survey.interval", { share: percent(permille), low, high })}</div>
    </>
  );
}

export function useFigureColumns<Row extends Figures>(): Column<Row>[] {
  const { t } = useTexts();
  return [
    { key: "asked", title: t("survey.asked"), end: true, cell: ({ asked }) => asked },
    { key: "delivered", title: t("survey.delivered"), end: true, cell: ({ delivered }) => delivered },
    { key: "response", title: t("survey.response"), end: true, cell: ({ response }) => <ShareText of={response} /> },
    {
      key: "notInFull",
      title: t("survey.notInFull"),
      end: true,
      cell: ({ notInFullShare }) => <ShareText of={notInFullShare} />,
    },
    { key: "mismatch", title: t("survey.mismatch"), end: true, cell: ({ mismatch }) => <ShareText of={mismatch} /> },
  ];
}
