import { getRouteApi, Link } from "@tanstack/react-router";
import { findRegion, regionLevel, TIBET } from "../../../src/codes/regions.ts";
import { overview } from "../../../src/modules/cockpit/cockpit.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { AreaTable } from "./AreaTable.tsx";
import { ClearingBanner } from "./ClearingBanner.tsx";
import { CockpitTiles } from "./CockpitTiles.tsx";
import { WorkQueue } from "./WorkQueue.tsx";

const route = getRouteApi("/");

export function Cockpit() {
  const { t, say } = useTexts();
  const { region } = route.useSearch();
  usePageTitle(t("cockpit.title"));
  const user = useSession()?.user;
  const read = useRead(overview, { regionCode: region }, { keep: true });
  const home = user?.regionCode ?? TIBET;
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{t("cockpit.title")}</h1>
        <nav aria-label={t("cockpit.areas")}>
          <ol className="crumbs">
            {areasAbove(region ?? home, home).map((code) => (
              <li key={code}>
                <Link to="/" search={{ region: code === home ? undefined : code }}>
                  {say(findRegion(code) ?? { zh: code, en: code })}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      </div>
      <Loaded read={read} rows={12}>
        {(data) => (
          <>
            {data.clearing !== null && <ClearingBanner clearing={data.clearing} owedFen={data.owedFen} />}
            <CockpitTiles data={data} region={region} />
            <div className="cockpit-lower">
              <Panel title={t("cockpit.areas")} flush>
                <AreaTable areas={data.areas} />
              </Panel>
              <Panel title={t("cockpit.queue")} flush>
                <WorkQueue queue={data.queue} />
              </Panel>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The actor's own area, then each area down to the one shown. */
function areasAbove(shown: string, home: string): string[] {
  const chain = regionLevel(shown) === "county" ? [`${shown.slice(0, 2)}0000`, `${shown.slice(0, 4)}00`, shown] : [];
  if (regionLevel(shown) === "prefecture") chain.push(`${shown.slice(0, 2)}0000`, shown);
  if (chain.length === 0) chain.push(shown);
  const from = chain.indexOf(home);
  return from === -1 ? [home] : chain.slice(from);
}
