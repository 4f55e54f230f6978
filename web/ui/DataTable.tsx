import type { ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
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

/**
 * A table as HTML knows it: caption, column and row heads, no script per cell. On a narrow screen each row becomes a
 * card whose values carry the column's title.
 */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** What to do when there is nothing. */
  empty: ReactNode;
  marked?: (row: Row) => boolean;
}) {
  const { t } = useTexts();
  if (props.rows.length === 0) return <div className="empty">{props.empty}</div>;
  return (
    <div className="table-frame">
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
      </table>
    </div>
  );
}
