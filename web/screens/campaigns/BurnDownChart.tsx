import { LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { Day } from "../../../src/kernel/day.ts";
import { fen } from "../../../src/kernel/money.ts";
import type { getCampaign } from "../../../src/modules/campaigns/campaign.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { moneyText } from "../../ui/amounts.ts";
import { INK } from "../../ui/theme.ts";

use([LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

type Days = OutputOf<typeof getCampaign>["days"];

/** What was owed at the end of each day, stock and later arrears stacked, until the clearing day. */
export function BurnDownChart({ days, clearBy }: { days: Days; clearBy: Day }) {
  const { t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const [stock, later, target] = [t("campaign.stock"), t("campaign.later"), t("campaign.clearBy")];
  useEffect(() => {
    if (frame.current === null) return;
    const chart = init(frame.current, undefined, { renderer: "svg" });
    const line = { type: "line", step: "end", showSymbol: false, stack: "owed" } as const;
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(frame.current).fontFamily },
      grid: { left: 8, right: 16, top: 34, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, data: [stock, later], textStyle: { color: INK.text } },
      tooltip: { trigger: "axis", valueFormatter: (value: unknown) => moneyText(fen(Number(value))) },
      xAxis: {
        type: "time",
        max: days.at(-1)?.day === undefined || (days.at(-1)?.day ?? "") < clearBy ? clearBy : undefined,
        axisLabel: { color: INK.quiet, hideOverlap: true, formatter: "{MM}-{dd}" },
        splitNumber: 5,
      },
      yAxis: {
        type: "value",
        min: 0,
        axisLabel: { color: INK.quiet, formatter: (value: number) => moneyText(fen(Math.round(value))).slice(0, -3) },
        splitLine: { lineStyle: { color: INK.line } },
      },
      series: [
        {
          ...line,
          name: stock,
          lineStyle: { color: INK.primary, width: 2 },
          itemStyle: { color: INK.primary },
          areaStyle: { color: INK.primary, opacity: 0.18 },
          data: days.map((one) => [one.day, one.stockFen]),
          markLine: {
            silent: true,
            symbol: "none",
            label: { formatter: target, color: INK.red, position: "end", align: "right" },
            lineStyle: { color: INK.red, type: "solid" },
            data: [{ xAxis: clearBy }],
          },
        },
        {
          ...line,
          name: later,
          lineStyle: { color: INK.orange, width: 2 },
          itemStyle: { color: INK.orange },
          areaStyle: { color: INK.orange, opacity: 0.18 },
          data: days.map((one) => [one.day, one.laterFen]),
        },
      ],
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(frame.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [days, clearBy, stock, later, target]);
  return <div ref={frame} role="img" aria-label={t("campaign.chart")} style={{ height: 260 }} />;
}
