/**
 * Where a file stands in the house. The folders are the data flow (DESIGN: kernel, codes, law and codecs, db, ledger,
 * modules in the order wages travel, app), so a place is an order and a name.
 */
export interface Place {
  /** Files of a lower layer may be imported, those of a higher one may not. */
  readonly layer: Layer;
  /** The smallest part that may not reach into its siblings: a module, a bank format, a device protocol. */
  readonly part: string;
}

export type Layer =
  | "kernel"
  | "codes"
  | "codecs"
  | "db"
  | "ledger"
  | "modules"
  | "app"
  | "web"
  | "sim"
  | "bench"
  | "tools";

/** Later modules may import earlier ones. */
const MODULES = [
  "identity",
  "files",
  "lawbook",
  "registry",
  "messages",
  "attendance",
  "wages",
  "accounts",
  "workbooks",
  "papers",
  "alerts",
  "cases",
  "complaints",
  "campaigns",
  "surveys",
  "firms",
  "inspections",
  "supervision",
  "scorecards",
  "exchange",
  "evidence",
  "cockpit",
  "mywages",
] as const;

/** Folders of one layer that do not import one another. Files directly in such a folder are shared by its parts. */
const CODECS = ["law", "devices", "banks", "platforms", "sheets", "documents"];

export function placeOf(path: string): Place | undefined {
  const [root = "", folder = "", name = "", ...deeper] = path.split("/");
  if (root === "web" || root === "sim" || root === "bench" || root === "tools") return { layer: root, part: root };
  if (root !== "src") return undefined;
  if (folder === "law") return { layer: "codecs", part: "src/law" };
  if (CODECS.includes(folder)) {
    return { layer: "codecs", part: deeper.length === 0 ? `src/${folder}` : `src/${folder}/${name}` };
  }
  if (folder === "modules") return { layer: "modules", part: `src/modules/${name}` };
  if (folder === "kernel" || folder === "codes" || folder === "db" || folder === "ledger" || folder === "app") {
    return { layer: folder, part: `src/${folder}` };
  }
  return undefined;
}

export const LAYER_ORDER: readonly Layer[] = ["kernel", "codes", "codecs", "db", "ledger", "modules", "app"];

/** Position in the order wages travel; undefined for a folder that is not a module of the list. */
export function moduleRank(part: string): number | undefined {
  const at = MODULES.findIndex((name) => part === `src/modules/${name}`);
  return at === -1 ? undefined : at;
}
