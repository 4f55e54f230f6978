import { CHECKS, LEVEL_KINDS, type LevelBand, type Profile } from "../profile.ts";
import { bullets, table } from "./markdown.ts";

export function profileSection(profile: Profile): string {
  const { id, name, source, mark, region, levels, ladder, checks } = profile;
  const rows = LEVEL_KINDS.flatMap((kind) =>
    (levels[kind] ?? []).map((band) => [kind, band.level, thresholds(band)] as const),
  );
  const steps = ladder.map(({ level, action, who, within, unit, kind }) => [
    level,
    `${action.zh}<br>${action.en}`,
    who,
    within === undefined ? "no day set" : `${within} ${unit.replace("-", " ")}`,
    kind,
  ]);
  const modes = Object.entries(CHECKS).flatMap(([check, { zh, en }]) =>
    Object.entries(checks)
      .filter(([named]) => named === check)
      .map(([, mode]) => [`\`${check}\``, `${zh} · ${en}`, mode]),
  );
  return [
    `### ${id}`,
    `${name.zh} · ${name.en}. ${source} · ${mark}${region === undefined ? "" : ` · ${region}`}`,
    ...(rows.length > 0 ? [table(["of", "level", "reached at any of"], rows)] : []),
    ...(steps.length > 0 ? [table(["level", "step", "who", "within", "kind"], steps)] : []),
    ...(modes.length > 0 ? [table(["check", "about", "mode"], modes)] : []),
    `Not modelled:\n\n${bullets(profile.notModelled)}`,
  ].join("\n\n");
}

function thresholds({ level: _level, ...band }: LevelBand): string {
  return Object.entries(band)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
