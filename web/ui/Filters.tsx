import { useRouter, useRouterState } from "@tanstack/react-router";
import { App, Button, Input, Space } from "antd";
import { type ReactNode, useState } from "react";
import { listViews, removeView, saveView } from "../../src/modules/identity/saved-view.contract.ts";
import { useRead, useWrite } from "../app/queries.ts";
import { useTexts } from "../i18n/texts.ts";
import { FailureNotice } from "./FailureNotice.tsx";
import "./Filters.css";

/**
 * The filters over a list. What they say stands in the page's address, so a name can be put to it and the list be had
 * again: by this user, on any machine.
 */
export function Filters({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <search className={className === undefined ? "filters" : `filters ${className}`}>
      {children}
      <KeptFilters />
    </search>
  );
}

function KeptFilters() {
  const { t } = useTexts();
  const { message } = App.useApp();
  const { history } = useRouter();
  const { pathname: path, searchStr } = useRouterState({ select: ({ location }) => location });
  const [name, setName] = useState("");
  const read = useRead(listViews, {});
  const save = useWrite(saveView);
  const remove = useWrite(removeView);
  const shown = searchOf(searchStr);
  const kept = read.data?.views.filter((one) => one.path === path) ?? [];
  const here = kept.find(({ search }) => search === shown);
  const keep = async () => {
    await save.mutateAsync({ path, name: name.trim(), search: shown }).then(
      () => {
        message.success(t("form.done"));
        setName("");
      },
      () => {},
    );
  };
  const error = save.error ?? remove.error;
  return (
    <details className="kept-filters">
      <summary>
        <span aria-hidden="true">{here === undefined ? "☆" : "★"}</span> {here?.name ?? t("filters.kept")}
        {kept.length > 0 && here === undefined && ` (${kept.length})`}
      </summary>
      <div className="kept-filters-box stack">
        {kept.length === 0 && <p className="quiet">{t("filters.none")}</p>}
        <ul>
          {kept.map((one) => (
            <li key={one.name}>
              <a
                href={`${path}?${one.search}`}
                onClick={(event) => {
                  event.preventDefault();
                  history.push(`${path}?${one.search}`);
                }}
              >
                {one.name}
              </a>
              <Button
                type="link"
                size="small"
                aria-label={t("filters.remove", { name: one.name })}
                onClick={() => remove.mutate({ path, name: one.name })}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
        {shown === "" ? (
          <p className="quiet small">{t("filters.chooseFirst")}</p>
        ) : (
          <Space.Compact>
            <Input
              aria-label={t("filters.name")}
              placeholder={t("filters.name")}
              maxLength={40}
              value={name}
              onChange={(event) => setName(event.target.value)}
              onPressEnter={() => name.trim() !== "" && keep()}
            />
            <Button disabled={name.trim() === ""} loading={save.isPending} onClick={keep}>
              {t("filters.keep")}
            </Button>
          </Space.Compact>
        )}
        {error !== null && <FailureNotice error={error} />}
      </div>
    </details>
  );
}

/** What stands in the address but the page's number, which is no filter. */
function searchOf(address: string): string {
  const query = new URLSearchParams(address);
  query.delete("page");
  return query.toString();
}
