import { useLanguage } from "../language.ts";
import { Icon } from "../ui/Icon.tsx";

/** A whole row to press: it calls. */
export function CallLink({ name, phone, nameLang }: { name: string; phone: string; nameLang?: string }) {
  const { t } = useLanguage();
  return (
    <a className="call" href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>
      <Icon of="phone" large />
      <span>
        <span lang={nameLang}>{name}</span>
        <b className="figure large">{phone}</b>
      </span>
      <span className="unseen">{t("help.call")}</span>
    </a>
  );
}
