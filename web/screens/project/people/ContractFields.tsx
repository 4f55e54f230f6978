import { PAY_SCHEMES } from "../../../../src/law/plain-wage.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ChoiceField, DayField, fenOf, NumberField, YuanField } from "../../../ui/Fields.tsx";

export interface ContractValues {
  readonly kind: "labour-contract" | "work-agreement";
  readonly signedOn?: string;
  readonly fromDay?: string;
  readonly toDay?: string;
  readonly payScheme: (typeof PAY_SCHEMES)[number];
  readonly rateFen?: string;
  readonly pieceRateFen?: string;
  readonly paydayDate?: number;
}

const KINDS = ["labour-contract", "work-agreement"] as const;

export function ContractFields({ within }: { within: string }) {
  const { t } = useTexts();
  return (
    <>
      <ChoiceField
        name={[within, "kind"]}
        label={t("contract.kind")}
        help={t("contract.kindHelp")}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`contract.${kind}`) }))}
      />
      <DayField name={[within, "signedOn"]} label={t("contract.signedOn")} />
      <DayField name={[within, "fromDay"]} label={t("word.from")} />
      <DayField name={[within, "toDay"]} label={t("word.to")} optional />
      <ChoiceField
        name={[within, "payScheme"]}
        label={t("contract.scheme")}
        choices={PAY_SCHEMES.map((scheme) => ({ value: scheme, label: t(`scheme.by-${scheme}`) }))}
      />
      <YuanField name={[within, "rateFen"]} label={t("people.rate")} />
      <YuanField name={[within, "pieceRateFen"]} label={t("contract.pieceRate")} optional />
      <NumberField name={[within, "paydayDate"]} label={t("projects.payday")} min={1} max={31} optional />
    </>
  );
}

export function contractTerms(values: ContractValues) {
  return {
    ...values,
    signedOn: values.signedOn ?? "",
    fromDay: values.fromDay ?? "",
    toDay: values.toDay === "" ? undefined : values.toDay,
    rateFen: fenOf(values.rateFen ?? ""),
    pieceRateFen: values.pieceRateFen ? fenOf(values.pieceRateFen) : undefined,
    paydayDate: values.paydayDate ?? undefined,
  };
}
