import { parse } from "yaml";
import { z } from "zod";
import { assert } from "../kernel/assert.ts";
import { valueComplaint } from "./parameters.ts";
import {
  calendarFile,
  parameterFile,
  profileFile,
  regionFile,
  regionParameterFile,
  statuteFile,
} from "./source-schemas.ts";

/**
 * Turns the law's source files into the modules that the program imports: pure TypeScript may not read files at run
 * time. Keys are paths from the root of the repository. Files that are not the law's are ignored; a file that is not as
 * it should be is an assertion that names it.
 */
export function generateLaw(files: Readonly<Record<string, string>>): Record<string, string> {
  const found = Object.keys(files)
    .map((path) => placed(path))
    .filter((one) => one !== undefined)
    .sort((a, b) => (a.slug === b.slug ? compare(a.path, b.path) : compare(a.slug, b.slug)));
  const yamls = <T extends z.ZodType>(
    folder: string,
    schema: T,
  ): { readonly file: LawFile; readonly value: z.output<T> }[] =>
    found
      .filter((one) => one.folder === folder && one.path.endsWith(".yaml"))
      .map((file) => ({ file, value: parsed(file.path, files[file.path] ?? "", schema) }));
  const modules = (folder: string) => found.filter((one) => one.folder === folder && isModule(one.path));
  const values = <T>(list: readonly { readonly value: T }[]): T[] => list.map(({ value }) => value);
  return {
    "src/law/calendar.gen.ts": data(
      "CalendarYear",
      "calendar-year",
      "CALENDARS",
      calendars(yamls("calendar", calendarFile)),
    ),
    "src/law/parameters.gen.ts": data("Parameter", "parameters", "PARAMETERS", parameters(yamls)),
    "src/law/profiles.gen.ts": data("Profile", "profile", "PROFILES", values(yamls("profiles", profileFile))),
    "src/law/regions.gen.ts": data("Region", "region", "REGIONS", values(yamls("region", regionFile))),
    "src/law/statutes.gen.ts": data("Statute", "statute", "STATUTES", values(yamls("statutes", statuteFile))),
    "src/law/rules.gen.ts": index("Rule", "define-rule", "RULES", "rule", modules("rules")),
    "src/law/clocks.gen.ts": index("Clock", "define-clock", "CLOCKS", "clock", modules("clocks")),
    "src/law/penalties.gen.ts": index("Penalty", "define-penalty", "PENALTIES", "penalty", modules("penalties")),
    "src/law/liabilities.gen.ts": index(
      "Liability",
      "define-liability",
      "LIABILITIES",
      "liability",
      modules("liabilities"),
    ),
    "src/law/formulas.gen.ts": index("Formula", "define-formula", "FORMULAS", "formula", modules("formulas")),
  };
}

/** A source file: national (`src/law/<folder>/<slug>`) or of a region (`src/law/regions/<code>/<folder>/<slug>`). */
interface LawFile {
  readonly path: string;
  readonly folder: string;
  readonly slug: string;
  /** Absent: national. */
  readonly region: string | undefined;
}

function placed(path: string): LawFile | undefined {
  const match = /^src\/law\/(?:regions\/(\d{6})\/)?(?:([a-z]+)\/)?([a-z0-9.-]+)\.(?:ts|yaml)$/.exec(path);
  const [, region, folder, slug = ""] = match ?? [];
  if (match === null) return undefined;
  if (region !== undefined && folder === undefined) return { path, folder: "region", slug, region };
  return folder === undefined ? undefined : { path, folder, slug, region };
}

function isModule(path: string): boolean {
  return /\/[a-z0-9-]+\.ts$/.test(path);
}

type Yamls = <T extends z.ZodType>(
  folder: string,
  schema: T,
) => { readonly file: LawFile; readonly value: z.output<T> }[];

function calendars(read: readonly { readonly file: LawFile; readonly value: z.output<typeof calendarFile> }[]) {
  for (const { file, value } of read) {
    const right = value.region === (file.region ?? "000000") && file.slug === String(value.year);
    assert(right, `${file.path}: region ${value.region} and year ${value.year} do not fit its place`);
  }
  return read.map(({ value }) => value);
}

/** A region's values join those of the national file of the same name, which says what the parameter is. */
function parameters(yamls: Yamls) {
  const national = yamls("parameters", z.union([parameterFile, regionParameterFile]));
  const regional = national.filter(({ file }) => file.region !== undefined);
  const joined = national.flatMap(({ file, value }) => {
    if (file.region !== undefined) return [];
    assert("says" in value, `${file.path}: says and unit are missing`);
    const more = regional
      .filter((one) => one.value.id === value.id)
      .flatMap((one) => one.value.values.map((dated) => ({ ...dated, region: one.file.region ?? "" })));
    assert(value.values.length + more.length > 0, `${file.path}: no value at all`);
    return [{ ...value, values: [...value.values, ...more] }];
  });
  for (const { file, value } of regional) {
    assert(
      joined.some((one) => one.id === value.id),
      `${file.path}: no national file says what ${value.id} is`,
    );
  }
  const profiles = yamls("profiles", profileFile).map(({ value }) => value.id);
  for (const one of joined) {
    const complaint = one.values.map((value) => valueComplaint(one, value, profiles)).find((it) => it !== undefined);
    assert(complaint === undefined, `parameters: ${complaint}`);
  }
  return joined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const HEADER = "// Generated by `npm run gen`. Do not edit: change the source files beside it.\n";

function parsed<T extends z.ZodType>(path: string, source: string, schema: T): z.output<T> {
  const result = schema.safeParse(parse(source));
  assert(result.success, `${path}: ${result.success ? "" : z.prettifyError(result.error)}`);
  const id = (result.data as { readonly id?: string }).id;
  assert(id === undefined || path.endsWith(`/${id}.yaml`), `${path}: the id ${id} is not the file's name`);
  return result.data;
}

function data(type: string, module: string, name: string, values: readonly unknown[]): string {
  const body = JSON.stringify(values, null, 1);
  const head = `import type { ${type} } from "./${module}.ts";`;
  return `${HEADER}${head}\n\nexport const ${name}: readonly ${type}[] = ${body};\n`;
}

function index(type: string, module: string, name: string, constant: string, files: readonly LawFile[]): string {
  const imports = files.map(
    ({ path, slug }) => `import { ${constant} as ${local(slug)} } from "./${path.slice("src/law/".length)}";`,
  );
  const list = files.map(({ slug }) => `  ${local(slug)},`).join("\n");
  const head = `import type { ${type} } from "./${module}.ts";\n${imports.join("\n")}`;
  return `${HEADER}${head}\n\nexport const ${name}: readonly ${type}[] = [\n${list}\n];\n`;
}

/** `decree724-13-paid-in-full` → `decree724_13_paid_in_full`. */
function local(slug: string): string {
  return slug.replaceAll("-", "_");
}
