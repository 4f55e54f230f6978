import { useLanguage } from "../language.ts";
import type { Overview } from "../months.ts";
import { useRead } from "../reads.ts";
import { hashOf } from "../routes.ts";
import { MY_WAGES } from "../server.ts";
import { SignOut } from "../sign-in/SignOut.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Icon } from "../ui/Icon.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { CallLink } from "./CallLink.tsx";
import { ProjectCard } from "./ProjectCard.tsx";

export function HelpPage() {
  const { t } = useLanguage();
  const read = useRead(MY_WAGES, {});
  return (
    <>
      <PageHead title={t("help.title")} />
      {read.state === "waiting" && <Waiting />}
      {read.state === "failed" && <Failure error={read.error} again={read.again} />}
      {read.state === "ready" && <Help overview={read.data} />}
      <SignOut />
    </>
  );
}

function Help({ overview: { engagements, help, today } }: { overview: Overview }) {
  const { t, pick } = useLanguage();
  return (
    <>
      <section className="card" aria-labelledby="help-public">
        <h2 id="help-public">{t("help.public")}</h2>
        {help.map(({ name, phone }) => (
          <CallLink key={phone} name={pick(name)} phone={phone} />
        ))}
      </section>
      <a className="notice link calm" href={hashOf({ page: "complaints" })}>
        <Icon of="hand" />
        <span>{t("tell.list")}</span>
        <Icon of="forward" />
      </a>
      <h2>{t("help.projects")}</h2>
      {engagements.length === 0 && <p className="card">{t("help.noProjects")}</p>}
      {engagements.map((one) => (
        <ProjectCard key={`${one.projectId} ${one.pin}`} of={one} today={today} />
      ))}
    </>
  );
}
