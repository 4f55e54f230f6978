import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { notifyFirms } from "../../../src/modules/firms/measure.contract.ts";
import { useToday } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { ChoiceField, DayField, TextField } from "../../ui/Fields.tsx";
import { useOffice } from "./use-office.ts";

interface Values {
  readonly ground: "arrears" | "real-name";
  readonly office: "labour" | "sector" | "government";
  readonly authority: string;
  readonly reason: string;
  readonly documentNumber?: string;
  readonly decidedOn: Day;
}

/** One notice to each of the firms that were chosen; what each rests on is its own open breaches. */
export function NotifyFirms(props: { firms: ReadonlyMap<number, string>; ground: "arrears" | "real-name" }) {
  const { t } = useTexts();
  const today = useToday();
  const { office, authority, regionCode } = useOffice();
  return (
    <ActionForm<typeof notifyFirms, Values>
      contract={notifyFirms}
      label={t("firm.notify")}
      primary
      initial={{ ground: props.ground, office, authority, decidedOn: today }}
      toInput={({ documentNumber, ...values }) => ({
        companyIds: [...props.firms.keys()],
        ...values,
        regionCode,
        ...(documentNumber ? { documentNumber } : {}),
      })}
      done={(answer) => <Notified answer={answer} names={props.firms} />}
    >
      <p>{[...props.firms.values()].slice(0, 12).join("、")}</p>
      <ChoiceField
        name="ground"
        label={t("measure.ground")}
        choices={(["real-name", "arrears"] as const).map((one) => ({ value: one, label: t(`measureGround.${one}`) }))}
      />
      <ChoiceField
        name="office"
        label={t("measure.office")}
        choices={(["labour", "sector"] as const).map((one) => ({ value: one, label: t(`measureOffice.${one}`) }))}
      />
      <TextField name="authority" label={t("measure.authority")} max={120} />
      <TextField name="reason" label={t("measure.reason")} rows={3} max={2000} />
      <TextField name="documentNumber" label={t("measure.documentNumber")} max={80} optional />
      <DayField name="decidedOn" label={t("measure.decidedOn")} />
    </ActionForm>
  );
}

function Notified({ answer, names }: { answer: OutputOf<typeof notifyFirms>; names: ReadonlyMap<number, string> }) {
  const { t, word } = useTexts();
  return (
    <div className="stack">
      <p>{t("firm.notified", { count: answer.recorded.length })}</p>
      <ul className="steps">
        {answer.recorded.map(({ companyId, measureNumber }) => (
          <li key={companyId}>
            <span className="mono">{measureNumber}</span> {names.get(companyId)}
          </li>
        ))}
      </ul>
      {answer.left.length > 0 && (
        <>
          <p>{t("firm.notNotified", { count: answer.left.length })}</p>
          <ul className="steps">
            {answer.left.map(({ companyId, refused }) => (
              <li key={companyId}>
                {names.get(companyId)} · <span className="quiet">{word("firm", `why.${refused}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
