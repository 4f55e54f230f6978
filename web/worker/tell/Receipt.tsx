import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { tell } from "../../../src/modules/complaints/tell.contract.ts";
import { Icon } from "../ui/Icon.tsx";
import { useTellTexts } from "./texts.ts";

/** Shown once: the number, the code, and by when an answer comes. */
export function Receipt({ of, href }: { of: OutputOf<typeof tell>; href: string }) {
  const { t } = useTellTexts();
  return (
    <section className="card">
      <p className="notice good" role="status">
        <Icon of="right" />
        {t("tell.done", { number: of.complaintNumber })}
      </p>
      <p>{t("tell.code")}</p>
      <p className="receipt-code figure">{of.receiptCode}</p>
      <p>{t("tell.keep")}</p>
      {of.dueOn !== null && <p>{t("tell.dueOn", { day: of.dueOn })}</p>}
      <a className="button" href={href}>
        {t("tell.open")}
        <Icon of="forward" />
      </a>
    </section>
  );
}
