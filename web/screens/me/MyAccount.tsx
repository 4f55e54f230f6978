import { Link } from "@tanstack/react-router";
import { findRegion } from "../../../src/codes/regions.ts";
import { changePassword } from "../../../src/modules/identity/user.contract.ts";
import { myImports } from "../../../src/modules/workbooks/import-job.contract.ts";
import { useMay, useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { PasswordField } from "../../ui/Fields.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

interface Values {
  readonly current: string;
  readonly next: string;
}

/** Who is signed in, and their password. */
export function MyAccount() {
  const { t, say } = useTexts();
  usePageTitle(t("me.title"));
  const may = useMay();
  const user = useSession()?.user;
  if (user === undefined) return null;
  const region = user.regionCode === null ? undefined : findRegion(user.regionCode);
  return (
    <div className="stack">
      <h1>{t("me.title")}</h1>
      <Panel
        title={user.name}
        extra={
          <ActionForm<typeof changePassword, Values>
            contract={changePassword}
            label={t("me.changePassword")}
            primary
            toInput={({ current, next }) => ({ current, next })}
          >
            <p className="quiet">{t("me.othersEnd")}</p>
            <PasswordField name="current" label={t("me.current")} known />
            <PasswordField name="next" label={t("me.next")} help={t("users.passwordHelp")} min={10} />
            <PasswordField name="again" label={t("me.again")} same="next" />
          </ActionForm>
        }
      >
        <Pairs
          of={[
            [t("signIn.login"), user.login],
            [t("users.role"), t(`role.${user.role}`)],
            [t("users.scope"), user.companyName ?? (region === undefined ? "—" : say(region))],
          ]}
        />
        {may(myImports) && <Link to="/imports">{t("imports.mine")}</Link>}
      </Panel>
    </div>
  );
}
