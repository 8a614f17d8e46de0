// <hm-chart>: draws the table beside it, or the JSON at `src`, as a quiet chart. The table stays as its text alternative.
import * as echarts from 'echarts/core';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Series { name: string; kind: string; axis: number; unit: string; values: (number | null)[] }
interface Data { categories: string[]; series: Series[] }

class HmChart extends HTMLElement {
  private chart?: echarts.ECharts;
  private watch?: ResizeObserver;

  connectedCallback(): void {
    this.watch = new ResizeObserver(() => this.chart?.resize());
    this.watch.observe(this);
    this.addEventListener('hm-redraw', () => void this.draw());
    void this.draw();
  }

  disconnectedCallback(): void {
    this.watch?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  private async draw(): Promise<void> {
    const data = this.getAttribute('src') ? await this.fetched() : this.fromTable();
    if (!data || !this.isConnected) return;
    this.chart ??= echarts.init(this, null, { renderer: 'svg' });
    this.chart.setOption(data.series.some((s) => s.kind === 'pie') ? pie(data, this.look()) : axes(data, this.look(), this.dataset.lying ? this.clientWidth : 0), true);
  }

  private async fetched(): Promise<Data | undefined> {
    const answer = await fetch(this.getAttribute('src')!, { credentials: 'same-origin' });
    return answer.ok ? ((await answer.json()) as Data) : undefined;
  }

  private fromTable(): Data | undefined {
    const table = this.parentElement?.querySelector('table');
    if (!table) return undefined;
    const heads = [...table.querySelectorAll<HTMLElement>('thead th')].slice(1);
    const rows = [...table.querySelectorAll('tbody tr')];
    return {
      categories: rows.map((row) => row.querySelector('th')?.textContent?.trim() ?? ''),
      series: heads.map((head, at) => ({
        name: head.dataset.name ?? head.textContent ?? '',
        kind: head.dataset.kind ?? 'bar',
        axis: Number(head.dataset.axis ?? 0),
        unit: head.dataset.unit ?? '',
        values: rows.map((row) => number(row.querySelectorAll('td')[at]?.dataset.value)),
      })),
    };
  }

  private look(): Look {
    const style = getComputedStyle(this);
    const of = (name: string): string => style.getPropertyValue(name).trim();
    const size = parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.78;
    return { ink: of('--ink-soft'), line: of('--line'), font: of('--font'), size, colours: [of('--blue'), '#c77d12', '#2a8a52', '#6a53b0', '#0d7a89', '#7d8ca1'] };
  }
}

interface Look { ink: string; line: string; font: string; size: number; colours: string[] }

function number(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

function common(look: Look): echarts.EChartsCoreOption {
  const text = { color: look.ink, fontFamily: look.font, fontSize: look.size };
  return {
    animation: false,
    color: look.colours,
    textStyle: text,
    legend: { top: 0, textStyle: text, itemHeight: 10, itemWidth: 18 },
    tooltip: { trigger: 'axis', textStyle: { fontFamily: look.font, fontSize: look.size }, confine: true },
  };
}

// Lying bars: the names stand at the left, cut where they would take more than two fifths of the width.
function axes(data: Data, look: Look, lying: number): echarts.EChartsCoreOption {
  const units = [0, 1].map((axis) => data.series.find((s) => s.axis === axis)?.unit ?? '');
  const two = data.series.some((s) => s.axis === 1);
  return {
    ...common(look),
    grid: { left: 8, right: 8, top: look.size * 3.4, bottom: 4, containLabel: true },
    [lying ? 'yAxis' : 'xAxis']: {
      type: 'category', data: data.categories, inverse: lying > 0, axisTick: { show: false }, axisLine: { lineStyle: { color: look.line } },
      axisLabel: { color: look.ink, fontSize: look.size, ...(lying ? { width: lying * 0.4, overflow: 'truncate' } : { hideOverlap: true }) },
    },
    [lying ? 'xAxis' : 'yAxis']: (two ? [0, 1] : [0]).map((axis) => ({
      type: 'value', minInterval: 1, name: lying ? '' : units[axis], nameTextStyle: { color: look.ink, fontSize: look.size },
      splitLine: { show: axis === 0, lineStyle: { color: look.line } },
      axisLabel: { color: look.ink, fontSize: look.size, hideOverlap: true, formatter: (v: number) => v.toLocaleString('zh-CN') },
    })),
    series: data.series.map((s) => ({
      name: s.name, type: s.kind === 'line' ? 'line' : 'bar', ...(lying ? {} : { yAxisIndex: s.axis }), data: s.values, barMaxWidth: lying ? 18 : 28,
      stack: s.kind === 'stack' ? 'stack' : undefined, smooth: 0.2, symbol: 'circle', symbolSize: 6,
      tooltip: { valueFormatter: (v: unknown) => (typeof v === 'number' ? v.toLocaleString('zh-CN') : '—') + s.unit },
    })),
  };
}

function pie(data: Data, look: Look): echarts.EChartsCoreOption {
  const series = data.series[0]!;
  return {
    ...common(look),
    tooltip: { trigger: 'item', confine: true },
    series: [{
      type: 'pie', radius: ['45%', '72%'], center: ['50%', '56%'], label: { color: look.ink, fontSize: look.size },
      data: data.categories.map((name, at) => ({ name, value: series.values[at] })),
    }],
  };
}

customElements.define('hm-chart', HmChart);
