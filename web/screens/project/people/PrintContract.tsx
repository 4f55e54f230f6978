import { PAY_SCHEMES } from "../../../../src/law/plain-wage.ts";
import { printLabourContract } from "../../../../src/modules/papers/site-papers.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ActionForm } from "../../../ui/ActionForm.tsx";
import { ChoiceField, DayField, fenOf, NumberField, YuanField } from "../../../ui/Fields.tsx";
import { saveFile } from "../../../ui/files.ts";
import { UnreadTibetan } from "../../../ui/PaperButtons.tsx";

const KINDS = ["labour-contract", "work-agreement"] as const;

interface Values {
  readonly kind?: (typeof KINDS)[number];
  readonly fromDay?: string;
  readonly toDay?: string;
  readonly payScheme?: (typeof PAY_SCHEMES)[number];
  readonly rate?: string;
  readonly paydayDate?: number | null;
}

/** A contract to sign: from what is recorded, or with the terms that are about to be agreed. */
export function PrintContract(props: { projectId: number; pin: number; name: string }) {
  const { t } = useTexts();
  const { projectId, pin, name } = props;
  return (
    <ActionForm<typeof printLabourContract, Values>
      contract={printLabourContract}
      label={t("papers.contract")}
      title={`${t("papers.contract")} · ${name}`}
      inRow
      toInput={({ kind, fromDay, toDay, payScheme, rate, paydayDate }) => ({
        projectId,
        pin,
        kind,
        fromDay: fromDay || undefined,
        toDay: toDay || undefined,
        payScheme,
        rateFen: rate ? fenOf(rate) : undefined,
        paydayDate: paydayDate ?? undefined,
      })}
      done={(file) => {
        saveFile(file);
        return undefined;
      }}
    >
      <p className="quiet">{t("papers.contractHelp")}</p>
      <UnreadTibetan templates={["labour-contract"]} />
      <ChoiceField
        name="kind"
        label={t("contract.kind")}
        help={t("contract.kindHelp")}
        optional
        choices={KINDS.map((value) => ({ value, label: t(`contract.${value}`) }))}
      />
      <DayField name="fromDay" label={t("word.from")} optional />
      <DayField name="toDay" label={t("word.to")} optional />
      <ChoiceField
        name="payScheme"
        label={t("papers.scheme")}
        optional
        choices={PAY_SCHEMES.map((value) => ({ value, label: t(`scheme.${value}`) }))}
      />
      <YuanField name="rate" label={t("papers.rate")} optional />
      <NumberField name="paydayDate" label={t("papers.paydayDate")} min={1} max={31} optional />
    </ActionForm>
  );
}
