import { useTexts } from "../../../../i18n/texts.ts";
import { type Column, DataTable } from "../../../../ui/DataTable.tsx";
import { LevelMark } from "../../../../ui/Mark.tsx";
import { Thresholds } from "../../../law/Thresholds.tsx";
import type { Profile } from "./ProfileList.tsx";

type Levels = Profile["levels"]["arrears"];
type Band = Levels["bands"][number];

/** Levels from the gravest on, each with its thresholds as sentences; what reaches none is blue. */
export function Bands({ title, of }: { title: string; of: Levels }) {
  const { t } = useTexts();
  const rest: Band[] = of.bands.at(-1)?.level === "blue" ? [] : [{ level: "blue" }];
  const columns: Column<Band>[] = [
    { key: "level", title: t("finding.level"), head: true, cell: ({ level }) => <LevelMark level={level} /> },
    { key: "when", title: t("profile.reached"), cell: (band) => <Thresholds of={band} /> },
  ];
  return (
    <section>
      <h3>
        {title} {!of.own && <span className="quiet small">({t("profile.fromDefault")})</span>}
      </h3>
      <DataTable
        caption={title}
        columns={columns}
        rows={[...of.bands, ...rest]}
        rowKey={(band) => JSON.stringify(band)}
        empty="—"
      />
    </section>
  );
}
