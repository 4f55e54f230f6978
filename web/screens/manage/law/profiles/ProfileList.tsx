import type { OutputOf } from "../../../../../src/kernel/contract.ts";
import { listProfiles } from "../../../../../src/modules/lawbook/profile.contract.ts";
import { useRead } from "../../../../app/queries.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Loaded } from "../../../../ui/Loaded.tsx";
import { Mark, SourceMark } from "../../../../ui/Mark.tsx";
import { Panel } from "../../../../ui/Panel.tsx";
import { useRegionName } from "../region-name.ts";
import { Withdraw } from "../Withdraw.tsx";
import { Bands } from "./Bands.tsx";
import { ChooseProfile } from "./ChooseProfile.tsx";
import { Checks, Ladder } from "./LadderAndChecks.tsx";
import { ProfileForm } from "./ProfileForm.tsx";
import "../law-settings.css";

export type Profile = OutputOf<typeof listProfiles>["profiles"][number];

/** Every profile, whole; those that decide somewhere today are open and stand first. */
export function ProfileList() {
  const { t } = useTexts();
  const read = useRead(listProfiles, {});
  return (
    <Panel title={t("profile.title")} extra={<ProfileForm label={t("profile.add")} />} flush>
      <p className="quiet profile-part">{t("profile.what")}</p>
      <Loaded read={read} rows={8}>
        {({ profiles }) =>
          profiles
            .toSorted((a, b) => Number(decides(b)) - Number(decides(a)))
            .map((one) => <OneProfile key={one.id} profile={one} />)
        }
      </Loaded>
    </Panel>
  );
}

function decides({ chosenBy }: Profile): boolean {
  return chosenBy.some((one) => one.decidesToday);
}

function OneProfile({ profile }: { profile: Profile }) {
  const { t, say } = useTexts();
  const { additionId, levels, region, notModelled } = profile;
  const regionName = useRegionName();
  return (
    <details className="parameter" open={decides(profile)}>
      <summary>
        <b>{say(profile.name)}</b> <Marks of={profile} />
      </summary>
      <div className="stack profile-part">
        <p className="small">
          {t("lawSettings.source")}: {profile.source}
          {region !== null && ` · ${t("profile.origin")}: ${regionName(region)}`}
        </p>
        <UsedBy profile={profile} />
        <Bands title={t("profile.arrears")} of={levels.arrears} />
        <Bands title={t("profile.transfer")} of={levels.transfer} />
        <Ladder steps={profile.ladder} />
        <Checks checks={profile.checks} />
        {notModelled.length > 0 && (
          <details>
            <summary className="quiet">{t("profile.notModelled")}</summary>
            <ul className="steps small">
              {notModelled.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </details>
        )}
        <div className="row">
          <ChooseProfile profile={profile} />
          <ProfileForm label={t("profile.copy")} from={profile} />
          {additionId !== null && <Withdraw additionId={additionId} />}
        </div>
      </div>
    </details>
  );
}

function Marks({ of }: { of: Profile }) {
  const { t } = useTexts();
  return (
    <>
      <span className="mono quiet">{of.id}</span> <SourceMark mark={of.mark} />{" "}
      {of.additionId !== null && <Mark tone="blue">{t("lawbook.recorded")}</Mark>}{" "}
      {decides(of) && <Mark tone="green">{t("profile.usedNow")}</Mark>}
    </>
  );
}

function UsedBy({ profile }: { profile: Profile }) {
  const { t } = useTexts();
  const regionName = useRegionName();
  if (profile.chosenBy.length === 0) return <p className="quiet">{t("profile.usedByNobody")}</p>;
  return (
    <section>
      <h3>{t("profile.usedBy")}</h3>
      <ul className="plain-list">
        {profile.chosenBy.map(({ region, from, to, additionId, decidesToday }) => (
          <li key={`${region}:${from}:${additionId}`} className="row">
            {regionName(region)}
            <span className="nowrap">
              {to === null ? t("profile.since", { from }) : t("profile.sinceTo", { from, to })}
            </span>
            <Mark tone={decidesToday ? "green" : "grey"}>{t(decidesToday ? "profile.usedNow" : "profile.notNow")}</Mark>
            {additionId !== null && <Withdraw additionId={additionId} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
