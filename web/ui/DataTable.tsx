import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTexts } from "../i18n/texts.ts";
import { ExportButton } from "./ExportButton.tsx";
import { cellShown, type ShownTable, textShown } from "./table-export.ts";
import "./DataTable.css";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their cell, so that digits line up. */
  readonly end?: boolean;
  /** Names the row for those who hear the table. */
  readonly head?: boolean;
  readonly sort?: { readonly active: boolean; readonly onSort: () => void };
}

interface TableOf<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** What to do when there is nothing. */
  readonly empty: ReactNode;
  readonly marked?: (row: Row) => boolean;
  /** Where the list comes in pages: all its rows, which the exported workbook then holds. */
  readonly all?: (() => Promise<readonly Row[]>) | undefined;
}

/**
 * A table as HTML knows it: caption, column and row heads, no script per cell. On a narrow screen each row becomes a
 * card whose values carry the column's title. Every table can be taken along as a workbook, as it is shown.
 */
export function DataTable<Row>(props: TableOf<Row>) {
  const { t } = useTexts();
  if (props.rows.length === 0) return <div className="empty">{props.empty}</div>;
  return (
    <>
      <Frame caption={props.caption}>
        <table className="table">
          <caption className="hidden-text">{props.caption}</caption>
          <thead>
            <tr>
              {props.columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={column.end === true ? "end" : undefined}
                  aria-sort={column.sort === undefined ? undefined : column.sort.active ? "descending" : "none"}
                >
                  {column.title === "" && <span className="hidden-text">{t("word.actions")}</span>}
                  {column.sort === undefined ? (
                    column.title
                  ) : (
                    <button type="button" className="sort" onClick={column.sort.onSort} title={t("word.sortBy")}>
                      {column.title} <span aria-hidden="true">{column.sort.active ? "▼" : "▽"}</span>
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <Rows {...props} />
        </table>
      </Frame>
      <TableExport {...props} />
    </>
  );
}

/** Scrolls where the table is wider than its place; then the keyboard reaches it, whether or not it holds a link. */
function Frame(props: { caption: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    watcher.observe(element);
    if (element.firstElementChild !== null) watcher.observe(element.firstElementChild);
    return () => watcher.disconnect();
  }, []);
  const reachable = scrolls ? { tabIndex: 0, role: "group", "aria-label": props.caption } : {};
  return (
    <div className="table-frame" ref={frame} {...reachable}>
      {props.children}
    </div>
  );
}

function Rows<Row>(props: Pick<TableOf<Row>, "columns" | "rows" | "rowKey" | "marked">) {
  return (
    <tbody>
      {props.rows.map((row) => (
        <tr key={props.rowKey(row)} className={props.marked?.(row) === true ? "marked" : undefined}>
          {props.columns.map((column) => {
            const className = column.end === true ? "end" : undefined;
            return column.head === true ? (
              <th key={column.key} scope="row" className={className} data-label={column.title}>
                {column.cell(row)}
              </th>
            ) : (
              <td key={column.key} className={className} data-label={column.title}>
                {column.cell(row)}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** Rows that are drawn at once, out of sight, to be read as they would be shown. */
const ROWS_AT_ONCE = 250;

function TableExport<Row>(props: TableOf<Row>) {
  const [drawn, setDrawn] = useState<readonly Row[]>([]);
  const hidden = useRef<HTMLTableElement>(null);
  const columns = props.columns.filter(({ key }) => key !== "do");
  async function shown(): Promise<ShownTable> {
    const rows = (await props.all?.()) ?? props.rows;
    const table: ShownTable[number][] = [columns.map(({ title }) => ({ ...textShown(title), look: "heading" }))];
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      flushSync(() => setDrawn(rows.slice(at, at + ROWS_AT_ONCE)));
      for (const row of hidden.current?.tBodies[0]?.rows ?? []) table.push(Array.from(row.cells, cellShown));
    }
    setDrawn([]);
    return table;
  }
  return (
    <>
      <ExportButton name={props.caption} table={shown} />
      {drawn.length > 0 && (
        <table hidden ref={hidden}>
          <Rows columns={columns} rows={drawn} rowKey={props.rowKey} />
        </table>
      )}
    </>
  );
}
