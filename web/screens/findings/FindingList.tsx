import { getRouteApi } from "@tanstack/react-router";
import { Button, Checkbox, Select } from "antd";
import { LEVELS } from "../../../src/kernel/fields.ts";
import { listFindings, listRules } from "../../../src/modules/alerts/finding.contract.ts";
import { allPages } from "../../app/all-pages.ts";
import { useRead } from "../../app/queries.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Filters } from "../../ui/Filters.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Money } from "../../ui/Money.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { FindingTabs } from "../appeals/FindingTabs.tsx";
import { FindingTable } from "./FindingTable.tsx";

const route = getRouteApi("/findings");
const PAGE_SIZE = 50;
const VERDICT_CHOICES = ["breached", "unknown"] as const;

export function FindingList() {
  const { t, say } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(t("nav.findings"));
  const { page = 1, level, verdict, rule, closed } = search;
  const change = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part, page: undefined } });
  const input = { level, verdict, ruleId: rule, open: closed !== "yes" };
  const read = useRead(listFindings, { ...input, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }, { keep: true });
  const rules = useRead(listRules, {}).data?.rules ?? [];
  return (
    <div className="stack">
      <h1>{t("nav.findings")}</h1>
      <FindingTabs />
      <Filters>
        <Select
          aria-label={t("finding.level")}
          placeholder={t("finding.level")}
          allowClear
          value={level}
          onChange={(next) => change({ level: next })}
          options={[...LEVELS].reverse().map((one) => ({ value: one, label: t(`level.${one}`) }))}
        />
        <Select
          aria-label={t("finding.verdict")}
          placeholder={t("finding.verdict")}
          allowClear
          value={verdict}
          onChange={(next) => change({ verdict: next })}
          options={VERDICT_CHOICES.map((one) => ({ value: one, label: t(`verdict.${one}`) }))}
        />
        <Select
          aria-label={t("finding.rule")}
          placeholder={t("finding.rule")}
          allowClear
          value={rule}
          onChange={(next) => change({ rule: next })}
          popupMatchSelectWidth={420}
          showSearch={{ optionFilterProp: "label" }}
          style={{ minWidth: 220 }}
          options={rules.map((one) => ({ value: one.ruleId, label: `${one.statute}-${one.article} ${say(one.says)}` }))}
        />
        <Checkbox
          checked={closed === "yes"}
          onChange={(event) => change({ closed: event.target.checked ? "yes" : undefined })}
        >
          {t("finding.showClosed")}
        </Checkbox>
        <Button onClick={() => navigate({ search: {} })}>{t("word.reset")}</Button>
      </Filters>
      <Loaded read={read} rows={10}>
        {({ total, amountFen, findings }) => (
          <Panel
            title={
              <>
                {t("finding.found", { count: total })} · {t("finding.sum")} <Money fen={amountFen} />
              </>
            }
            flush
          >
            <FindingTable
              findings={findings}
              withProject
              all={() => allPages(listFindings, input, (one) => one.findings)}
            />
            <Pages
              page={page}
              size={PAGE_SIZE}
              total={total}
              onChange={(next) => navigate({ search: { ...search, page: next } })}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}
