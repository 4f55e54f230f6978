import { Form, Input } from "antd";
import { REGIONS, regionLevel } from "../../../src/codes/regions.ts";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { addScheme, listSchemes, schemeBody } from "../../../src/modules/scorecards/scheme.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ActionForm } from "../../ui/ActionForm.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { ChoiceField, DayField, TextField } from "../../ui/Fields.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Pairs } from "../../ui/Pairs.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useScopeWords } from "../campaigns/campaign-words.tsx";
import { pointsText, SchemeMark, ScorecardTabs, useMeasures } from "./scorecard-words.tsx";

type Schemes = OutputOf<typeof listSchemes>;
type Scheme = Schemes["schemes"][number];
type Asked = Scheme["body"]["measures"][number];

export function SchemesPage() {
  const { t } = useTexts();
  usePageTitle(t("scorecard.schemes"));
  const read = useRead(listSchemes, {});
  return (
    <div className="stack">
      <h1>{t("scorecard.title")}</h1>
      <ScorecardTabs />
      <p className="quiet">{t("scorecard.schemesHelp")}</p>
      <Loaded read={read} rows={10}>
        {({ schemes, examples }) => (
          <>
            <div className="row">
              <AddScheme examples={examples} />
            </div>
            {schemes.length === 0 && <p>{t("scorecard.noSchemes")}</p>}
            {schemes.map((one) => (
              <SchemePanel key={one.schemeId} scheme={one} />
            ))}
          </>
        )}
      </Loaded>
    </div>
  );
}

function SchemePanel({ scheme }: { scheme: Scheme }) {
  const { t, say } = useTexts();
  const { area } = useScopeWords();
  const { find, name } = useMeasures();
  const { body } = scheme;
  const title = say({ zh: scheme.name, en: body.nameEn ?? scheme.name, bo: body.nameBo });
  const columns: Column<Asked>[] = [
    {
      key: "measure",
      title: t("scorecard.measure"),
      head: true,
      cell: ({ key, within, least }) => (
        <>
          {name(key)} <span className="quiet small">[{find(key)?.basis.article}]</span>
          {within !== undefined && <span className="small"> {t("scorecard.days", { count: within })}</span>}
          {least !== undefined && <span className="small"> {t("scorecard.least", { count: least })}</span>}
        </>
      ),
    },
    { key: "weight", title: t("scorecard.weight"), end: true, cell: ({ weight }) => weight },
    { key: "bands", title: t("scorecard.bands"), cell: ({ key, bands }) => bandsText(bands, find(key)?.unit) },
  ];
  return (
    <Panel title={title} flush extra={<SchemeMark mark={body.mark} />}>
      <div style={{ padding: "0 16px" }}>
        <Pairs
          of={[
            [t("area.name"), area(scheme.regionCode)],
            [t("scorecard.valid"), `${scheme.from} – ${scheme.to ?? ""}`],
            [t("scorecard.source"), body.source],
            [t("scorecard.silentMax"), `${pointsText(body.silentShareMax)}%`],
            [t("scorecard.noDataMax"), `${body.noDataWeightMax}%`],
            [t("scorecard.disputeDays"), t("scorecard.days", { count: body.disputeDays })],
            [
              t("scorecard.grades"),
              body.grades
                .map(({ grade, from, consequences }) =>
                  [`${grade} ≥ ${pointsText(from)}`, ...consequences.map((kind) => t(`consequence.${kind}`))].join(" "),
                )
                .join(" · "),
            ],
            ...(body.vetoes ?? []).map(
              ({ kind, peopleMin: people, incidentsMin: incidents, grade, mark, source }) =>
                [
                  `${t("scorecard.veto")}: ${name(kind)}`,
                  <span key={kind}>
                    {t("scorecard.vetoRule", { people, incidents, grade })} <SchemeMark mark={mark} />{" "}
                    <span className="quiet small">{source}</span>
                  </span>,
                ] as const,
            ),
            [t("scorecard.recordedBy"), `${scheme.recordedByName} ${scheme.recordedOn}`],
          ]}
        />
      </div>
      <DataTable caption={title} columns={columns} rows={body.measures} rowKey={({ key }) => key} empty="—" />
    </Panel>
  );
}

/** `≥80% 6 · ≥95% 10`: from where on, and the points. */
function bandsText(bands: Asked["bands"], unit: string | undefined): string {
  const said = (from: number) => {
    if (unit === "share") return `${pointsText(from)}%`;
    return unit === "days" ? String(from) : `¥${pointsText(from)}`;
  };
  return bands.map(({ from, points }) => `≥${said(from)}: ${pointsText(points)}`).join(" · ");
}

interface Values {
  name: string;
  regionCode: string;
  from: Day;
  to?: Day;
  body: string;
}

function AddScheme({ examples }: Pick<Schemes, "examples">) {
  const { t, say } = useTexts();
  const home = useSession()?.user.regionCode;
  const [example] = examples;
  const isBody = async (_rule: unknown, text: unknown) => {
    if (bodyOf(String(text ?? "")) === undefined) throw new Error(t("scorecard.notAScheme"));
  };
  return (
    <ActionForm<typeof addScheme, Values>
      contract={addScheme}
      label={t("scorecard.addScheme")}
      initial={{
        name: example?.name ?? "",
        ...(home !== undefined && home !== null && { regionCode: home }),
        body: JSON.stringify(example?.body, null, 2),
      }}
      toInput={({ body, to, ...rest }) => ({
        ...rest,
        ...(to && { to }),
        body: bodyOf(body) ?? schemeBody.parse(JSON.parse(body)),
      })}
    >
      <p className="quiet">{t("scorecard.schemesHelp")}</p>
      <TextField name="name" label={t("scorecard.name")} max={80} />
      <ChoiceField
        name="regionCode"
        label={t("scorecard.region")}
        choices={REGIONS.filter(({ code }) => regionLevel(code) !== "county").map((one) => ({
          value: one.code,
          label: say(one),
        }))}
      />
      <DayField name="from" label={t("word.from")} />
      <DayField name="to" label={t("word.to")} optional />
      <Form.Item name="body" label={t("scorecard.body")} rules={[{ required: true }, { validator: isBody }]}>
        <Input.TextArea rows={18} className="mono small" spellCheck={false} />
      </Form.Item>
    </ActionForm>
  );
}

function bodyOf(text: string) {
  try {
    const parsed = schemeBody.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
