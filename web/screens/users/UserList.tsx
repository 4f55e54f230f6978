import { getRouteApi } from "@tanstack/react-router";

import { BANKS } from "../../../src/codes/banks.ts";
import { findRegion, REGIONS } from "../../../src/codes/regions.ts";
import { SECTORS } from "../../../src/codes/sectors.ts";
import { type OutputOf, ROLES } from "../../../src/kernel/contract.ts";
import { addUser, disableUser, listUsers } from "../../../src/modules/identity/user.contract.ts";
import { listCompanies } from "../../../src/modules/registry/project.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, NumberField, PasswordField, TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { ManageTabs } from "../manage/ManageTabs.tsx";

type User = OutputOf<typeof listUsers>["users"][number];

const route = getRouteApi("/users");
const PAGE_SIZE = 50;

export function UserList() {
  const { t } = useTexts();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(t("nav.users"));
  const read = useRead(listUsers, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const columns = useUserColumns();
  return (
    <div className="stack">
      <div className="row between">
        <h1>{t("nav.users")}</h1>
        <AddUser />
      </div>
      <ManageTabs />
      <Loaded read={read} rows={10}>
        {({ total, users }) => (
          <Panel title={t("users.found", { count: total })} flush>
            <DataTable
              caption={t("nav.users")}
              columns={columns}
              rows={users}
              rowKey={({ userId }) => userId}
              all={() => allPages(listUsers, {}, (one) => one.users)}
              empty={t("users.empty")}
            />
            <Pages
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { page: next } })}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

function useUserColumns(): Column<User>[] {
  const { t, say } = useTexts();
  return [
    { key: "login", title: t("signIn.login"), head: true, cell: ({ login }) => login },
    { key: "name", title: t("word.name"), cell: ({ name }) => name },
    { key: "role", title: t("users.role"), cell: ({ role }) => t(`role.${role}`) },
    {
      key: "scope",
      title: t("users.scope"),
      cell: (user) => {
        const region = user.regionCode === null ? undefined : findRegion(user.regionCode);
        const sector = SECTORS.find(({ code }) => code === user.sector);
        const bank = BANKS.find(({ code }) => code === user.bankCode);
        const parts = [region && say(region), sector && say(sector), user.companyName, bank && say(bank)];
        return parts.filter(Boolean).join(" · ") || "—";
      },
    },
    {
      key: "state",
      title: t("users.state"),
      cell: ({ disabled }) =>
        disabled ? <Mark tone="grey">{t("users.disabled")}</Mark> : <Mark tone="green">{t("users.active")}</Mark>,
    },
    {
      key: "do",
      title: t("word.actions"),
      cell: ({ userId, name, disabled }) =>
        !disabled && (
          <ActionForm<typeof disableUser, object>
            contract={disableUser}
            label={t("users.disable")}
            title={`${t("users.disable")} · ${name}`}
            inRow
            danger
            toInput={() => ({ userId })}
          >
            <p>{t("users.disableHelp")}</p>
          </ActionForm>
        ),
    },
  ];
}

interface Values {
  readonly login: string;
  readonly name: string;
  readonly role: User["role"];
  readonly password: string;
  readonly regionCode?: string;
  readonly sector?: string;
  readonly companyId?: number;
  readonly bankCode?: string;
  readonly workerId?: number | null;
}

function AddUser() {
  const { t, say } = useTexts();
  const companies = useRead(listCompanies, { limit: 200 }).data?.companies ?? [];
  return (
    <ActionForm<typeof addUser, Values>
      contract={addUser}
      label={t("users.add")}
      primary
      initial={{ role: "inspector" }}
      toInput={({ workerId, ...values }) => ({ ...values, workerId: workerId ?? undefined })}
    >
      <TextField name="login" label={t("signIn.login")} max={40} help={t("users.loginHelp")} />
      <TextField name="name" label={t("word.name")} max={80} />
      <PasswordField name="password" label={t("signIn.password")} min={10} help={t("users.passwordHelp")} />
      <ChoiceField
        name="role"
        label={t("users.role")}
        choices={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      />
      <p className="quiet">{t("users.scopeHelp")}</p>
      <ChoiceField
        name="regionCode"
        label={t("projects.region")}
        choices={REGIONS.map((region) => ({ value: region.code, label: say(region) }))}
        optional
      />
      <ChoiceField
        name="sector"
        label={t("projects.sector")}
        choices={SECTORS.map((sector) => ({ value: sector.code, label: say(sector) }))}
        optional
      />
      <ChoiceField
        name="companyId"
        label={t("word.company")}
        choices={companies.map(({ companyId, name }) => ({ value: companyId, label: name }))}
        optional
      />
      <ChoiceField
        name="bankCode"
        label={t("people.bank")}
        choices={BANKS.map((bank) => ({ value: bank.code, label: say(bank) }))}
        optional
      />
      <NumberField name="workerId" label={t("users.workerId")} min={1} optional />
    </ActionForm>
  );
}
